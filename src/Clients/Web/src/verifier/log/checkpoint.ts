import { ascii, fromBase64, fromDecimal } from '../bytes';
import { type Outcome, ok, refuse } from '../fault';
import { type OpenNote, openNote, parseNote } from './note';
import type { VerifierKey } from './vkey';

export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly note: OpenNote;
}

/** What the log says of one lot's claim (checkpoint.md, "Lot status"). */
export interface LotStatus {
  readonly origin: string;
  readonly size: bigint;
  /** Statement id in hex, ":" and output index. */
  readonly lot: string;
  readonly isCertified: boolean;
  readonly reasons: readonly string[];
  /** Of a status that was asked for by a pack's code. */
  readonly label?: LabelStatus;
}

/** Whether one label counts. */
export interface LabelStatus {
  /** Statement id of the batch, in hex. */
  readonly batch: string;
  readonly index: bigint;
  readonly state: 'live' | 'void' | 'not-activated';
}

/** Opens a note with the reader's keys, and reads its text as something of the log that the reader expects. */
function open<T extends { readonly origin: string }>(
  bytes: Uint8Array, keys: readonly VerifierKey[], origin: string, read: (note: OpenNote) => T | undefined,
): Outcome<T> {
  const note = parseNote(bytes);
  if (note === undefined) return refuse('malformed');
  const opened = openNote(note, keys);
  if (opened.fault !== undefined) return opened;
  const found = read(opened.value);
  if (found === undefined) return refuse('content');
  return found.origin === origin ? ok(found) : refuse('origin');
}

export const openCheckpoint = (bytes: Uint8Array, keys: readonly VerifierKey[], origin: string): Outcome<Checkpoint> =>
  open(bytes, keys, origin, readCheckpoint);

export const openLotStatus = (bytes: Uint8Array, keys: readonly VerifierKey[], origin: string): Outcome<LotStatus> =>
  open(bytes, keys, origin, readLotStatus);

const linesOf = (note: OpenNote): string[] => note.text.slice(0, -1).split('\n');
const isOrigin = (line: string): boolean => line.length > 0 && ascii(line).length <= 255;

function readCheckpoint(note: OpenNote): Checkpoint | undefined {
  const [origin, size, root, ...more] = linesOf(note);
  if (origin === undefined || size === undefined || root === undefined || !isOrigin(origin) || more.includes('')) return undefined;
  const [entries, hash] = [fromDecimal(size), fromBase64(root)];
  return entries !== undefined && hash?.length === 32 ? { origin, size: entries, root: hash, note } : undefined;
}

function readLotStatus(note: OpenNote): LotStatus | undefined {
  const [kind, origin, sizeText, lot, verdict, reasonText, labelText, ...more] = linesOf(note);
  if (kind !== 'traceability.lot-status.v1' || origin === undefined || !isOrigin(origin) || more.length > 0) return undefined;
  const size = fromDecimal(sizeText ?? '');
  const [, output] = /^[0-9a-f]{64}:(.*)$/.exec(lot ?? '') ?? [];
  const index = output === undefined ? undefined : fromDecimal(output);
  if (size === undefined || lot === undefined || index === undefined || index >= 1n << 32n) return undefined;
  const label = labelText === undefined ? undefined : readLabel(labelText);
  if (labelText !== undefined && label === undefined) return undefined;
  const about = { origin, size, lot, ...(label && { label }) };
  if (verdict === 'certified') return reasonText === '-' ? { ...about, isCertified: true, reasons: [] } : undefined;
  const reasons = (reasonText ?? '').split(',');
  const areCodes = reasons.length <= 64 && reasons.every((code) => /^[A-Z][A-Z0-9_]{0,63}$/.test(code));
  return verdict === 'withheld' && areCodes ? { ...about, isCertified: false, reasons } : undefined;
}

function readLabel(line: string): LabelStatus | undefined {
  const [, batch, place, state] = /^label ([0-9a-f]{64}):([0-9]+) (live|void|not-activated)$/.exec(line) ?? [];
  const index = fromDecimal(place ?? '');
  if (batch === undefined || index === undefined || index >= 1_048_576n) return undefined;
  return { batch, index, state: state as LabelStatus['state'] };
}
