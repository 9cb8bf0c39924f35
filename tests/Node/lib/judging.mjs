// Every format of the conformance kit, judged by a stranger: null for valid, a word for what is wrong, or "skip".
import { bytesToHex, equalBytes, utf8ToBytes } from './bytes.mjs';
import { faultOfEncoding } from './canonical.mjs';
import { decode } from './contract.mjs';
import { faultOfEvidence } from './evidence.mjs';
import { leafHash, rootOfInclusion, sha256 } from './hashing.mjs';
import { base64, decimal, keyOf, openLotStatus, openNote, openSignedCheckpoint, utf8, verifyEcdsa } from './notes.mjs';
import { faultOfParts, openLeaf, openStatement } from './statements.mjs';

const bytesOf = (text) => Uint8Array.from(Buffer.from(text, 'base64'));
const keysOf = ({ keys }) => keys.map(keyOf);
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How each format is judged: input bytes and parameters in, a word out. */
export const judges = {
  vkey: (input) => (keyOf(utf8(input) ?? '') ? null : 'malformed'),
  note: (input, told) => openNote(input, keysOf(told)).fault ?? null,
  checkpoint: (input, told) => openSignedCheckpoint(input, keysOf(told), told.origin).fault ?? null,
  'lot-status': (input, told) => openLotStatus(input, keysOf(told), told.origin).fault ?? null,
  'key-list': ofKeyList,
  evidence: ofEvidence,
  receipt: ofReceipt,
  statement: ofStatement,
  leaf: (input, told) => openLeaf(input, told.origin).fault ?? null,
  serial: (input, { units, root, path, own, index }) => ofSerial(utf8(input) ?? '', units, bytesOf(root), path.map(bytesOf), { own, index }),
  link: (input) => (isLink(utf8(input) ?? '') ? null : 'malformed'),
  token: ofToken,
  bundle: ofBundle,
};

const lastLine = 'traceability.log-keys.v1';

function ofKeyList(input, told) {
  const opened = openNote(input, keysOf(told));
  if (opened.fault) return opened.fault;
  const lines = opened.text.split('\n');
  if (lines.pop() !== '' || lines.pop() !== lastLine) return 'content';
  let [size, isEmpty] = [-1n, false];
  const keys = [];
  for (const line of lines) {
    if (line.startsWith('retired ')) {
      const next = decimal(line.slice('retired '.length));
      if (next === null || next <= size || isEmpty || keys.length === 0) return 'content';
      [size, isEmpty] = [next, true];
    } else {
      keys.push({ ...keyOf(line), text: line });
      isEmpty = false;
    }
  }
  const isOfLog = ({ name, text }) => name && name === keys[0].name && base64(text.split('+').slice(2).join('+'))[0] !== 0x04;
  const different = new Set(keys.map(({ text }) => text)).size === keys.length;
  return keys.length >= 1 && keys.length <= 64 && !isEmpty && different && keys.every(isOfLog) ? null : 'content';
}

function ofEvidence(input, { keys }) {
  const fault = faultOfEvidence(input, keys);
  return fault === 'origin' || /^(older|newer)-(signature|unverified|ambiguous|origin)$/.test(fault ?? '') ? 'unverified'
    : /^(older|newer)-/.test(fault ?? '') ? 'malformed'
    : fault;
}

function ofReceipt(input, told) {
  const text = utf8(input) ?? '';
  const end = text.indexOf('\n\n');
  if (end < 0 || end + 2 === text.length || text.length > 1_000_000) return 'malformed';
  const lines = text.slice(0, end).split('\n');
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') return 'malformed';
  if (lines[0]?.startsWith('extra ') && !base64(lines.shift().slice('extra '.length))?.length) return 'malformed';
  const line = lines.shift() ?? '';
  const index = line.startsWith('index ') ? decimal(line.slice('index '.length)) : null;
  const path = lines.map(base64);
  if (index === null || path.length > 64 || path.some((hash) => hash?.length !== 32)) return 'malformed';
  const checkpoint = openSignedCheckpoint(utf8ToBytes(text.slice(end + 2)), keysOf(told), told.origin);
  if (checkpoint.fault) return checkpoint.fault;
  return leadsTo(leafHash(bytesOf(told.entry)), index, checkpoint.size, path, checkpoint.root) ? null : 'not-included';
}

function leadsTo(hash, index, size, path, root) {
  const found = rootOfInclusion(hash, index, size, path);
  return found !== null && equalBytes(found, root);
}

function ofStatement(input, told) {
  const signatures = told.signatures.map(({ key, value }) => ({ key: bytesOf(key), value: bytesOf(value) }));
  const parts = told.parts.map(({ name, salt, content }) => ({ name, salt: bytesOf(salt), content: bytesOf(content) }));
  return openStatement(input, told.origin, signatures, parts).fault ?? null;
}

const isSerial = (text) => text.length === 20 && [...text].every((letter) => alphabet.includes(letter));

const isPrinted = (text) => /^[A-Za-z0-9._-]{1,20}$/.test(text) && text !== '.' && text !== '..' && !text.endsWith('\n');
const indexIn = (serial) => [...serial.slice(0, 4)].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0);

function ofSerial(text, units, root, path, { own = false, index = indexIn(text) } = {}) {
  if (!(own ? isPrinted(text) : isSerial(text))) return 'malformed';
  if (!own && index !== indexIn(text)) return 'not-included';
  return leadsTo(leafHash(utf8ToBytes(text)), index, units, path, root) ? null : 'not-included';
}

function isLink(text) {
  const [, key, id, lot, serial] = /^https:\/\/[a-z0-9.:-]+\/(01|id)\/([^/]+)\/10\/([A-Za-z0-9._-]{1,20})\/21\/([^/]+)$/.exec(text) ?? [];
  const product = key === '01' ? isGtin(id) : /^[A-Z0-9-]{1,20}$/.test(id ?? '');
  return product && lot !== '.' && lot !== '..' && isPrinted(serial) && !text.endsWith('\n');
}

function isGtin(text) {
  if (!/^[0-9]{14}$/.test(text)) return false;
  const sum = [...text].slice(0, 13).reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(text[13]);
}

function ofToken(input, told) {
  const text = utf8(input) ?? '';
  const pieces = text.split('.');
  if (text.length > 2048 || pieces.length !== 3) return 'malformed';
  const [header, claims, signature] = pieces.map((piece) => Buffer.from(piece, 'base64url'));
  if ([header, claims, signature].some((bytes, i) => bytes.toString('base64url') !== pieces[i])) return 'malformed';
  const [, kid] = /^\{"alg":"ES256K","kid":"([0-9a-f]{64})","typ":"JWT"\}$/.exec(header.toString('latin1')) ?? [];
  const [, aud, exp, iat] =
    /^\{"aud":"([!#-[\]-~]{1,255})","exp":(0|[1-9]\d{0,11}),"iat":(0|[1-9]\d{0,11}),"iss":"[0-9a-f]{64}"\}$/.exec(claims.toString('latin1')) ?? [];
  const key = bytesOf(told.key);
  if (!kid || !aud || signature.length !== 64 || isHigh(signature.subarray(32))) return 'malformed';
  if (kid !== bytesToHex(sha256(key)) || !verifyEcdsa(signature, sha256(utf8ToBytes(`${pieces[0]}.${pieces[1]}`)), key)) return 'signature';
  if (aud !== told.origin) return 'origin';
  const [end, begin] = [Number(exp), Number(iat)];
  return end > begin && end - begin <= 300 && begin <= told.now + 60 && end > told.now - 60 ? null : 'time';
}

// Above half the order of secp256k1 (SEC 2 section 2.4.1).
const half = BigInt('0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0');
const isHigh = (s) => BigInt(`0x${s.toString('hex')}`) > half;

const firstLine = 'traceability.bundle.v1\n';

// The rule book is not written a second time here: a bundle that every check below passes is neither vouched for nor refused.
function ofBundle(input, told) {
  const bundle = bundleIn(input);
  if (!bundle) return 'format';
  const checkpoint = openSignedCheckpoint(utf8ToBytes(bundle.checkpoint), keysOf(told), bundle.origin);
  if (checkpoint.fault) return 'checkpoint';
  const leaves = bundle.entries.map((one) => openLeaf(one.leaf, bundle.origin));
  if (!areEntries(bundle.entries, leaves)) return 'entries';
  const isIn = ({ leaf, index, path }) => leadsTo(leafHash(leaf), index, checkpoint.size, path, checkpoint.root);
  if (!bundle.entries.every(isIn)) return 'inclusion';
  const status = openLotStatus(utf8ToBytes(bundle.lot_status), keysOf(told), bundle.origin);
  return faultOfStatus(bundle, status, checkpoint) ?? faultOfLabel(bundle, leaves, status.label) ?? 'skip';
}

function bundleIn(input) {
  if (input.length > 64 * 1024 * 1024 || !equalBytes(input.slice(0, firstLine.length), utf8ToBytes(firstLine))) return null;
  const message = input.subarray(firstLine.length);
  if (faultOfEncoding('Bundle', message)) return null;
  const bundle = decode('Bundle', message);
  const paths = [...bundle.entries.map(({ path }) => path), bundle.serial?.path ?? []];
  const shaped =
    bundle.format_version === 1 &&
    bundle.lot?.statement_id.length === 32 &&
    bundle.lot.output_index <= 63 &&
    [0, 32].includes(bundle.label_batch.length) &&
    (bundle.label_batch.length > 0 || !bundle.serial) &&
    bundle.entries.length > 0 &&
    bundle.verifier_keys.length <= 16 &&
    [bundle.checkpoint, bundle.lot_status].every((note) => note.length <= 64 * 1024) &&
    paths.every((path) => path.length <= 63 && path.every((hash) => hash.length === 32));
  return shaped ? bundle : null;
}

function areEntries(entries, leaves) {
  const ids = new Set();
  return leaves.every((leaf, i) => {
    if (leaf.fault || (i > 0 && (entries[i].index <= entries[i - 1].index || leaf.entry.recorded_at_ms < leaves[i - 1].entry.recorded_at_ms))) return false;
    ids.add(bytesToHex(leaf.id));
    return ids.size === i + 1 && (entries[i].sealed_parts.length === 0 || !faultOfParts(leaf.statement, entries[i].sealed_parts));
  });
}

function faultOfStatus({ lot }, status, { size }) {
  const same = !status.fault && status.size === size && status.lot === bytesToHex(lot.statement_id) && Number(status.output) === lot.output_index;
  return same ? null : 'status';
}

function faultOfLabel({ serial, label_batch }, leaves, label) {
  if (label_batch.length === 0) return null;
  const batch = leaves.find((leaf) => equalBytes(leaf.id, label_batch))?.statement.label_batch;
  if (!batch) return 'chain';
  if (!serial) return null;
  const root = serial.inner ? batch.inner_root : batch.serial_root;
  const place = { own: batch.own_serials && !serial.inner, index: Number(serial.index) };
  const isOfLabel = label?.batch === bytesToHex(label_batch) && label.index === Number(serial.index);
  return root.length === 32 && isOfLabel && !ofSerial(serial.serial, batch.units, root, serial.path, place) ? null : 'serial';
}
