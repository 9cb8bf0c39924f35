import { ascii, fromBase64, fromDecimal, same, utf8 } from '../bytes';
import { type Outcome, ok, refuse } from '../fault';
import { leafHash } from '../hashes';
import { rootOfInclusion } from '../merkle';
import { type Checkpoint, openCheckpoint } from './checkpoint';
import type { VerifierKey } from './vkey';

const maximumCharacters = 1_000_000;
const maximumHashes = 64;

export interface Receipt {
  readonly index: bigint;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: Uint8Array;
}

/** A C2SP tlog-proof (receipt.md). */
export function parseReceipt(bytes: Uint8Array): Receipt | undefined {
  const text = utf8(bytes);
  if (text === undefined || text.length > maximumCharacters) return undefined;
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const [kind, ...lines] = text.slice(0, end).split('\n');
  if (kind !== 'c2sp.org/tlog-proof@v1') return undefined;
  if (lines[0]?.startsWith('extra ') && (fromBase64(lines.shift()?.slice(6) ?? '')?.length ?? 0) === 0) return undefined;
  const [, number] = /^index ([^ ]+)$/.exec(lines.shift() ?? '') ?? [];
  const index = fromDecimal(number ?? '');
  const path = lines.map(fromBase64);
  const checkpoint = text.slice(end + 2);
  if (index === undefined || path.length > maximumHashes || checkpoint === '') return undefined;
  if (path.some((hash) => hash?.length !== 32)) return undefined;
  return { index, path: path as Uint8Array[], checkpoint: ascii(checkpoint) };
}

/** Checks 1 to 3 of receipt.md; a policy is asked of the checkpoint that comes back. */
export function verifyReceipt(bytes: Uint8Array, entry: Uint8Array, keys: readonly VerifierKey[], origin: string): Outcome<Checkpoint> {
  const receipt = parseReceipt(bytes);
  if (receipt === undefined) return refuse('malformed');
  const checkpoint = openCheckpoint(receipt.checkpoint, keys, origin);
  if (checkpoint.fault !== undefined) return checkpoint;
  const root = rootOfInclusion(leafHash(entry), receipt.index, checkpoint.value.size, receipt.path);
  return root !== undefined && same(root, checkpoint.value.root) ? ok(checkpoint.value) : refuse('not-included');
}
