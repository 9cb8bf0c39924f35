import { ascii, fromBase64, hex, join } from '../bytes';
import { isEd25519Key, isSecp256k1Key } from '../curves';
import { sha256 } from '../hashes';

export type KeyType = 'ed25519' | 'cosignature' | 'secp256k1';

/** A verifier key (checkpoint.md, "Keys"). */
export interface VerifierKey {
  readonly text: string;
  readonly name: string;
  readonly type: KeyType;
  /** The four bytes that a signature line begins with, in hex. */
  readonly hash: string;
  readonly key: Uint8Array;
}

const identifier = join(Uint8Array.of(0xff), ascii('traceability.secp256k1-ecdsa.v1'));

const typed = (name: string, typeAndKey: Uint8Array): string => hex(sha256(join(ascii(name), Uint8Array.of(0x0a), typeAndKey)).subarray(0, 4));

/** No white space of Unicode, no "+", not empty. */
export const isKeyName = (name: string): boolean => name.length > 0 && !/[\p{White_Space}+]/u.test(name);

/** The key that a text is; undefined for any other text. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [name, hash, body] = splitTwice(text);
  if (name === undefined || hash === undefined || body === undefined || !isKeyName(name)) return undefined;
  const bytes = fromBase64(body);
  if (bytes === undefined || bytes.length === 0 || hash !== typed(name, bytes)) return undefined;
  const [type, key] = split(bytes);
  if (type === undefined || !(type === 'secp256k1' ? isSecp256k1Key(key) : isEd25519Key(key))) return undefined;
  return { text, name, type, hash, key };
}

/** The same public key as a witness's: policies may write it with type 0x01. */
export function asWitness(key: VerifierKey): VerifierKey | undefined {
  if (key.type === 'secp256k1') return undefined;
  return { ...key, type: 'cosignature', hash: typed(key.name, join(Uint8Array.of(4), key.key)) };
}

// Base64 may hold a plus: only the first two part the text.
function splitTwice(text: string): string[] {
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  return second < 0 ? [] : [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

function split(bytes: Uint8Array): [KeyType | undefined, Uint8Array] {
  if (bytes[0] === 1) return ['ed25519', bytes.subarray(1)];
  if (bytes[0] === 4) return ['cosignature', bytes.subarray(1)];
  const isOurs = bytes.length > identifier.length && identifier.every((byte, at) => byte === bytes[at]);
  return isOurs ? ['secp256k1', bytes.subarray(identifier.length)] : [undefined, bytes];
}
