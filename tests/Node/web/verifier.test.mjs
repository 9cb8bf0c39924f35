// The browser's verifier against the conformance kit, and against one changed byte anywhere in a bundle.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseVerifierKey, parsePath, verifyBundle } from '../../../artifacts/verifier/verifier.mjs';
import { fill, languages, tell } from '../../../artifacts/verifier/words.mjs';
import { red, regionsOf, unknownLines } from './regions.mjs';

const root = join(import.meta.dirname, '../../..');
const built = join(root, 'artifacts/web');
const cases = JSON.parse(readFileSync(join(root, 'tests/Vectors/bundle.json'), 'utf8'));
const pack = cases.find(({ name }) => name === 'pack');
const file = Buffer.from(pack.input, 'base64');
const compressedLimit = 60 * 1024;

/** States of all checks by their id, and the verdict. */
export function judge(bytes, keys, code) {
  const states = {};
  const run = verifyBundle(bytes, { keys: keys.map(parseVerifierKey), ...(code && { code: parsePath(code) }) });
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { states, verdict: step.value.verdict };
    states[step.value.id] = step.value.state;
  }
}

const redOf = ({ states }) => Object.keys(states).filter((id) => states[id] === 'fail');

/** Turns one bit of some bytes of every part, and asks which checks turn red. */
function flipAll(bytes, key, flipsOf) {
  let flips = 0;
  for (const region of regionsOf(bytes)) {
    if (region.part === 'rule') continue;
    const perRegion = flipsOf(region);
    const unknown = ['checkpoint', 'status'].includes(region.part) ? unknownLines(bytes, region, key) : [];
    for (let turn = 0; turn < perRegion; turn++) {
      const at = region.begin + Math.floor(((turn + 0.5) / perRegion) * (region.end - region.begin));
      if ((turn > 0 && region.end - region.begin <= turn) || unknown.some(([begin, end]) => begin <= at && at < end)) continue;
      const changed = Uint8Array.from(bytes);
      changed[at] ^= 1;
      const found = redOf(judge(changed, [key]));
      assert.ok(red[region.part].some((expected) => expected.join() === found.join()), `byte ${at}, ${region.part}: red are ${found.join(', ') || 'none'}`);
      flips++;
    }
  }
  return flips;
}

describe("the browser's verifier", () => {
  test('gets every verdict of the conformance kit right, the rule book too', async () => {
    const command = `node '${join(import.meta.dirname, 'kit.mjs')}'`;
    const { stdout } = await promisify(execFile)(join(root, 'tests/Vectors/run'), ['--command', command]);
    const [, all, right, wrong, skipped] = /^all +(\d+) +(\d+) +(\d+) +(\d+)/m.exec(stdout).map(Number);
    // A page reads neither a caller's token nor evidence of a fork.
    const others = ['token', 'evidence'].reduce((sum, format) => sum + Number(new RegExp(`^${format} +(\\d+)`, 'm').exec(stdout)[1]), 0);
    assert.deepEqual({ right, wrong, skipped }, { right: all - others, wrong: 0, skipped: others }, stdout);
  });

  test('passes each check of a sound bundle, and leaves open only what no file can tell', () => {
    const { states, verdict } = judge(file, pack.params.keys);
    assert.equal(verdict, 'genuine');
    const open = Object.keys(states).filter((id) => states[id] === 'unknown');
    assert.deepEqual(open, ['witnesses', 'newer', 'copies', 'pack']);
    assert.equal(judge(file, []).verdict, 'unanchored');
  });

  test('one changed byte in any part turns exactly the right checks red', () => {
    // Notes and statements are long and hold much; of what is short one byte stands for all. Every byte: TRACEABILITY_FLIP_EVERY_BYTE=1.
    const some = ({ part }) => ({ checkpoint: 12, status: 12, statement: 3, signature: 2 })[part] ?? 1;
    const every = ({ begin, end }) => end - begin;
    const flips = flipAll(file, pack.params.keys[0], process.env.TRACEABILITY_FLIP_EVERY_BYTE ? every : some);
    assert.ok(flips > 250, `${flips} bytes`);
  });

  test('what depends on a red check is left open, and nothing else is', () => {
    const { states } = judge(Buffer.from(cases.find(({ name }) => name === 'statement-changed').input, 'base64'), pack.params.keys);
    assert.deepEqual(redOf({ states }), ['entries']);
    assert.equal(states.checkpoint, 'pass');
    assert.equal(states.status, 'pass');
    for (const id of ['inclusion', 'signers', 'rights', 'chain', 'corrections', 'harvests', 'claim', 'serial']) assert.equal(states[id], 'unknown', id);
  });
});

describe('the words', () => {
  const placeholders = (sentence) => [...sentence.matchAll(/\{[a-z]+\}/g)].map(String).sort().join();
  const sentences = ({ checks, verdicts, ui }) => [...Object.values(checks).flatMap(Object.values), ...Object.values(verdicts), ...Object.values(ui)];
  const english = languages.find(({ tag }) => tag === 'en');

  for (const words of languages) {
    test(`${words.name} says all that English says, with the same values`, () => {
      const said = sentences(words);
      for (const [place, sentence] of sentences(english).entries()) {
        assert.equal(placeholders(said[place]), placeholders(sentence), said[place]);
        assert.equal(said[place] === '', sentence === '', sentence);
      }
    });
  }

  test('six languages, and no value is left out of a told check', () => {
    assert.deepEqual(languages.map(({ tag }) => tag.split('-')[0]).sort(), ['de', 'en', 'es', 'fr', 'vi', 'zh']);
    for (const words of languages) {
      for (const check of verifyBundle(file, { keys: pack.params.keys.map(parseVerifierKey) })) {
        const told = tell(check, words);
        assert.doesNotMatch(Object.values(told).join(), /[{}]|undefined/);
        assert.ok(told.detail.length > 0);
      }
    }
    assert.equal(fill('{a} {b}', { a: '{b}', b: 'x' }), '{b} x');
  });
});

describe('what a browser loads', () => {
  for (const name of readdirSync(built).filter((file) => file.endsWith('.js'))) {
    test(`${name.split('-')[0]} is one small module without eval and without another host`, () => {
      const content = readFileSync(join(built, name), 'utf8');
      assert.ok(gzipSync(content).length <= compressedLimit, `${gzipSync(content).length} bytes`);
      assert.doesNotMatch(content, /\beval\(|new Function\(|\bimport\(|innerHTML|document\.write/);
      assert.doesNotMatch(content, /["'`]https?:\/\/[a-z]/);
    });
  }
});
