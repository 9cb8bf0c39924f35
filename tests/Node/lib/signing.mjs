// A stranger's signer: @noble/curves over ids and proofs of possession as docs/formats/statement.md gives them.
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { tagged } from './hashing.mjs';
import { encode } from './contract.mjs';

// The digest is signed as it is: it already is a SHA-256.
const options = { prehash: false, lowS: true };

export function newKey() {
  const { secretKey, publicKey } = secp256k1.keygen();
  const sign = (digest) => secp256k1.sign(digest, secretKey, options);
  return {
    publicKey,
    sign,
    /** KeyIntroduction: the key, and the proof that its holder wants it introduced. */
    introduction: { public_key: publicKey, possession: sign(tagged('traceability.key-possession.v1', publicKey)) },
  };
}

export const statementId = (bytes) => tagged('traceability.statement.v1', bytes);

/** A SignedStatement of a body, and its id. */
export function signStatement(statement, ...keys) {
  const bytes = encode('Statement', { format_version: 1, ...statement });
  return signBytes(bytes, ...keys);
}

export function signBytes(bytes, ...keys) {
  const id = statementId(bytes);
  const signatures = keys.map((key) => ({ public_key: key.publicKey, value: key.sign(id) }));
  return { id, signed: { statement: bytes, signatures, sealed_parts: [] } };
}

/** The same signature with s replaced by n - s: as valid for ECDSA, and refused. */
export function highS(signature) {
  const s = BigInt(`0x${Buffer.from(signature.slice(32)).toString('hex')}`);
  const other = (secp256k1.Point.Fn.ORDER - s).toString(16).padStart(64, '0');
  return Uint8Array.from([...signature.slice(0, 32), ...Buffer.from(other, 'hex')]);
}
