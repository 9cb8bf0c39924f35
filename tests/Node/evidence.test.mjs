// The worked example of docs/formats/evidence.md, and what becomes of it when somebody bends it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { utf8ToBytes } from './lib/bytes.mjs';
import { projectRoot } from './lib/contract.mjs';
import { faultOfEvidence } from './lib/evidence.mjs';

const blocks = (name) => [...readFileSync(join(projectRoot, 'docs/formats', name), 'utf8').matchAll(/```text\n(.*?)```/gs)].map(([, text]) => text);
const [evidence] = blocks('evidence.md');
const vkeys = blocks('checkpoint.md')[0].trim().split('\n');
const fault = (text, keys = vkeys) => faultOfEvidence(utf8ToBytes(text), keys);
const line = (start) => evidence.split('\n').find((one) => one.startsWith(start));

describe('evidence of a fork', () => {
  test('the worked example convicts the log, under both keys and under each', () => {
    assert.equal(fault(evidence), null);
    for (const key of vkeys) assert.equal(fault(evidence, [key]), null);
  });

  test('no other log is convicted by it', () => {
    assert.equal(fault(evidence, ['witness.example/ngo+b2dc8c4f+BBfLefsrQSDysexl5BmNbgiyjoE/6wHkpACDm4XhgIDO']), 'origin');
  });

  test('a signature that is not of the text convicts nobody', () => {
    assert.equal(fault(evidence.replace('\n5\nLPWei', '\n5\nLPWej')), 'older-signature');
    assert.equal(fault(evidence.replace('\n7\nmMl', '\n7\nmMm')), 'newer-signature');
  });

  test('hashes that lead elsewhere, are too few or too many, prove nothing', () => {
    const first = line('hash ');
    assert.equal(fault(evidence.replace(`${first}\n`, '')), 'path');
    assert.equal(fault(evidence.replace(first, `${first}\n${first}`)), 'path');
    assert.equal(fault(evidence.replace(first, `hash ${'A'.repeat(43)}=`)), 'path');
  });

  test('it has one writing', () => {
    for (const bent of [
      evidence.replace('.v1', '.v2'),
      evidence.replace('older 308', 'older 0308'),
      evidence.replace('older 308', 'older 307'),
      evidence.replaceAll(/^key .*\n/gm, ''),
      `${evidence}\n`,
      evidence.slice(0, -1),
      '',
    ]) {
      assert.equal(fault(bent), 'malformed');
    }
  });

  test('an honest log has nothing to fear: one checkpoint twice contradicts nothing', () => {
    const honest = evidence.slice(evidence.lastIndexOf('ledger.example/season\n7'));
    const length = utf8ToBytes(honest).length;
    const text = `traceability.fork-evidence.v1\nkey ${vkeys[0]}\nolder ${length}\nnewer ${length}\n\n${honest}${honest}`;
    assert.equal(fault(text), 'no-contradiction');
  });
});
