import type { CheckId, Verdict } from '../verifier/bundle/report';

/** What is said of one check. {names} are filled with what it found. */
export interface CheckWords {
  readonly title: string;
  /** What it means that it passed; of what no file can tell, what remains unknown. */
  readonly means: string;
  readonly pass: string;
  readonly fail: string;
}

/** Every string of panel and inspector in one language. */
export interface Words {
  /** BCP 47 tag, and the language's own name. */
  readonly tag: string;
  readonly name: string;
  readonly checks: Readonly<Record<CheckId, CheckWords>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly ui: Readonly<Record<UiWord, string>>;
}

export const uiWords = [
  'panelTitle', 'panelLead', 'run', 'again', 'running', 'passed', 'failed', 'open', 'needs', 'unanchored', 'noPolicy', 'firstSight', 'notAsked',
  'kept', 'withheld', 'noBundle', 'inspector', 'inspectorLead', 'checkPack', 'openFile', 'scan', 'stop', 'photo', 'typed', 'go', 'otherHost', 'noCode',
  'trust', 'trustLead', 'trustAdd', 'trustNone', 'trustBad', 'trustAdded', 'remove', 'checkpoints', 'checkpointsNone', 'askNewer', 'newer', 'sameSize', 'inconsistent',
  'unreachable', 'offlineTitle', 'language', 'entries', 'noCamera', 'trusted', 'quorum', 'members', 'savedLead',
] as const;
export type UiWord = (typeof uiWords)[number];
