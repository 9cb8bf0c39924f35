// What whoever holds a pack can check: the page in a browser with script and without, the printed code, the proof file.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { chromium } from 'playwright-core';
import { equalBytes, utf8ToBytes } from './lib/bytes.mjs';
import { decode, projectRoot } from './lib/contract.mjs';
import { leafHash, rootOfInclusion } from './lib/hashing.mjs';
import { openCheckpoint, verifierKey } from './lib/note.mjs';
import { noRun, playedSeason } from './lib/run.mjs';
import { statementId } from './lib/signing.mjs';

const pictures = join(projectRoot, 'artifacts/test-results/pages');
const pageLimit = 50 * 1024;
const phone = { width: 360, height: 740 };
const execute = promisify(execFile);
let run, browser;

/** Address of a page of this run, wherever its labels say they live. */
const here = (address, query = '') => new URL(new URL(address).pathname + query, run.web).href;

describe('a played season', { skip: noRun }, () => {
  before(async () => {
    run = await playedSeason();
    const { stdout } = await execute('which', ['chromium']);
    mkdirSync(pictures, { recursive: true });
    browser = await chromium.launch({ executablePath: stdout.trim(), args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
  });

  after(async () => {
    await browser?.close();
    await run?.stop();
  });

  /** Opens a page as a phone does, and notes what it asked for and complained of. */
  async function open(address, options, use) {
    const context = await browser.newContext({ viewport: phone, ...options });
    const page = await context.newPage();
    const [asked, complaints] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      const response = await page.goto(address);
      await use(page, response, { asked, complaints });
    } finally {
      await context.close();
    }
  }

  for (const javaScriptEnabled of [true, false]) {
    for (const [lang, tag, genuine] of [
      ['en', 'en', /^This code is genuine/],
      ['vi', 'vi', /^Mã này là thật/],
      ['zh', 'zh', /^此码为真/],
      ['fr', 'fr', /^Ce code est authentique/],
      ['de', 'de', /^Dieser Code ist echt/],
      ['es', 'es', /^Este código es auténtico/],
    ]) {
      // With script all six are looked at in web/browser.test.mjs.
      if (javaScriptEnabled && lang !== 'en') continue;
      test(`the scan page says it first, in ${lang}, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        await open(here(run.scan_url, `?lang=${lang}`), { javaScriptEnabled }, async (page, response, { asked, complaints }) => {
          assert.equal(response.status(), 200);
          assert.match(await page.locator('h1').innerText(), genuine);
          assert.match(await page.locator('html').getAttribute('lang'), new RegExp(`^${tag}`));
          const text = await page.locator('body').innerText();
          assert.doesNotMatch(text, /[{}]|undefined|System\./, 'no placeholder is left');
          assert.ok(text.includes(run.origin), 'the ledger is named');
          assert.ok((await response.body()).length < pageLimit, 'the page is small');
          assert.deepEqual(asked.filter((url) => new URL(url).origin !== new URL(run.web).origin), [], 'nothing comes from elsewhere');
          assert.deepEqual(complaints, []);
          const box = await page.locator('main').boundingBox();
          assert.ok(box.width <= phone.width, `${box.width} px wide on a phone`);
          await page.screenshot({ path: join(pictures, `${lang}-${javaScriptEnabled ? 'script' : 'plain'}.png`), fullPage: true });
        });
      });
    }
  }

  for (const javaScriptEnabled of [true, false]) {
    for (const [lang, recalled] of [
      ['en', /recalled/i],
      ['vi', /thu hồi/i],
    ]) {
      test(`a recalled pack is told before all else, in ${lang}, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
        await open(here(run.recalled_url, `?lang=${lang}`), { javaScriptEnabled }, async (page, response, { complaints }) => {
          assert.equal(response.status(), 200);
          assert.match(await page.locator('h1').innerText(), recalled);
          assert.match(await page.locator('body').innerText(), /Bring it back to the shop/, 'the advice is there');
          assert.deepEqual(complaints, []);
          await page.screenshot({ path: join(pictures, `recalled-${lang}-${javaScriptEnabled ? 'script' : 'plain'}.png`), fullPage: true });
        });
      });
    }
  }

  test('the page answers in the language that the browser asks for', async () => {
    await open(here(run.scan_url), { locale: 'vi-VN' }, async (page) => {
      assert.match(await page.locator('h1').innerText(), /^Mã này là thật/);
    });
  });

  test('an invented serial of the same lot is told from a real one', async () => {
    const invented = run.scan_url.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await open(here(invented, '?lang=en'), {}, async (page, response) => {
      assert.equal(response.status(), 404);
      assert.match(await page.locator('h1').innerText(), /^Do not trust this pack/);
    });
  });

  test('the printed code is read as the scan link', async () => {
    const { stdout } = await execute('zbarimg', ['--quiet', '--raw', run.qr_png]);
    assert.equal(stdout.trim(), run.scan_url);
  });

  test('the proof file shows every signature, every entry and the serial under the pinned key', () => {
    const bundle = openBundle(readFileSync(run.bundle));
    const checkpoint = openCheckpoint(bundle.checkpoint, [verifierKey(run.vkey)]);
    assert.equal(checkpoint.origin, run.origin);
    const statements = new Map();
    for (const { index, leaf, path } of bundle.entries) {
      const root = rootOfInclusion(leafHash(leaf), index, checkpoint.size, path);
      assert.ok(root && equalBytes(root, checkpoint.root), `entry ${index} is in the log`);
      const { statement, signatures } = decode('LogEntry', leaf);
      const id = statementId(statement);
      for (const { public_key, value } of signatures) {
        assert.ok(secp256k1.verify(value, id, public_key, { prehash: false, lowS: true }), `entry ${index} is signed`);
      }
      assert.ok(signatures.length > 0);
      statements.set(Buffer.from(id).toString('hex'), decode('Statement', statement));
    }
    const batch = statements.get(Buffer.from(bundle.label_batch).toString('hex')).label_batch;
    const { serial, index, path } = bundle.serial;
    assert.ok(run.scan_url.endsWith(`/21/${serial}`));
    assert.ok(equalBytes(rootOfInclusion(leafHash(utf8ToBytes(serial)), index, batch.units, path), batch.serial_root));
    const rights = ['genesis', 'party', 'accreditation', 'certificate'];
    for (const body of [...rights, 'harvest', 'processing', 'sale', 'sale_receipt', 'label_batch']) {
      assert.ok([...statements.values()].some((statement) => statement[body]), `the chain has a ${body}`);
    }
    assert.ok(bundle.entries.every(({ sealed_parts }) => sealed_parts.length === 0), 'a consumer is shown no amounts');
  });

  test('the page offers the same proof file', async () => {
    const response = await fetch(`${here(run.scan_url)}/bundle`);
    assert.equal(response.status, 200);
    const offered = openBundle(Buffer.from(await response.arrayBuffer()));
    assert.equal(offered.serial.serial, openBundle(readFileSync(run.bundle)).serial.serial);
  });
});

function openBundle(file) {
  const magic = 'traceability.bundle.v1\n';
  assert.equal(file.subarray(0, magic.length).toString(), magic);
  return decode('Bundle', file.subarray(magic.length));
}
