// A small ledger of our own, whole and rightly signed, whose statements a test may bend before they are signed: so that what is wrong is a
// rule that was broken, and no signature or path.
import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { encode } from '../lib/contract.mjs';
import { leafHash, nodeHash, sha256, tagged } from '../lib/hashing.mjs';

const origin = 'ledger.example/forge';
const start = 1_772_323_200_000;
const day = 86_400_000;
const utf8 = (text) => new TextEncoder().encode(text);
const options = { prehash: false, lowS: true };

function keyOf(name) {
  const secret = createHash('sha256').update(`forge ${name}`).digest();
  const publicKey = secp256k1.getPublicKey(secret, true);
  const sign = (digest) => secp256k1.sign(digest, secret, options);
  return { publicKey, sign, introduction: { public_key: publicKey, possession: sign(tagged('traceability.key-possession.v1', publicKey)) } };
}

export const key = (name) => keyOf(name);
export const keyId = (name) => sha256(keyOf(name).publicKey);
export const until = start + 300 * day;
const seal = (...names) => names.map((name) => ({ name, class: 1, digest: sha256(utf8(name)) }));
const lot = (id, output_index) => ({ statement_id: id, ...(output_index && { output_index }) });
const serialOf = (at) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[at].padStart(4, '0') + 'A'.repeat(16);
const roll = Array.from({ length: 4 }, (_, at) => leafHash(utf8(serialOf(at))));
export const rollRoot = nodeHash(nodeHash(roll[0], roll[1]), nodeHash(roll[2], roll[3]));

export const harvest = (id, more) => ({ harvest: { area: id('area'), species: 'Gynostemma pentaphyllum', part: 1, collector: 'c1', slip: 's1', ...more } });
export const processing = (process, inputs, outputs, more) => ({ processing: { process, inputs, outputs, ...more } });
export const output = (more) => ({ part: 1, mass_state: 3, product: 'tea', ...more });
export const pack = (more) => output({ mass_state: 6, units: 4, unit_net_mg: 50_000, ...more });
export const lotOf = lot;
export const party = (name, ...roles) => ({ party: { name, country: 'VN', roles, key: keyOf(name).introduction } });

/** Who does what, in log order. `id` gives the id of an earlier statement by its name. */
function season() {
  const scope = (id) => [{ species: 'Gynostemma pentaphyllum', part: 1, area: id('area'), activities: [1] }];
  return [
    { name: 'owner', body: () => ({ genesis: { scheme: 'Forge', scheme_owner: 'Owner', key: keyOf('owner').introduction } }) },
    { name: 'body', by: 'owner', body: () => party('body', 1) },
    { name: 'accreditation', by: 'owner', body: (id) => ({ accreditation: { certification_body: id('body'), standard: 'S 1', valid_from_ms: start, valid_until_ms: until } }) },
    { name: 'coop', by: 'body', body: () => party('coop', 2) },
    { name: 'maker', by: 'body', body: () => party('maker', 3) },
    { name: 'area', by: 'body', parts: seal('boundary'), body: (id) => ({ area: { operator: id('coop'), name: 'A', country: 'VN', region: 'R' } }) },
    {
      name: 'certificate', by: 'body',
      body: (id) => ({ certificate: { operator: id('coop'), number: 'C-1', standard: 'S 1', scope: scope(id), valid_from_ms: start, valid_until_ms: until } }),
    },
    { name: 'first', by: 'coop', parts: seal('measures'), body: (id) => harvest(id) },
    { name: 'second', by: 'coop', parts: seal('measures'), body: (id) => harvest(id, { slip: 's2' }) },
    { name: 'dry', by: 'coop', parts: seal('amounts'), body: (id) => processing(2, [lot(id('first')), lot(id('second'))], [output()]) },
    { name: 'sale', by: 'coop', parts: seal('terms'), body: (id) => ({ sale: { lot: lot(id('dry')), buyer: id('maker'), document: 'd' } }) },
    { name: 'receipt', by: 'maker', parts: seal('received'), body: (id) => ({ sale_receipt: { sale: id('sale') } }) },
    { name: 'packs', by: 'maker', parts: seal('amounts'), body: (id) => processing(6, [lot(id('receipt'))], [pack()]) },
    {
      name: 'labels', by: 'maker', parts: seal('serials'),
      body: (id) => ({ label_batch: { lot: lot(id('packs')), self_issued_id: 'TEA', lot_code: 'L1', product_name: 'Tea', units: 4, unit_net_mg: 50_000, serial_root: rollRoot } }),
    },
  ];
}

/** The file of a season that `bend` may change; the status is what the ledger says of it: certified, or reasons. */
export function forge(bend = () => {}, { reasons = [], about = 'packs', state = 'live', inner = false } = {}) {
  const steps = season();
  bend(stepsOf(steps));
  const ids = new Map();
  const id = (name) => ids.get(name) ?? sha256(utf8(`nothing ${name}`));
  const leaves = steps.map((step, at) => {
    const issuer = step.by === undefined ? undefined : id(step.by);
    const occurred_at_ms = step.occurred ?? start + (at + 1) * day;
    const statement = encode('Statement', {
      format_version: 1, origin, ...(issuer && { issuer }), occurred_at_ms, ...step.envelope, ...(step.parts && { sealed: step.parts }), ...step.body(id),
    });
    const digest = tagged('traceability.statement.v1', statement);
    ids.set(step.name, digest);
    const signatures = (step.keys ?? [step.by ?? 'owner']).map((name) => ({ public_key: keyOf(name).publicKey, value: keyOf(name).sign(digest) }));
    return encode('LogEntry', { recorded_at_ms: step.recorded ?? start + (at + 1) * day + 1000, statement, signatures });
  });
  const hashes = leaves.map(leafHash);
  const size = hashes.length;
  const verdict = reasons.length === 0 ? 'certified\n-' : `withheld\n${reasons.join(',')}`;
  const label = `label ${Buffer.from(id('labels')).toString('hex')}:2 ${state}`;
  const aboutId = Buffer.from(id(about)).toString('hex');
  const bundle = encode('Bundle', {
    format_version: 1,
    origin,
    checkpoint: sign(`${origin}\n${size}\n${Buffer.from(rootOf(hashes)).toString('base64')}\n`),
    verifier_keys: [vkey],
    entries: leaves.map((leaf, at) => ({ ...(at && { index: at }), leaf, path: pathOf(hashes, at) })),
    lot: lot(id(about)),
    label_batch: id('labels'),
    serial: { serial: serialOf(2), index: 2, path: [roll[3], nodeHash(roll[0], roll[1])], ...(inner && { inner }) },
    lot_status: sign(`traceability.lot-status.v1\n${origin}\n${size}\n${aboutId}:0\n${verdict}\n${label}\n`),
  });
  return Buffer.concat([utf8('traceability.bundle.v1\n'), bundle]);
}

/** What a test does to a season. */
const stepsOf = (steps) => {
  const place = (name) => steps.findIndex((step) => step.name === name);
  return {
    change: (name, more) => Object.assign(steps[place(name)], more),
    before: (name, step) => steps.splice(place(name), 0, step),
    leaveOut: (name) => steps.splice(place(name), 1),
  };
};

const seed = new Uint8Array(32).fill(7);
const typed = Buffer.concat([Buffer.of(1), ed25519.getPublicKey(seed)]);
const hash = Buffer.from(sha256(Buffer.concat([utf8(`${origin}\n`), typed]))).subarray(0, 4);
export const vkey = `${origin}+${hash.toString('hex')}+${typed.toString('base64')}`;
const sign = (text) => `${text}\n— ${origin} ${Buffer.concat([hash, ed25519.sign(utf8(text), seed)]).toString('base64')}\n`;

const splitOf = (count) => 2 ** Math.floor(Math.log2(count - 1));
const rootOf = (hashes) => (hashes.length === 1 ? hashes[0] : nodeHash(rootOf(hashes.slice(0, splitOf(hashes.length))), rootOf(hashes.slice(splitOf(hashes.length)))));
function pathOf(hashes, at) {
  if (hashes.length === 1) return [];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return at < split ? [...pathOf(left, at), rootOf(right)] : [...pathOf(right, at - split), rootOf(left)];
}
