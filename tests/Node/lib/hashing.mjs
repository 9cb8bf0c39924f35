// RFC 6962 hashing and proofs, written from the RFC.
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { sha256 };

/** SHA-256(domain | 0x00 | bytes): docs/formats/statement.md. */
export const tagged = (domain, bytes) => sha256(concatBytes(utf8ToBytes(domain), Uint8Array.of(0), bytes));

/** SHA-256(0x00 | leaf), RFC 6962 section 2.1. */
export const leafHash = (leaf) => sha256(concatBytes(Uint8Array.of(0), leaf));

/** SHA-256(0x01 | left | right), RFC 6962 section 2.1. */
export const nodeHash = (left, right) => sha256(concatBytes(Uint8Array.of(1), left, right));

/** Root over leaf hashes, as RFC 6962 section 2.1 defines it: split at the largest power of two below their number. */
export function treeRoot(hashes) {
  if (hashes.length < 2) return hashes[0] ?? sha256(Uint8Array.of());
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return nodeHash(treeRoot(hashes.slice(0, split)), treeRoot(hashes.slice(split)));
}

/** Root that an inclusion path leads to (RFC 9162 section 2.1.3.2), or null when the path does not fit the tree. */
export function rootOfInclusion(hash, index, size, path) {
  if (index >= size) return null;
  let [node, last, result] = [BigInt(index), BigInt(size) - 1n, hash];
  for (const sibling of path) {
    if (last === 0n) return null;
    if (node % 2n === 1n || node === last) {
      result = nodeHash(sibling, result);
      while (node % 2n === 0n && node !== 0n) [node, last] = [node / 2n, last / 2n];
    } else {
      result = nodeHash(result, sibling);
    }
    [node, last] = [node / 2n, last / 2n];
  }
  return last === 0n ? result : null;
}

/** The two roots that a consistency proof leads to (RFC 9162 section 2.1.4.2), or null; 0 < oldSize < newSize. */
export function rootsOfConsistency(oldSize, newSize, oldRoot, path) {
  const steps = (oldSize & (oldSize - 1)) === 0 ? [oldRoot, ...path] : [...path];
  if (steps.length === 0) return null;
  let [node, last] = [oldSize - 1, newSize - 1];
  while (node % 2 === 1) [node, last] = [node >>> 1, last >>> 1];
  let [older, newer] = [steps[0], steps[0]];
  for (const step of steps.slice(1)) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      [older, newer] = [nodeHash(step, older), nodeHash(step, newer)];
      while (node % 2 === 0 && node !== 0) [node, last] = [node >>> 1, last >>> 1];
    } else {
      newer = nodeHash(newer, step);
    }
    [node, last] = [node >>> 1, last >>> 1];
  }
  return last === 0 ? { older, newer } : null;
}
