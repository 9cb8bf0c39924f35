import { fromDecimal } from '../bytes';
import { openNote, parseNote } from './note';
import { type VerifierKey, parseVerifierKey } from './vkey';

const most = 64;

/** Keys of a log: those that sign now, and those that were retired, each with the size above which it says nothing. */
export interface LogKeys {
  readonly signing: readonly VerifierKey[];
  readonly retired: readonly { readonly key: VerifierKey; readonly size: bigint }[];
}

/** The text of a list of keys (checkpoint.md, "List of keys"). */
export function parseKeyList(text: string): LogKeys | undefined {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : [];
  if (lines.pop() !== 'traceability.log-keys.v1') return undefined;
  const signing: VerifierKey[] = [];
  const retired: { key: VerifierKey; size: bigint }[] = [];
  let size: bigint | undefined;
  let isBegun = false;
  for (const line of lines) {
    const [, word] = /^retired (.*)$/.exec(line) ?? [];
    if (word !== undefined) {
      const next = fromDecimal(word);
      if (next === undefined || isBegun || (size !== undefined && next <= size)) return undefined;
      [size, isBegun] = [next, true];
      continue;
    }
    const key = parseVerifierKey(line);
    if (key === undefined || key.type === 'cosignature') return undefined;
    isBegun = false;
    if (size === undefined) signing.push(key);
    else retired.push({ key, size });
  }
  const all = [...signing, ...retired.map(({ key }) => key)];
  const isList = signing.length > 0 && !isBegun && all.length <= most && new Set(all.map(({ text: one }) => one)).size === all.length;
  return isList && all.every(({ name }) => name === all[0]?.name) ? { signing, retired } : undefined;
}

/** What a reader that pinned keys makes of a published list: the list, or undefined where it stays with what it has. */
export function takeOver(pinned: LogKeys, bytes: Uint8Array): LogKeys | undefined {
  const note = parseNote(bytes);
  const list = note === undefined ? undefined : parseKeyList(note.text);
  if (note === undefined || list === undefined) return undefined;
  const opened = openNote(note, [...pinned.signing, ...pinned.retired.map(({ key }) => key)]);
  const isSigned = opened.value?.signers.some((signer) => pinned.signing.some(({ text }) => text === signer.text)) ?? false;
  const isThere = ({ text }: VerifierKey): boolean => [...list.signing, ...list.retired.map(({ key }) => key)].some((key) => key.text === text);
  if (!isSigned || ![...pinned.signing, ...pinned.retired.map(({ key }) => key)].every(isThere)) return undefined;
  // What is known as retired stays so, at the size that is known.
  const isKnown = ({ text }: VerifierKey): boolean => pinned.retired.some(({ key }) => key.text === text);
  const signing = list.signing.filter((key) => !isKnown(key));
  return signing.length === 0 ? undefined : { signing, retired: [...pinned.retired, ...list.retired.filter(({ key }) => !isKnown(key))] };
}

/** Keys that may speak of a log of this size. */
export const keysAt = ({ signing, retired }: LogKeys, size: bigint): VerifierKey[] => [
  ...signing,
  ...retired.filter((one) => size <= one.size).map(({ key }) => key),
];
