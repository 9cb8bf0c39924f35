import type { Check } from '../verifier/bundle/report';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { vi } from './vi';
import { zh } from './zh';
import type { Words } from './words';

export type { Words } from './words';

/** Every language, in the order in which they are offered. */
export const languages: readonly Words[] = [vi, zh, en, fr, de, es];

/** The language of the first tag that there are words for; English where there is none. */
export function wordsFor(...tags: readonly string[]): Words {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const tag of tags) {
    const found = languages.find((words) => primary(words.tag) === primary(tag));
    if (found !== undefined) return found;
  }
  return en;
}

export const fill = (sentence: string, values: Readonly<Record<string, string>> = {}): string =>
  sentence.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A check in words: what it is, what was found, and what that means. */
export interface ToldCheck {
  readonly title: string;
  readonly detail: string;
  readonly means: string;
  /** Code of a fault and the entry where it lies, for whoever looks into it; empty when all is well. */
  readonly code: string;
}

const open: Readonly<Record<string, keyof Words['ui']>> = {
  unanchored: 'unanchored', 'no-policy': 'noPolicy', 'first-sight': 'firstSight', 'not-asked': 'notAsked',
};

export function tell({ id, state, detail: { reason, values } }: Check, words: Words): ToldCheck {
  const { title, means, pass, fail } = words.checks[id];
  if (state === 'fail') {
    return { title, detail: fail, means: '', code: [reason, ...(values?.index === undefined ? [] : [`#${values.index}`])].join(' ') };
  }
  if (state === 'pass') {
    const since = values?.since === undefined ? '' : ` ${fill(words.ui.kept, { date: values.since })}`;
    const sentence = values?.reasons === undefined ? pass : words.ui.withheld;
    return { title, detail: fill(sentence, values) + since, means, code: '' };
  }
  if (reason === 'offline') return { title, detail: means, means: '', code: '' };
  const word = open[reason];
  const check = words.checks[(values?.check ?? '') as Check['id']]?.title ?? '';
  return { title, detail: word === undefined ? fill(words.ui.needs, { check }) : words.ui[word], means: '', code: '' };
}
