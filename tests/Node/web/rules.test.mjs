// Bundles that are whole and rightly signed, and in which one rule is broken: exactly the check of that rule is red.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseVerifierKey, verifyBundle } from '../../../artifacts/verifier/verifier.mjs';
import { forge, harvest, key, keyId, lotOf, output, pack, party, processing, rollRoot, until, vkey } from './forge.mjs';

function judge(bend, more) {
  const told = [];
  const run = verifyBundle(forge(bend, more), { keys: [parseVerifierKey(vkey)] });
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { verdict: step.value.verdict, red: told.filter(({ state }) => state === 'fail').map(({ id, detail }) => `${id} ${detail.reason}`) };
    told.push(step.value);
  }
}

const scope = (id, more) => [{ species: 'Gynostemma pentaphyllum', part: 1, area: id('area'), activities: [1], ...more }];
const certificate = (more, lines) => ({
  body: (id) => ({ certificate: { operator: id('coop'), number: 'C-1', standard: 'S 1', scope: scope(id, lines), valid_from_ms: dayOf(0), valid_until_ms: until, ...more?.(id) } }),
});
const dayOf = (day) => 1_772_323_200_000 + day * 86_400_000;
const statusStep = (status, more, from = dayOf(9)) => ({
  name: 'status', by: 'body',
  body: (id) => ({ certificate_status: { certificate: id('certificate'), status, effective_from_ms: from, reason: 'r' } }),
  ...more,
});
const recall = { name: 'recall', by: 'owner', body: (id) => ({ recall: { lot: lotOf(id('dry')), reason: 'r', advice: 'a' } }) };
const grant = (more) => ({ key_grant: { key: key('phone').introduction, valid_from_ms: until - 1, label: 'phone', ...more } });

const sound = [
  ['the season as it is', undefined],
  ['two keys', (it) => it.change('sale', { keys: ['coop', 'maker'] })],
  ['a rejected sale that was sold again', (it) => {
    it.before('sale', { name: 'tried', by: 'coop', parts: partsOf('terms'), body: (id) => ({ sale: { lot: lotOf(id('dry')), buyer: id('maker'), document: 'd' } }) });
    it.before('sale', { name: 'rejected', by: 'maker', body: (id) => ({ sale_rejection: { sale: id('tried'), reason: 'r' } }) });
    it.change('sale', { body: (id) => ({ sale: { lot: lotOf(id('rejected')), buyer: id('maker'), document: 'd' } }) });
  }],
  ['a granted key within its limits', (it) => {
    it.before('first', { name: 'grant', by: 'coop', body: (id) => grant({ valid_from_ms: dayOf(8), limits: { areas: [id('area')] } }) });
    it.change('first', { keys: ['phone'] });
  }],
  ['a suspension that was lifted', (it) => {
    it.before('first', statusStep(1, { name: 'suspended' }));
    it.before('first', statusStep(2, { name: 'lifted' }));
  }],
  ['a lifted recall', (it) => {
    it.before('labels', recall);
    it.before('labels', { name: 'lift', by: 'owner', body: (id) => ({ recall_lift: { recall: id('recall'), reason: 'r' } }) });
  }],
];

/** What is wrong, how, and what is red. */
const lies = [
  ['a harvest under another party\'s key', (it) => it.change('first', { keys: ['maker'] }), 'signers key-not-of-issuer'],
  ['a stranger\'s second signature', (it) => it.change('sale', { keys: ['coop', 'stranger'] }), 'signers key-unknown'],
  ['a party that nobody registered', (it) => it.change('first', { by: 'nobody', keys: ['coop'] }), ['signers issuer-unknown', 'chain not-held']],
  ['one key for two parties', (it) => it.change('maker', { body: () => ({ party: { ...party('maker', 3).party, key: key('coop').introduction } }) }), 'signers key-twice'],
  ['a revoked key', (it) => it.before('packs', {
    name: 'end', by: 'owner', body: () => ({ key_revocation: { key_id: keyId('maker'), revoked_from_ms: dayOf(13) } }),
  }), 'signers key-not-in-force'],
  ['the last key of the scheme ended', (it) => it.before('packs', {
    name: 'end', by: 'owner', body: () => ({ key_revocation: { key_id: keyId('owner'), revoked_from_ms: until } }),
  }), 'signers last-key-of-scheme'],
  ['another party ends a key', (it) => it.before('packs', {
    name: 'end', by: 'coop', body: () => ({ key_revocation: { key_id: keyId('maker'), revoked_from_ms: until } }),
  }), 'signers key-not-of-issuer'],
  ['a limited key that sells', (it) => {
    it.before('first', { name: 'grant', by: 'coop', body: () => grant({ valid_from_ms: dayOf(8), limits: { collector: 'c1' } }) });
    it.change('sale', { keys: ['phone'] });
  }, 'signers key-limit-passed'],
  ['a key granted backwards', (it) => it.before('first', { name: 'grant', by: 'coop', body: () => grant({ valid_from_ms: 1 }) }), 'signers key-backdated'],
  ['a statement of tomorrow', (it) => it.change('labels', { recorded: dayOf(13) + 1000 }), 'signers in-future'],
  ['a tree that was not there', (it) => it.change('first', { envelope: { seen: { size: 99, root: new Uint8Array(32) } } }), 'signers seen-beyond-log'],
  ['a body registered by a body', (it) => it.change('coop', { body: () => party('coop', 2, 1) }), 'rights not-accredited'],
  ['a cooperative that registers', (it) => it.change('maker', { by: 'coop' }), 'rights not-accredited'],
  ['an accreditation by itself', (it) => it.change('accreditation', { by: 'body' }), 'rights not-scheme-owner'],
  ['an accreditation of another standard', (it) => it.change('certificate', certificate(() => ({ standard: 'S 2' }))), 'rights not-accredited'],
  ['an accreditation that was withdrawn', (it) => it.before('certificate', {
    name: 'withdrawal', by: 'owner',
    body: (id) => ({ accreditation_withdrawal: { accreditation: id('accreditation'), certification_body: id('body'), effective_from_ms: dayOf(7), reason: 'r' } }),
  }), 'rights not-accredited'],
  ['a body that lost its role', (it) => it.before('certificate', {
    name: 'end', by: 'owner', body: (id) => ({ role_change: { party: id('body'), role: 1, standing: 2, effective_from_ms: dayOf(7), reason: 'r' } }),
  }), 'rights not-accredited'],
  ['a certificate for oneself', (it) => it.change('certificate', certificate((id) => ({ operator: id('body') }))), ['rights own-operator']],
  ['another operator\'s area', (it) => it.change('certificate', certificate((id) => ({ operator: id('maker') }))), 'rights area-not-of-operator'],
  ['an unknown unit', (it) => it.change('dry', { body: (id) => processing(2, [lotOf(id('first')), lotOf(id('second'))], [output()], { unit: id('area') }) }), 'rights unit-not-of-operator'],
  ['a gate and no audit', (it) => it.before('certificate', {
    name: 'gate', by: 'owner', body: () => ({ standard_version: { standard: 'S 1', effective_from_ms: 1, points: [{ code: '1' }], least_permille: [500] } }),
  }), 'rights gate-not-passed'],
  ['a gate that the audit does not pass', (it) => gated(it, 1), 'rights gate-not-passed'],
  ['a suspension by another', (it) => it.before('labels', statusStep(1, { by: 'coop' }, until)), 'rights certificate-of-another'],
  ['goods that nobody sold', (it) => it.change('packs', { body: (id) => processing(6, [lotOf(id('dry'))], [pack()]) }), 'chain not-held'],
  ['goods on their way', (it) => it.change('packs', { body: (id) => processing(6, [lotOf(id('sale'))], [pack()]) }), 'chain not-held'],
  ['a sale of another\'s goods', (it) => it.change('sale', { by: 'maker' }), 'chain not-held'],
  ['a receipt by the seller', (it) => it.change('receipt', { by: 'coop' }), 'chain not-the-buyer'],
  ['another plant', (it) => it.change('second', { body: (id) => harvest(id, { species: 'Illicium verum', slip: 's2' }) }), 'chain goods-differ'],
  ['another part', (it) => it.change('dry', { body: (id) => processing(2, [lotOf(id('first')), lotOf(id('second'))], [output({ part: 2 })]) }), 'chain part-changed'],
  ['a step before its input', (it) => it.change('dry', { occurred: dayOf(8) }), 'chain before-input'],
  ['labels for what was not packed', (it) => it.change('packs', { body: (id) => processing(3, [lotOf(id('receipt'))], [output()]) }), 'chain labels-not-for-packs'],
  ['labels with another net content', (it) => it.change('packs', { body: (id) => processing(6, [lotOf(id('receipt'))], [pack({ unit_net_mg: 40_000 })]) }), 'chain labels-of-another-net'],
  ['labels of another lot', undefined, ['chain labels-of-another-lot'], { about: 'receipt' }],
  ['another party\'s labels', (it) => it.change('labels', { by: 'coop' }), 'chain not-held'],
  ['a certificate for another plant', (it) => it.change('certificate', certificate(undefined, { species: 'Illicium verum' })), 'harvests harvest-not-covered'],
  ['a certificate for another part', (it) => it.change('certificate', certificate(undefined, { part: 2 })), 'harvests harvest-not-covered'],
  ['a certificate without harvesting', (it) => it.change('certificate', certificate(undefined, { activities: [2] })), 'harvests harvest-not-covered'],
  ['a certificate for another claim', (it) => it.change('certificate', certificate(() => ({ claim: 'organic-eu' }))), 'harvests harvest-not-covered'],
  ['a certificate that had ended', (it) => it.change('certificate', certificate(() => ({ valid_until_ms: dayOf(8) }))), 'harvests harvest-not-covered'],
  ['a certificate after the harvest', (it) => {
    it.leaveOut('certificate');
    it.before('dry', { name: 'certificate', by: 'body', ...certificate() });
  }, 'harvests harvest-not-covered'],
  ['a suspended certificate', (it) => it.before('first', statusStep(1)), 'harvests harvest-not-covered'],
  ['a withdrawn certificate that came back', (it) => {
    it.before('first', statusStep(3, { name: 'withdrawn' }));
    it.before('first', statusStep(2, { name: 'back' }));
  }, 'harvests harvest-not-covered'],
  ['a by-product with the claim', (it) => it.change('dry', { body: (id) => processing(2, [lotOf(id('first')), lotOf(id('second'))], [output({ by_product: true })]) }), 'claim left-over'],
  ['rejected goods with the claim', (it) => it.change('dry', { body: (id) => processing(13, [lotOf(id('first')), lotOf(id('second'))], [output()], { reason: 'r' }) }), 'claim left-over'],
  ['a released claim', (it) => it.change('sale', { body: (id) => ({ sale: { lot: lotOf(id('dry')), buyer: id('maker'), document: 'd', claims: [{ fate: 2 }] } }) }), 'claim released'],
  ['a recall that the ledger conceals', (it) => it.before('labels', recall), 'corrections recall-not-told'],
  ['a recall lifted by a stranger to it', (it) => {
    it.before('labels', recall);
    it.before('labels', { name: 'lift', by: 'maker', body: (id) => ({ recall_lift: { recall: id('recall'), reason: 'r' } }) });
  }, 'corrections recall-not-told'],
  ['an error that the ledger conceals', (it) => it.before('labels', {
    name: 'error', by: 'coop', body: (id) => ({ error_declaration: { statement: id('first'), reason: 'r' } }),
  }), 'corrections error-not-told'],
];

function partsOf(name) {
  return [{ name, class: 1, digest: new Uint8Array(32).fill(3) }];
}

function gated(it, score) {
  it.before('certificate', {
    name: 'gate', by: 'owner',
    body: () => ({ standard_version: { standard: 'S 1', effective_from_ms: 1, points: [{ code: '1' }, { code: '2', minimum_from_year: 1 }], least_permille: [500] } }),
  });
  it.before('certificate', {
    name: 'audit', by: 'body', parts: partsOf('findings'),
    body: (id) => ({ audit: { operator: id('coop'), standard: 'S 1', year: 1, ratings: [{ code: '1' }, { code: '2', score }] } }),
  });
  it.change('certificate', certificate((id) => ({ audit: id('audit'), year: 1 })));
}

describe('a bundle that keeps every rule', () => {
  for (const [name, bend] of [...sound, ['a gate that the audit passes', (it) => gated(it, 2)]]) {
    test(`is genuine: ${name}`, () => assert.deepEqual(judge(bend), { verdict: 'genuine', red: [] }));
  }

  test('is recalled where the status says so, and withheld where it says that', () => {
    assert.equal(judge((it) => it.before('labels', recall), { reasons: ['LOT_RECALLED'] }).verdict, 'recalled');
    assert.equal(judge((it) => it.before('first', statusStep(1)), { reasons: ['CERTIFICATE_SUSPENDED'] }).verdict, 'withheld');
  });

  test('is void or not activated where the status says so of its label', () => {
    for (const state of ['void', 'not-activated']) assert.deepEqual(judge(undefined, { state }), { verdict: state, red: [] });
    assert.equal(judge((it) => it.before('labels', recall), { reasons: ['LOT_RECALLED'], state: 'void' }).verdict, 'recalled');
  });

  test("is genuine with serials of the producer's own, and with the code from under a scratch panel", () => {
    const more = (fields) => (it) => it.change('labels', {
      body: (id) => ({ label_batch: { lot: lotOf(id('packs')), self_issued_id: 'TEA', lot_code: 'L1', product_name: 'Tea', units: 4, unit_net_mg: 50_000, serial_root: other, ...fields } }),
    });
    const other = new Uint8Array(32).fill(1);
    assert.deepEqual(judge(more({ serial_root: rollRoot, own_serials: true })), { verdict: 'genuine', red: [] });
    assert.deepEqual(judge(more({ inner_root: rollRoot }), { inner: true }), { verdict: 'genuine', red: [] });
    assert.deepEqual(judge(more({ inner_root: rollRoot })), { verdict: 'broken', red: ['serial serial-not-of-batch'] });
    assert.deepEqual(judge(more({ serial_root: rollRoot }), { inner: true }), { verdict: 'broken', red: ['serial serial-not-of-batch'] });
  });
});

describe('a bundle that breaks one rule', () => {
  for (const [name, bend, expected, more] of lies) {
    test(`is broken: ${name}`, () => assert.deepEqual(judge(bend, more), { verdict: 'broken', red: [expected].flat() }));
  }
});
