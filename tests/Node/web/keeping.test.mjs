// What a device keeps: keys, checkpoints, the list of keys that a log publishes, and whether its history goes on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { Store, check, readPasted } from '../../../artifacts/verifier/keeping.mjs';
import { askPolicy, continues, parseKeyList, parseNote, parsePolicy, parseVerifierKey, spell, takeOver } from '../../../artifacts/verifier/verifier.mjs';
import { leafHash, nodeHash, sha256, treeRoot } from '../lib/hashing.mjs';

const root = join(import.meta.dirname, '../../..');
const { input, params } = JSON.parse(readFileSync(join(root, 'tests/Vectors/bundle.json'), 'utf8')).find(({ name }) => name === 'pack');
const file = Uint8Array.from(Buffer.from(input, 'base64'));
const origin = params.keys[0].split('+')[0];
const utf8 = (text) => new TextEncoder().encode(text);
const blockIn = (name, begin) => readFileSync(join(root, 'docs/formats', name), 'utf8').match(new RegExp('```text\\n(' + begin + '[\\s\\S]*?)```'))[1];

/** A storage as a browser has it. */
function memory() {
  const kept = new Map();
  return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) };
}

async function run(bytes, store, read = async () => undefined) {
  const told = {};
  const setting = { store, read, today: '2026-11-22', pause: async () => {} };
  const { verdict } = await check(bytes, setting, ({ id, state, detail }) => (told[id] = `${state} ${detail.reason}`));
  return { verdict, told };
}

describe('a device', () => {
  test('keeps the keys that came with its first file, and holds every later file to them', async () => {
    const store = new Store(memory());
    assert.equal((await run(file, store)).verdict, 'unanchored');
    const second = await run(file, store);
    assert.equal(second.verdict, 'genuine');
    assert.equal(second.told.keys, 'pass pass');
    assert.equal(second.told.history, 'pass pass');
  });

  test('does not learn from a broken file', async () => {
    const store = new Store(memory());
    const changed = Uint8Array.from(file);
    changed[Math.floor(file.length / 2)] ^= 1;
    assert.equal((await run(changed, store)).verdict, 'broken');
    assert.deepEqual([store.trusts, store.kept], [[], []]);
  });

  test('with keys of its own does not believe those in the file', async () => {
    const store = new Store(memory());
    const stranger = vkeyOf(new Uint8Array(32).fill(9));
    for (const trust of readPasted(stranger, '2026-11-22')) store.trust(trust);
    const { verdict, told } = await run(file, store);
    assert.equal(verdict, 'broken');
    assert.equal(told.checkpoint, 'fail note-unverified');
  });

  test('notices a history that contradicts the one it keeps', async () => {
    const store = new Store(memory());
    await run(file, store);
    const [kept] = store.kept;
    store.keep({ ...kept, root: Buffer.from(sha256(Uint8Array.of(1))).toString('base64') });
    const { verdict, told } = await run(file, store);
    assert.equal(told.history, 'fail two-histories');
    assert.equal(verdict, 'broken');
  });

  test('works where it may keep nothing', async () => {
    assert.equal((await run(file, new Store(undefined))).verdict, 'unanchored');
  });

  test('takes keys and policies, and names the line that is neither', () => {
    const [trust] = readPasted(params.keys.join('\n'), '2026-11-22');
    assert.deepEqual([trust.origin, trust.signing], [origin, params.keys]);
    assert.deepEqual(readPasted(`${params.keys[0]}\nnonsense`, '2026-11-22'), { line: 2 });
    assert.equal(readPasted(blockIn('policy.md', '# Whoever'), '2026-11-22')[0].origin, 'ledger.example/season');
  });
});

describe('a witness policy', () => {
  const policy = parsePolicy(utf8(blockIn('policy.md', '# Whoever')));
  const checkpoint = blockIn('checkpoint.md', 'ledger.example/season\n7');
  const cosigned = checkpoint + blockIn('witness.md', '— witness');

  test('is met by its witness, not without, and spoilt by a wrong line', () => {
    assert.equal(askPolicy(policy, parseNote(utf8(checkpoint))), 'not-met');
    assert.equal(askPolicy(policy, parseNote(utf8(cosigned))), 'met');
    const wrong = cosigned.replace(/(.{4})==\n$/, (_, last) => `${last === 'AAAA' ? 'BBBB' : 'AAAA'}==\n`);
    assert.notEqual(wrong, cosigned);
    assert.equal(askPolicy(policy, parseNote(utf8(wrong))), 'spoilt');
  });

  for (const [why, text] of [
    ['no quorum', 'log KEY\n'], ['two quorums', 'log KEY\nquorum none\nquorum none\n'], ['a group before its member', 'group g any w\nquorum g\n'],
    ['a member twice', 'witness w WKEY\ngroup a any w\ngroup b any w\nquorum a\n'], ['more than all', 'witness w WKEY\ngroup a 2 w\nquorum a\n'],
    ['a leading zero', 'witness w WKEY\ngroup a 01 w\nquorum a\n'], ['a log twice', 'log KEY\nlog KEY\nquorum none\n'], ['a word that is none', 'logs KEY\nquorum none\n'],
    ['a reserved name', 'witness any WKEY\nquorum none\n'], ['a control character', 'quorum none\x01\n'], ['an unknown quorum', 'quorum w\n'],
  ]) {
    test(`with ${why} is refused`, () => {
      const witness = blockIn('witness.md', 'witness.example/ngo\\+').trim();
      assert.ok('line' in parsePolicy(utf8(text.replaceAll('WKEY', witness).replaceAll('KEY', params.keys[0]))), why);
    });
  }
});

describe('a list of keys', () => {
  const [old, next] = [1, 2].map((fill) => new Uint8Array(32).fill(fill));
  const listOf = (...lines) => `${lines.join('\n')}\ntraceability.log-keys.v1\n`;
  const pinned = parseKeyList(listOf(vkeyOf(old)));
  const rotated = listOf(vkeyOf(next), 'retired 10', vkeyOf(old));

  test('is taken over when a pinned key signed it', () => {
    const list = takeOver(pinned, noteOf(rotated, old, next));
    assert.deepEqual([list.signing[0].text, list.retired[0].size], [vkeyOf(next), 10n]);
  });

  test('is not when only others signed it, or it leaves a key out; and no key comes back', () => {
    assert.equal(takeOver(pinned, noteOf(rotated, next)), undefined);
    assert.equal(takeOver(pinned, noteOf(listOf(vkeyOf(next)), old, next)), undefined);
    const retired = parseKeyList(rotated);
    assert.equal(takeOver(retired, noteOf(listOf(vkeyOf(next)), next)), undefined);
    const back = takeOver(retired, noteOf(listOf(vkeyOf(next), vkeyOf(old)), next, old));
    assert.deepEqual([back.signing.map(({ text }) => text), back.retired.map(({ size }) => size)], [[vkeyOf(next)], [10n]]);
    assert.equal(takeOver(retired, noteOf(rotated, old)), undefined);
  });

  test('has one form', () => {
    for (const bad of [listOf('retired 1', vkeyOf(old)), listOf(vkeyOf(old), vkeyOf(old)), listOf(vkeyOf(old), 'retired 2'), listOf(vkeyOf(old), 'retired 2', vkeyOf(next), 'retired 2'), vkeyOf(old)]) {
      assert.equal(parseKeyList(bad), undefined, bad);
    }
  });
});

describe('the history of a log', () => {
  const sizes = [1, 2, 3, 7, 255, 256, 257, 511, 700, 65_536, 65_537, 66_000];
  const leaves = Array.from({ length: 66_000 }, (_, at) => leafHash(utf8(`entry ${at}`)));
  const levels = [leaves];
  while (levels.at(-1).length >= 256) levels.push(Array.from({ length: Math.floor(levels.at(-1).length / 256) }, (_, at) => treeRoot(levels.at(-1).slice(at * 256, at * 256 + 256))));
  const roots = new Map(sizes.map((size) => [size, { size: BigInt(size), root: treeRoot(leaves.slice(0, size)) }]));
  const tile = async (path) => {
    const [, level, spelt, width] = /^tile\/(\d+)\/([x\d/]+?)(?:\.p\/(\d+))?$/.exec(path);
    const number = Number(spelt.replaceAll(/[x/]/g, ''));
    const hashes = levels[Number(level)].slice(number * 256, number * 256 + Number(width ?? 256));
    return hashes.length === Number(width ?? 256) ? Buffer.concat(hashes) : undefined;
  };

  test('goes on between any two sizes, by the public tiles', async () => {
    for (const older of sizes) {
      for (const newer of sizes.filter((size) => size >= older)) {
        assert.equal(await continues(roots.get(older), roots.get(newer), tile), true, `${older} to ${newer}`);
      }
    }
  });

  test('does not when a root is another, whatever the tiles say', async () => {
    for (const [older, newer] of [[1, 7], [256, 700], [257, 65_537], [700, 66_000]]) {
      const forged = { size: BigInt(older), root: nodeHash(leaves[0], leaves[1]) };
      assert.equal(await continues(forged, roots.get(newer), tile), false, `${older} to ${newer}`);
      const bent = async (path) => (await tile(path))?.map((byte, at) => (at % 32 === 5 ? byte ^ 1 : byte));
      assert.equal(await continues(roots.get(older), roots.get(newer), bent), false, `${older} to ${newer}, bent tiles`);
    }
  });

  test('is unknown when a tile is not to be had', async () => {
    assert.equal(await continues(roots.get(257), roots.get(700), async () => undefined), undefined);
  });

  test('is asked for by the one spelling of each tile', () => {
    assert.deepEqual([0n, 999n, 1000n, 1_234_067n].map(spell), ['000', '999', 'x001/000', 'x001/x234/067']);
  });
});

function vkeyOf(seed) {
  const body = Buffer.concat([Buffer.of(1), ed25519.getPublicKey(seed)]);
  const hash = Buffer.from(sha256(Buffer.concat([utf8(`${origin}\n`), body]))).subarray(0, 4);
  const key = `${origin}+${hash.toString('hex')}+${body.toString('base64')}`;
  assert.ok(parseVerifierKey(key));
  return key;
}

function noteOf(text, ...seeds) {
  const lines = seeds.map((seed) => {
    const hash = Buffer.from(vkeyOf(seed).split('+')[1], 'hex');
    return `— ${origin} ${Buffer.concat([hash, ed25519.sign(utf8(text), seed)]).toString('base64')}\n`;
  });
  return utf8(`${text}\n${lines.join('')}`);
}
