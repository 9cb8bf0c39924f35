import { nodeHash } from '../hashes';
import { isConsistent, isEmptyTree } from '../merkle';
import type { Checkpoint } from './checkpoint';

/** Reads a published tile by its path; undefined when it is not to be had. */
export type ReadTile = (path: string) => Promise<Uint8Array | undefined>;

type Sized = Pick<Checkpoint, 'size' | 'root'>;

/**
 * Whether the newer checkpoint continues the older one, by the log's public tiles (tiles.md). Nothing in a tile is believed: the hashes make a
 * consistency proof, and that is checked against both roots. Undefined when a tile is missing.
 */
export async function continues(older: Sized, newer: Sized, read: ReadTile): Promise<boolean | undefined> {
  if (older.size === 0n) return isEmptyTree(older) && (newer.size > 0n || isConsistent(older, newer, []));
  if (older.size >= newer.size) return isConsistent(older, newer, []);
  const tree = new TiledTree(newer.size, read);
  const proof: Uint8Array[] = [];
  for (const [begin, end] of proofRanges(older.size, newer.size)) {
    const root = await tree.rootOf(begin, end);
    if (root === undefined) return undefined;
    proof.push(root);
  }
  return isConsistent(older, newer, proof);
}

/** The subtrees whose roots make PROOF(m, D[n]) of RFC 6962 section 2.1.2, bottom first. */
export function proofRanges(older: bigint, newer: bigint): [bigint, bigint][] {
  const ranges: [bigint, bigint][] = [];
  let [begin, end] = [0n, newer];
  let isWhole = true;
  while (older - begin !== end - begin) {
    const middle = begin + split(end - begin);
    if (older <= middle) {
      ranges.unshift([middle, end]);
      end = middle;
    } else {
      ranges.unshift([begin, middle]);
      begin = middle;
      isWhole = false;
    }
  }
  return isWhole ? ranges : [[begin, end], ...ranges];
}

/** The largest power of two below n. */
function split(n: bigint): bigint {
  let k = 1n;
  while (k * 2n < n) k *= 2n;
  return k;
}

class TiledTree {
  readonly #tiles = new Map<string, Promise<Uint8Array | undefined>>();

  constructor(readonly size: bigint, readonly read: ReadTile) {}

  /** Root of the leaves from begin on, before end. */
  async rootOf(begin: bigint, end: bigint): Promise<Uint8Array | undefined> {
    const count = end - begin;
    if ((count & (count - 1n)) === 0n && begin % count === 0n) return this.#complete(begin, count);
    const middle = begin + split(count);
    const [left, right] = [await this.rootOf(begin, middle), await this.rootOf(middle, end)];
    return left === undefined || right === undefined ? undefined : nodeHash(left, right);
  }

  /** A complete node: a hash of the highest tile below it, or folded from several of its hashes. */
  async #complete(begin: bigint, count: bigint): Promise<Uint8Array | undefined> {
    let level = 0;
    let width = 1n;
    while (width * 256n <= count) {
      width *= 256n;
      level++;
    }
    const first = begin / width;
    const tile = await this.#tile(level, first / 256n, this.size / width);
    if (tile === undefined) return undefined;
    const at = Number(first % 256n);
    let hashes = Array.from({ length: Number(count / width) }, (_, place) => tile.subarray((at + place) * 32, (at + place + 1) * 32));
    while (hashes.length > 1) {
      hashes = hashes.filter((_, place) => place % 2 === 0).map((left, pair) => nodeHash(left, hashes[pair * 2 + 1] ?? left));
    }
    return hashes[0];
  }

  #tile(level: number, number: bigint, hashes: bigint): Promise<Uint8Array | undefined> {
    const width = hashes - number * 256n < 256n ? Number(hashes - number * 256n) : 256;
    const path = `tile/${level}/${spell(number)}${width < 256 ? `.p/${width}` : ''}`;
    const found = this.#tiles.get(path) ?? this.read(path).then((tile) => (tile?.length === width * 32 ? tile : undefined));
    this.#tiles.set(path, found);
    return found;
  }
}

/** Groups of three digits, all but the last begun with an x. */
export function spell(number: bigint): string {
  const digits = String(number);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}
