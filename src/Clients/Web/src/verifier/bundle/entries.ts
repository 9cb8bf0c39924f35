import { leafHash } from '../hashes';
import { rootOfInclusion } from '../merkle';
import { same } from '../bytes';
import type { Checkpoint } from '../log/checkpoint';
import { fitsSome } from '../statement/sealed';
import { type Leaf, verifyLeaf } from '../statement/leaf';
import type { Bundle } from '../wire/messages.gen';
import { type Finding, fail, pass } from './report';

/** An entry whose statement is well-formed and rightly signed. */
export interface Entry extends Leaf {
  readonly index: bigint;
}

/** Statements of the bundle by their id, in log order. */
export type Entries = ReadonlyMap<string, Entry>;

/** "entries": each leaf and statement decodes, is meant for the origin, and is rightly signed; order and sealed parts hold. */
export function readEntries(bundle: Bundle): { readonly entries: Entries; readonly finding: Finding } {
  const entries = new Map<string, Entry>();
  let before: Entry | undefined;
  for (const { index, leaf, sealed_parts } of bundle.entries) {
    const at = { index: String(index) };
    const read = verifyLeaf(leaf, bundle.origin);
    if (read.fault !== undefined) return { entries, finding: fail(`entry-${read.fault}`, at) };
    const entry: Entry = { ...read.value, index };
    const isLater = before === undefined || (index > before.index && entry.recordedAt >= before.recordedAt);
    if (!isLater) return { entries, finding: fail('entry-order', at) };
    if (entries.has(entry.id)) return { entries, finding: fail('entry-twice', at) };
    if (!fitsSome(entry.statement, sealed_parts)) return { entries, finding: fail('entry-sealed', at) };
    entries.set(entry.id, entry);
    before = entry;
  }
  return { entries, finding: pass({ count: String(entries.size) }) };
}

/** "inclusion": each path leads from the leaf's hash at its index to the checkpoint's root. */
export function checkInclusion(bundle: Bundle, checkpoint: Checkpoint): Finding {
  for (const { index, leaf, path } of bundle.entries) {
    const root = rootOfInclusion(leafHash(leaf), index, checkpoint.size, path);
    if (root === undefined || !same(root, checkpoint.root)) return fail('not-included', { index: String(index) });
  }
  return pass({ count: String(bundle.entries.length), size: String(checkpoint.size) });
}
