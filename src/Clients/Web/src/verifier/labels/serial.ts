import { ascii, same } from '../bytes';
import { leafHash } from '../hashes';
import { rootOfInclusion } from '../merkle';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const maximumUnits = 1_048_576n;

/** The index that a serial begins with (serials.md, "Serial"); undefined for what is no serial. */
export function indexOfSerial(serial: string): bigint | undefined {
  if (!/^[0-9A-HJKMNP-TV-Z]{20}$/.test(serial)) return undefined;
  return BigInt([...serial.slice(0, 4)].reduce((index, character) => index * 32 + alphabet.indexOf(character), 0));
}

/** A serial of whatever making, as a link holds it (serials.md, "Link"). */
export const isSerialText = (text: string): boolean => /^[A-Za-z0-9._-]{1,20}$/.test(text) && text !== '.' && text !== '..';

/** Whether a code is one of those that a batch's root was made from. A code made from a seed names its place itself. */
export function isOfBatch(serial: string, index: bigint, isOwn: boolean, units: bigint, root: Uint8Array, path: readonly Uint8Array[]): boolean {
  const isInPlace = isOwn ? isSerialText(serial) : indexOfSerial(serial) === index;
  if (!isInPlace || units < 1n || units > maximumUnits) return false;
  const found = rootOfInclusion(leafHash(ascii(serial)), index, units, path);
  return found !== undefined && same(found, root);
}
