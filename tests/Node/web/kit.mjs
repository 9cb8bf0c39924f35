// The browser's verifier behind the protocol of docs/conformance.md: one case a line in, one answer a line out.
import { createInterface } from 'node:readline';
import {
  fitsAll, indexOfSerial, isOfBatch, isSerialText, openCheckpoint, openLotStatus, openNote, parseKeyList, parseLink, parseNote, parsePath, parseVerifierKey, verifyBundle, verifyLeaf,
  verifyReceipt, verifyStatement,
} from '../../../artifacts/verifier/verifier.mjs';

const bytesOf = (base64) => Uint8Array.from(Buffer.from(base64, 'base64'));
const textOf = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const keysOf = ({ keys }) => keys.map((key) => parseVerifierKey(key) ?? assertKey(key));
const assertKey = (key) => { throw new Error(`the kit gives a key that is none: ${key}`); };
const faultOf = (outcome) => outcome.fault ?? null;
const unless = (isRight, fault) => (isRight ? null : fault);

/** Bytes to a text where a format is a text; what is not UTF-8 is malformed. */
const text = (judge) => (bytes, params) => {
  try {
    return judge(textOf(bytes), params);
  } catch (error) {
    if (error instanceof TypeError) return 'malformed';
    throw error;
  }
};

const judges = {
  vkey: text((key) => unless(parseVerifierKey(key), 'malformed')),
  note: (bytes, params) => {
    const note = parseNote(bytes);
    return note === undefined ? 'malformed' : faultOf(openNote(note, keysOf(params)));
  },
  checkpoint: (bytes, params) => faultOf(openCheckpoint(bytes, keysOf(params), params.origin)),
  'lot-status': (bytes, params) => faultOf(openLotStatus(bytes, keysOf(params), params.origin)),
  'key-list': (bytes, params) => {
    const note = parseNote(bytes);
    const opened = note === undefined ? { fault: 'malformed' } : openNote(note, keysOf(params));
    return opened.fault ?? unless(parseKeyList(note.text)?.signing[0].name === params.origin, 'content');
  },
  receipt: (bytes, params) => faultOf(verifyReceipt(bytes, bytesOf(params.entry), keysOf(params), params.origin)),
  statement: (bytes, { origin, signatures, parts }) => {
    const signed = signatures.map(({ key, value }) => ({ public_key: bytesOf(key), value: bytesOf(value) }));
    const read = verifyStatement(bytes, signed, origin);
    if (read.fault !== undefined) return read.fault;
    const sealed = parts.map(({ name, salt, content }) => ({ name, salt: bytesOf(salt), content: bytesOf(content) }));
    return unless(fitsAll(read.value.statement, read.value.body, sealed), 'sealed');
  },
  leaf: (bytes, { origin }) => faultOf(verifyLeaf(bytes, origin)),
  serial: text((serial, { units, root, path, own, index }) => {
    const place = own ? BigInt(index) : indexOfSerial(serial);
    if (place === undefined || !isSerialText(serial)) return 'malformed';
    return unless(isOfBatch(serial, place, own === true, BigInt(units), bytesOf(root), path.map(bytesOf)), 'not-included');
  }),
  link: text((link) => unless(parseLink(link), 'malformed')),
  bundle: (bytes, params) => {
    const code = params.code === undefined ? undefined : parsePath(params.code);
    const checks = [...verifyBundle(bytes, { keys: keysOf(params), ...(code && { code }) })];
    return checks.find(({ state }) => state === 'fail')?.id ?? null;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { format, name, input, params } = JSON.parse(line);
  const judge = judges[format];
  const fault = judge?.(bytesOf(input), params);
  const verdict = judge === undefined ? 'skip' : fault === null ? 'valid' : 'invalid';
  console.log(JSON.stringify({ name, verdict, ...(verdict === 'invalid' && { fault }) }));
}
