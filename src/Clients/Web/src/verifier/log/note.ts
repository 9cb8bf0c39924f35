import { ascii, fromBase64, hex, join, utf8 } from '../bytes';
import { verifiesEcdsa, verifiesEd25519 } from '../curves';
import { type Outcome, ok, refuse } from '../fault';
import { sha256 } from '../hashes';
import { type VerifierKey, isKeyName } from './vkey';

const maximumBytes = 1_000_000;
const maximumLines = 100;

export interface SignatureLine {
  readonly name: string;
  readonly hash: string;
  readonly signature: Uint8Array;
}

/** A signed note (checkpoint.md, "Signed note"): the text with its last newline, and the lines under it. */
export interface Note {
  readonly text: string;
  readonly lines: readonly SignatureLine[];
}

/** A note that was opened: who of the reader's keys signed it. */
export interface OpenNote extends Note {
  readonly signers: readonly VerifierKey[];
}

export function parseNote(bytes: Uint8Array): Note | undefined {
  const whole = bytes.length <= maximumBytes ? utf8(bytes) : undefined;
  // eslint-disable-next-line no-control-regex
  if (whole === undefined || /[\x00-\x09\x0b-\x1f]/.test(whole) || !whole.endsWith('\n')) return undefined;
  const end = whole.lastIndexOf('\n\n');
  if (end < 0) return undefined;
  const lines = whole.slice(end + 2, -1).split('\n').map(parseLine);
  if (lines.length > maximumLines || lines.some((line) => line === undefined)) return undefined;
  return { text: whole.slice(0, end + 1), lines: lines as SignatureLine[] };
}

function parseLine(line: string): SignatureLine | undefined {
  const [dash, name, body, ...rest] = line.split(' ');
  if (dash !== '\u2014' || name === undefined || body === undefined || rest.length > 0 || !isKeyName(name)) return undefined;
  const bytes = fromBase64(body);
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, hash: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/** Verifies the lines of the reader's keys; lines of others are passed over, and so is a second line of one key. */
export function openNote(note: Note, keys: readonly VerifierKey[]): Outcome<OpenNote> {
  const signers: VerifierKey[] = [];
  for (const line of note.lines) {
    const fitting = keys.filter((key) => key.name === line.name && key.hash === line.hash);
    if (fitting.length > 1) return refuse('ambiguous');
    const key = fitting[0];
    if (key === undefined || signers.includes(key)) continue;
    if (!verifies(key, line.signature, note.text)) return refuse('signature');
    signers.push(key);
  }
  return signers.length > 0 ? ok({ ...note, signers }) : refuse('unverified');
}

function verifies(key: VerifierKey, signature: Uint8Array, text: string): boolean {
  if (key.type === 'secp256k1') return verifiesEcdsa(signature, sha256(ascii(text)), key.key);
  if (key.type === 'ed25519') return verifiesEd25519(signature, ascii(text), key.key);
  const time = timeOf(signature);
  return time !== undefined && verifiesEd25519(signature.subarray(8), join(ascii(`cosignature/v1\ntime ${time}\n`), ascii(text)), key.key);
}

/** Unix seconds of a cosignature, 1 to 2^63 - 1 (witness.md, "Cosignature"). */
export function timeOf(signature: Uint8Array): bigint | undefined {
  if (signature.length !== 72) return undefined;
  const time = BigInt(`0x${hex(signature.subarray(0, 8))}`);
  return time > 0n && time < 1n << 63n ? time : undefined;
}
