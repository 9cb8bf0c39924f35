/** Checks in the order in which they are told. */
export const checkIds = [
  'format', 'keys', 'checkpoint', 'history', 'witnesses', 'entries', 'inclusion', 'signers', 'rights', 'chain', 'status', 'corrections',
  'harvests', 'claim', 'serial', 'code', 'newer', 'copies', 'pack',
] as const;
export type CheckId = (typeof checkIds)[number];

/** Unknown: not run because one that it needs did not pass, or nothing that this reader has could tell. */
export type CheckState = 'pass' | 'fail' | 'unknown';

/** What a check found. The words for it are in words/, by id, state and reason. */
export interface Check {
  readonly id: CheckId;
  readonly state: CheckState;
  /** Names a sentence of words/ and what to fill in. */
  readonly detail: Detail;
}

export interface Detail {
  readonly reason: string;
  readonly values?: Readonly<Record<string, string>>;
}

export type Verdict = 'genuine' | 'withheld' | 'recalled' | 'void' | 'not-activated' | 'unanchored' | 'broken';

/** Details of checks, as their functions write them. */
export type Finding = { readonly state: CheckState; readonly detail: Detail };

const finding = (state: CheckState, reason: string, values?: Detail['values']): Finding => ({
  state,
  detail: { reason, ...(values && { values }) },
});

export const pass = (values?: Detail['values']): Finding => finding('pass', 'pass', values);
export const fail = (reason: string, values?: Detail['values']): Finding => finding('fail', reason, values);
export const unknown = (reason: string, values?: Detail['values']): Finding => finding('unknown', reason, values);
