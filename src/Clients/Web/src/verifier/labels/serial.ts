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

/** Whether a serial is one of those that a batch's root was made from. */
export function isOfBatch(serial: string, units: bigint, root: Uint8Array, path: readonly Uint8Array[]): boolean {
  const index = indexOfSerial(serial);
  if (index === undefined || units < 1n || units > maximumUnits) return false;
  const found = rootOfInclusion(leafHash(ascii(serial)), index, units, path);
  return found !== undefined && same(found, root);
}
