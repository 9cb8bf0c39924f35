// Evidence that a log forked: docs/formats/evidence.md, read and judged without any code of the monitor that made it.
import { equalBytes, utf8ToBytes } from './bytes.mjs';
import { nodeHash, sha256 } from './hashing.mjs';
import { base64, decimal, keyOf, openSignedCheckpoint, utf8 } from './notes.mjs';

const maxLength = 262_144;
const maxKeys = 8;
const maxHashes = 65;

/** {keys, older, newer, hashes} of a file's bytes, the notes as bytes; or null for all but its one encoding. */
function parse(bytes) {
  const end = Buffer.from(bytes).indexOf('\n\n');
  const head = bytes.length <= maxLength && end >= 0 ? utf8(bytes.slice(0, end)) : null;
  if (head === null) return null;
  const lines = head.split('\n');
  if (lines.shift() !== 'traceability.fork-evidence.v1') return null;
  const keys = [];
  while (lines[0]?.startsWith('key ')) keys.push(keyOf(lines.shift().slice('key '.length)));
  const [older, newer] = ['older ', 'newer '].map((mark) => {
    const line = lines.shift() ?? '';
    return line.startsWith(mark) ? decimal(line.slice(mark.length)) : null;
  });
  const hashes = lines.map((line) => (line.startsWith('hash ') ? base64(line.slice('hash '.length)) : null));
  const notes = bytes.slice(end + 2);
  const shaped =
    keys.length >= 1 && keys.length <= maxKeys && keys.every(Boolean) &&
    older !== null && newer !== null && older + newer === BigInt(notes.length) &&
    hashes.length <= maxHashes && hashes.every((hash) => hash?.length === 32);
  return shaped ? { older: notes.slice(0, Number(older)), newer: notes.slice(Number(older)), hashes } : null;
}

/** Roots of the first `old` entries and of all `size`, by RFC 9162 section 2.1.4.2 with the first hash given; null when the hashes do not fit. */
function twoRoots(old, size, hashes) {
  if (hashes.length === 0) return null;
  let [fn, sn] = [old - 1n, size - 1n];
  const up = () => ([fn, sn] = [fn >> 1n, sn >> 1n]);
  while (fn & 1n) up();
  let [first, all] = [hashes[0], hashes[0]];
  for (const hash of hashes.slice(1)) {
    if (sn === 0n) return null;
    if (fn & 1n || fn === sn) {
      [first, all] = [nodeHash(hash, first), nodeHash(hash, all)];
      while (!(fn & 1n) && fn !== 0n) up();
    } else {
      all = nodeHash(all, hash);
    }
    up();
  }
  return sn === 0n ? { first, all } : null;
}

const originOf = (note) => (utf8(note) ?? '').split('\n')[0];

/** Null when the file proves that the holder of the keys (vkey texts) forked the log; else a word for what it lacks. */
export function faultOfEvidence(bytes, vkeys) {
  const evidence = parse(bytes);
  if (!evidence) return 'malformed';
  const keys = vkeys.map(keyOf);
  const origin = originOf(evidence.older);
  // Whose log it is, the caller's keys say.
  if (originOf(evidence.newer) !== origin || keys.some((key) => key?.name !== origin)) return 'origin';
  const [older, newer] = [evidence.older, evidence.newer].map((note) => openSignedCheckpoint(note, keys, origin));
  if (older.fault) return `older-${older.fault}`;
  if (newer.fault) return `newer-${newer.fault}`;
  if (older.size > newer.size) return 'malformed';
  const direct = older.size === newer.size || older.size === 0n;
  if (direct && evidence.hashes.length > 0) return 'malformed';
  const roots = direct
    ? { first: older.size === newer.size ? newer.root : sha256(utf8ToBytes('')), all: newer.root }
    : twoRoots(older.size, newer.size, evidence.hashes);
  if (!roots || !equalBytes(roots.all, newer.root)) return 'path';
  return equalBytes(roots.first, older.root) ? 'no-contradiction' : null;
}
