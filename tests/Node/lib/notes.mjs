// A strict reader of what the log signs: docs/formats/checkpoint.md. Answers are words, as docs/conformance.md has them.
import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { bytesToHex, concatBytes, equalBytes, utf8ToBytes } from './bytes.mjs';
import { sha256 } from './hashing.mjs';

const identifier = utf8ToBytes('traceability.secp256k1-ecdsa.v1');
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const maxLength = 1_000_000;
const maxLines = 100;

/** Text of UTF-8 bytes, or null. */
export function utf8(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes of the one base64 text of them, or null. */
export function base64(text) {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? Uint8Array.from(bytes) : null;
}

/** A decimal number below 2^64 in its one writing, or null. */
export const decimal = (text) => (/^(0|[1-9][0-9]{0,19})$/.test(text) && BigInt(text) < 1n << 64n ? BigInt(text) : null);

export const isOrigin = (text) => text.length > 0 && utf8ToBytes(text).length <= 255 && !/[\x00-\x1f]/.test(text);

const isName = (name) => /^[^\p{White_Space}+\x00-\x1f]+$/u.test(name);

/** 64 bytes r | s over a digest, low s only. */
export function verifyEcdsa(signature, digest, key) {
  try {
    return signature.length === 64 && secp256k1.verify(signature, digest, key, { prehash: false, lowS: true });
  } catch {
    return false;
  }
}

/** Whether 33 bytes are a compressed point. */
export function isSecpKey(key) {
  try {
    return key.length === 33 && (secp256k1.Point.fromBytes(key).assertValidity(), true);
  } catch {
    return false;
  }
}

function isEd25519Key(key) {
  try {
    const point = key.length === 32 && ed25519.Point.fromBytes(key);
    return point && point.isTorsionFree() && !point.isSmallOrder();
  } catch {
    return false;
  }
}

function verifyEd25519(signature, message, key) {
  try {
    return signature.length === 64 && ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

/** A key of a vkey text, or null. */
export function keyOf(text) {
  const [, name, hash, encoded] = /^([^+]*)\+([0-9a-f]{8})\+([^\n]*)$/.exec(text) ?? [];
  const typed = encoded === undefined ? null : base64(encoded);
  if (!typed?.length || !isName(name)) return null;
  // key hash = SHA-256(name | 0x0A | type | key)[:4]
  if (hash !== bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), typed)).slice(0, 4))) return null;
  const verify = verifierOf(typed[0], typed.slice(1));
  return verify && { name, hash, verify };
}

function verifierOf(type, key) {
  if (type === 0x01) return isEd25519Key(key) ? (message, signature) => verifyEd25519(signature, message, key) : null;
  if (type === 0x04) return isEd25519Key(key) ? (message, signature) => verifyCosignature(signature, message, key) : null;
  const point = key.slice(identifier.length);
  if (type !== 0xff || !equalBytes(key.slice(0, identifier.length), identifier) || !isSecpKey(point)) return null;
  return (message, signature) => verifyEcdsa(signature, sha256(message), point);
}

function verifyCosignature(signature, message, key) {
  if (signature.length !== 72) return false;
  const time = Buffer.from(signature).readBigUInt64BE(0);
  return time < 1n << 63n && verifyEd25519(signature.slice(8), concatBytes(utf8ToBytes(`cosignature/v1\ntime ${time}\n`), message), key);
}

function parse(bytes) {
  const note = bytes.length <= maxLength ? utf8(bytes) : null;
  if (note === null || /[\x00-\x09\x0b-\x1f]/.test(note) || !note.endsWith('\n')) return null;
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || end + 2 === note.length) return null;
  const lines = note.slice(end + 2, -1).split('\n').map(signatureOf);
  return lines.length <= maxLines && lines.every(Boolean) ? { text: note.slice(0, end + 1), lines } : null;
}

function signatureOf(line) {
  const [, name, encoded] = /^— (.+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = name && isName(name) ? base64(encoded) : null;
  return bytes?.length > 4 ? { name, hash: bytesToHex(bytes.slice(0, 4)), signature: bytes.slice(4) } : null;
}

/** {text} of a note that at least one of the keys signed and none wrongly, or {fault}. */
export function openNote(bytes, keys) {
  const note = parse(bytes);
  if (!note) return { fault: 'malformed' };
  const seen = new Set();
  for (const line of note.lines) {
    const fitting = keys.filter((key) => key.name === line.name && key.hash === line.hash);
    if (fitting.length > 1) return { fault: 'ambiguous' };
    const [key] = fitting;
    if (!key || seen.has(key)) continue;
    if (!key.verify(utf8ToBytes(note.text), line.signature)) return { fault: 'signature' };
    seen.add(key);
  }
  return seen.size > 0 ? { text: note.text } : { fault: 'unverified' };
}

/** {size, root} of a checkpoint of the origin, or {fault}. */
export function openSignedCheckpoint(bytes, keys, origin) {
  const opened = openNote(bytes, keys);
  if (opened.fault) return opened;
  const [first, written, encoded, ...rest] = opened.text.split('\n');
  const [size, root] = [decimal(written ?? ''), encoded ? base64(encoded) : null];
  // What follows the root ends with a newline, and has no empty line before it.
  const further = rest.pop() === '' && rest.every((line) => line.length > 0);
  if (!isOrigin(first) || size === null || root?.length !== 32 || !further) return { fault: 'content' };
  return first === origin ? { size, root } : { fault: 'origin' };
}

const statusText =
  /^traceability\.lot-status\.v1\n([^\n]+)\n(\d+)\n([0-9a-f]{64}):(\d+)\n(?:certified\n-|withheld\n([A-Z][A-Z0-9_]{0,63}(?:,[A-Z][A-Z0-9_]{0,63}){0,63}))\n(?:label ([0-9a-f]{64}):(\d+) (live|void|not-activated)\n)?$/;

/** {size, lot, output, reasons} of a lot status of the origin, or {fault}. */
export function openLotStatus(bytes, keys, origin) {
  const opened = openNote(bytes, keys);
  if (opened.fault) return opened;
  const [, first, written, lot, place, codes, batch, at, state] = statusText.exec(opened.text) ?? [];
  if (!first || !isOrigin(first)) return { fault: 'content' };
  const [size, output] = [decimal(written), decimal(place)];
  if (size === null || output === null || output >= 1n << 32n) return { fault: 'content' };
  const index = batch === undefined ? 0n : decimal(at);
  if (index === null || index >= 1_048_576n) return { fault: 'content' };
  const label = batch && { batch, index: Number(index), state };
  return first === origin ? { size, lot, output, reasons: codes?.split(',') ?? [], label } : { fault: 'origin' };
}
