import { fromBase64, fromDecimal, toBase64 } from '../verifier/bytes';
import { type Finding, fail, pass, unknown } from '../verifier/bundle/report';
import type { Checkpoint } from '../verifier/log/checkpoint';
import { type ReadTile, continues } from '../verifier/log/tiles';
import type { Kept, Store } from './store';

type Sized = Pick<Checkpoint, 'size' | 'root'>;

export function sizedOf({ size, root }: Kept): Sized | undefined {
  const [entries, hash] = [fromDecimal(size), fromBase64(root)];
  return entries === undefined || hash?.length !== 32 ? undefined : { size: entries, root: hash };
}

/** "history": whether a verified checkpoint and the kept one are of one history, whichever is the newer. */
export async function checkHistory(checkpoint: Checkpoint, store: Store, read: ReadTile): Promise<Finding> {
  const kept = store.keptOf(checkpoint.origin);
  const known = kept === undefined ? undefined : sizedOf(kept);
  if (kept === undefined || known === undefined) return unknown('first-sight');
  const [older, newer] = known.size <= checkpoint.size ? [known, checkpoint] : [checkpoint, known];
  const isOne = await continues(older, newer, read);
  if (isOne === undefined) return unknown('not-asked');
  return isOne ? pass({ size: kept.size }) : fail('two-histories', { size: kept.size });
}

/** Keeps a checkpoint, unless the kept one is newer. */
export function keepNewest({ origin, size, root }: Checkpoint, store: Store, today: string): void {
  const kept = store.keptOf(origin);
  if (kept !== undefined && (fromDecimal(kept.size) ?? 0n) >= size) return;
  store.keep({ origin, size: String(size), root: toBase64(root), seen: today });
}
