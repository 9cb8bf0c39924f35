// C2SP signed-note, tlog-checkpoint and tlog-proof, written from the specifications and docs/formats/checkpoint.md.
import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { bytesToHex, concatBytes, equalBytes, utf8ToBytes } from './bytes.mjs';
import { sha256 } from './hashing.mjs';

const secpIdentifier = utf8ToBytes('traceability.secp256k1-ecdsa.v1');
const base64 = (text) => Uint8Array.from(Buffer.from(text, 'base64'));

/** A verifier key from its vkey text: name+hash+base64(type | key). */
export function verifierKey(text) {
  const [, name, hash, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  const typeAndKey = base64(encoded);
  // key hash = SHA-256(name | 0x0A | type | key)[:4]
  const expected = bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), typeAndKey)).slice(0, 4));
  if (hash !== expected) throw new Error(`key hash ${hash} of ${name} should be ${expected}`);
  if (typeAndKey[0] === 0x01) {
    return { name, hash, type: 'ed25519', verify: (message, signature) => ed25519.verify(signature, message, typeAndKey.slice(1)) };
  }
  const key = typeAndKey.slice(1 + secpIdentifier.length);
  if (typeAndKey[0] !== 0xff || !equalBytes(typeAndKey.slice(1, 1 + secpIdentifier.length), secpIdentifier)) {
    throw new Error(`unknown key type ${typeAndKey[0]}`);
  }
  return {
    name,
    hash,
    type: 'secp256k1',
    verify: (message, signature) => secp256k1.verify(signature, sha256(message), key, { prehash: false, lowS: true }),
  };
}

/** Opens a signed checkpoint: every given key must have signed it, by its name and hash. */
export function openCheckpoint(note, keys) {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const lines = note.slice(end + 1).split('\n').slice(0, -1).map((line) => {
    const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line);
    const bytes = base64(encoded);
    return { name, hash: bytesToHex(bytes.slice(0, 4)), signature: bytes.slice(4) };
  });
  for (const key of keys) {
    const line = lines.find((candidate) => candidate.name === key.name && candidate.hash === key.hash);
    if (!line) throw new Error(`no ${key.type} signature line of ${key.name}`);
    if (!key.verify(utf8ToBytes(text), line.signature)) throw new Error(`the ${key.type} signature of ${key.name} is wrong`);
  }
  const [origin, size, root] = text.split('\n');
  return { origin, size: Number(size), root: base64(root), lines: lines.length };
}

/** Parts of a C2SP tlog-proof. */
export function openProof(text) {
  const end = text.indexOf('\n\n');
  const [header, index, ...path] = text.slice(0, end).split('\n');
  const known = header === 'c2sp.org/tlog-proof@v1' && /^index (0|[1-9][0-9]*)$/.test(index);
  if (!known) throw new Error(`not a tlog-proof: ${header}, ${index}`);
  return { index: Number(index.slice('index '.length)), path: path.map(base64), checkpoint: text.slice(end + 2) };
}
