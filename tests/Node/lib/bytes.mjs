export { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export const equalBytes = (left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)) === 0;
