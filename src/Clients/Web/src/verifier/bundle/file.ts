import { ascii } from '../bytes';
import { type VerifierKey, parseVerifierKey } from '../log/vkey';
import { decode } from '../wire/decode';
import type { Bundle } from '../wire/messages.gen';

const firstLine = ascii('traceability.bundle.v1\n');
const maximumBytes = 64 * 1024 * 1024;
const maximumNote = 64 * 1024;
const maximumHashes = 63;
const maximumKeys = 16;

/** A bundle in its one encoding, every field of its shape (bundle.md, sections 1 and 2). */
export interface BundleFile {
  readonly bundle: Bundle;
  /** Keys that the file says are the ledger's. Nobody vouches for them. */
  readonly keys: readonly VerifierKey[];
  /** The lot that it is about: statement id in hex, ":" and output index. */
  readonly lot: { readonly id: Uint8Array; readonly output: number };
}

export function parseBundle(bytes: Uint8Array): BundleFile | undefined {
  if (bytes.length > maximumBytes || !firstLine.every((byte, at) => byte === bytes[at])) return undefined;
  const bundle = decode('Bundle', bytes.subarray(firstLine.length));
  if (bundle?.lot === undefined || !hasShape(bundle)) return undefined;
  const keys = bundle.verifier_keys.map(parseVerifierKey);
  if (keys.some((key) => key === undefined)) return undefined;
  return { bundle, keys: keys as VerifierKey[], lot: { id: bundle.lot.statement_id, output: bundle.lot.output_index } };
}

function hasShape(bundle: Bundle): boolean {
  const { format_version, checkpoint, lot_status, verifier_keys, entries, lot, label_batch, serial } = bundle;
  return (
    format_version === 1 &&
    isNote(checkpoint) && isNote(lot_status) &&
    verifier_keys.length <= maximumKeys &&
    entries.length > 0 && entries.every(({ path }) => isPath(path)) &&
    lot?.statement_id.length === 32 && lot.output_index <= 63 &&
    (label_batch.length === 32 || (label_batch.length === 0 && serial === undefined)) &&
    (serial === undefined || isPath(serial.path))
  );
}

const isNote = (text: string): boolean => ascii(text).length <= maximumNote;
const isPath = (path: readonly Uint8Array[]): boolean => path.length <= maximumHashes && path.every((hash) => hash.length === 32);
