import { sha256 } from '@noble/hashes/sha2.js';
import { ascii, join } from './bytes';

const zero = Uint8Array.of(0);
const one = Uint8Array.of(1);

export { sha256 };

/** tiles.md, "Hashes". */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(join(zero, entry));
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(join(one, left, right));
export const emptyRoot = (): Uint8Array => sha256(new Uint8Array());

/** SHA-256(domain, a zero byte, bytes): statement.md sections 2 and 5. */
export const tagged = (domain: string, bytes: Uint8Array): Uint8Array => sha256(join(ascii(domain), zero, bytes));
