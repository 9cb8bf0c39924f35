// The conformance kit against two verifiers that share no code, and against verifiers that must not pass it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from './lib/contract.mjs';

const runner = join(projectRoot, 'tests/Vectors/run');
const ours = `dotnet '${join(projectRoot, 'artifacts/bin/Vectors/release/vectors.dll')}' answer`;
const stranger = `node '${join(projectRoot, 'tests/Node/verifier.mjs')}'`;

/** Exit code, and the row of each format: cases, right, wrong, skipped, same word. */
function run(command, ...options) {
  return new Promise((resolve) => {
    const child = spawn(runner, ['--command', command, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => {
      const rows = [...output.matchAll(/^([a-z-]+) +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)$/gm)];
      const counts = rows.map(([, format, ...numbers]) => [format, Object.fromEntries(['cases', 'right', 'wrong', 'skipped', 'same'].map((name, i) => [name, Number(numbers[i])]))]);
      resolve({ code, output, rows: Object.fromEntries(counts) });
    });
  });
}

// A verifier that knows one word.
const printing = (verdict) =>
  `node -e 'require("readline").createInterface({input:process.stdin}).on("line",l=>console.log(JSON.stringify({name:JSON.parse(l).name,verdict:"${verdict}"})))'`;

describe('the conformance kit', () => {
  test('our own verifier gets every verdict right, and every word', async () => {
    const { code, output, rows } = await run(ours, '--strict');
    assert.equal(code, 0, output);
    assert.equal(rows.all.right, rows.all.cases);
    assert.equal(rows.all.same, rows.all.cases);
  });

  test("a stranger's verifier gets no verdict wrong, and leaves open only what takes the rule book", async () => {
    const { code, output, rows } = await run(stranger);
    assert.equal(code, 0, output);
    const skipped = Object.entries(rows).filter(([format, row]) => format !== 'all' && row.skipped > 0).map(([format]) => format);
    assert.deepEqual(skipped, ['bundle']);
    assert.ok(rows.bundle.right > 40, output);
  });

  test('who accepts everything fails, and so does who refuses everything', async () => {
    for (const verdict of ['valid', 'invalid']) {
      const { code, rows } = await run(printing(verdict));
      assert.equal(code, 1);
      assert.ok(Object.values(rows).every((row) => row.wrong > 0 && row.right > 0), verdict);
    }
  });

  test('who leaves everything open passes, but not when asked to be strict', async () => {
    assert.equal((await run(printing('skip'), '--format', 'vkey')).code, 0);
    assert.equal((await run(printing('skip'), '--format', 'vkey', '--strict')).code, 1);
  });

  test('who says nothing, dies, or answers for another case is wrong, case by case, and holds nobody up', async () => {
    for (const [command, why] of [
      ['sleep 60', /no answer within 0\.1 s/],
      ['exit 3', /it ended without an answer/],
      ['while read -r line; do echo "{}"; done', /it answered for undefined/],
      ['while read -r line; do echo no JSON; done', /WRONG/],
    ]) {
      const limit = command.startsWith('sleep') ? '0.1' : '10';
      const { code, output, rows } = await run(command, '--format', 'vkey', '--timeout', limit);
      assert.equal(code, 1, output);
      assert.equal(rows.vkey.wrong, rows.vkey.cases);
      assert.match(output, why);
    }
  });

  test('a runner that was started wrongly says how to start it', async () => {
    const { code, output } = await run(printing('valid'), '--format', 'no-such-format');
    assert.equal(code, 2);
    assert.match(output, /--command/);
  });
});
