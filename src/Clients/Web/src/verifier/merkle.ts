import { same } from './bytes';
import { emptyRoot, nodeHash } from './hashes';

/** The root that an inclusion path leads to; undefined when it has a hash too few or too many (tiles.md, "Proofs"). */
export function rootOfInclusion(leaf: Uint8Array, index: bigint, size: bigint, path: readonly Uint8Array[]): Uint8Array | undefined {
  if (index >= size || leaf.length !== 32) return undefined;
  let place = index;
  let last = size - 1n;
  let root = leaf;
  for (const hash of path) {
    if (last === 0n) return undefined;
    if ((place & 1n) === 1n || place === last) {
      root = nodeHash(hash, root);
      while ((place & 1n) === 0n && place !== 0n) {
        place >>= 1n;
        last >>= 1n;
      }
    } else {
      root = nodeHash(root, hash);
    }
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? root : undefined;
}

interface Tree {
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** Whether the newer tree is the older one with entries added. */
export function isConsistent(older: Tree, newer: Tree, proof: readonly Uint8Array[]): boolean {
  if (older.size > newer.size || (older.size === 0n && newer.size > 0n)) return false;
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root) && (older.size > 0n || isEmptyTree(older));
  let place = older.size - 1n;
  let last = newer.size - 1n;
  while ((place & 1n) === 1n) {
    place >>= 1n;
    last >>= 1n;
  }
  // PROOF leaves the first hash out where it is the older root itself.
  const hashes = place === 0n ? [older.root, ...proof] : proof;
  const first = hashes[0];
  if (first === undefined) return false;
  let [old, now] = [first, first];
  for (const hash of hashes.slice(1)) {
    if (last === 0n) return false;
    if ((place & 1n) === 1n || place === last) {
      old = nodeHash(hash, old);
      now = nodeHash(hash, now);
      while ((place & 1n) === 0n && place !== 0n) {
        place >>= 1n;
        last >>= 1n;
      }
    } else {
      now = nodeHash(now, hash);
    }
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(old, older.root) && same(now, newer.root);
}

export const isEmptyTree = (tree: Tree): boolean => tree.size === 0n && same(tree.root, emptyRoot());
