import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';

/** ES256K over a digest: 64 bytes r and s, both in range, s at most half the order; a compressed key. */
export function verifiesEcdsa(signature: Uint8Array, digest: Uint8Array, key: Uint8Array): boolean {
  try {
    return signature.length === 64 && isSecp256k1Key(key) && secp256k1.verify(signature, digest, key, { prehash: false, lowS: true });
  } catch {
    return false;
  }
}

/** RFC 8032: canonical encodings only. */
export function verifiesEd25519(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return signature.length === 64 && ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

export function isSecp256k1Key(key: Uint8Array): boolean {
  try {
    return key.length === 33 && (key[0] === 2 || key[0] === 3) && secp256k1.Point.fromBytes(key) !== undefined;
  } catch {
    return false;
  }
}

/** The canonical encoding of a point of the prime-order group that is not the neutral one. */
export function isEd25519Key(key: Uint8Array): boolean {
  try {
    const point = ed25519.Point.fromBytes(key, false);
    return key.length === 32 && !point.is0() && point.isTorsionFree();
  } catch {
    return false;
  }
}
