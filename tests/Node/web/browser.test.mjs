// What a person sees: the scan page verifies in Chromium, and the inspector's app does without a network.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { projectRoot } from '../lib/contract.mjs';
import { noRun, playedSeason } from '../lib/run.mjs';
import { regionsOf } from './regions.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = join(projectRoot, 'artifacts/test-results/pages');
const narrow = { width: 320, height: 640 };
const open = ['copies', 'newer', 'pack', 'witnesses'];
let run, browser;

const here = (address, query = '') => new URL(new URL(address).pathname + query, run.web).href;

describe('a played season in a browser that verifies', { skip: noRun }, () => {
  before(async () => {
    run = await playedSeason();
    const { stdout } = await promisify(execFile)('which', ['chromium']);
    mkdirSync(pictures, { recursive: true });
    const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    browser = await chromium.launch({ executablePath: stdout.trim(), args: process.getuid() === 0 ? ['--no-sandbox', ...args] : args });
  });

  after(async () => {
    await browser?.close();
    await run?.stop();
  });

  /** Opens a page on a small phone; afterwards nothing was asked of another host, nothing complained, and nothing was wider than the phone. */
  async function visit(address, options, use) {
    const context = await browser.newContext({ viewport: narrow, ...options });
    const page = await context.newPage();
    const [asked, complaints] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(address);
      await use(page, context, complaints);
      assert.deepEqual(asked.filter((url) => new URL(url).origin !== new URL(run.web).origin && !url.startsWith('blob:') && url !== address), []);
      assert.deepEqual(complaints, []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= narrow.width, 'nothing is wider than the phone');
    } finally {
      await context.close();
    }
  }

  /** Waits for the verdict below a selector, and gives it with the ids of each state. */
  async function checksIn(page, within) {
    await page.locator(`${within} [data-verdict]`).waitFor();
    const verdict = await page.locator(`${within} [data-verdict]`).getAttribute('data-verdict');
    const items = await page.locator(`${within} [data-check]`).evaluateAll((all) => all.map(({ dataset }) => [dataset.check, dataset.state]));
    const inState = (state) => items.filter(([, one]) => one === state).map(([id]) => id).sort();
    return { verdict, passed: inState('pass'), failed: inState('fail'), unknown: inState('unknown') };
  }

  async function verify(page) {
    await page.locator('#verify [data-verdict]').evaluateAll((all) => all.forEach((one) => one.removeAttribute('data-verdict')));
    await page.locator('#verify button').click();
    return checksIn(page, '#verify');
  }

  async function assertAccessible(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
  }

  for (const lang of ['en', 'vi', 'zh', 'fr', 'de', 'es']) {
    test(`the scan page is whole on a small phone, light and dark, and its panel turns green, in ${lang}`, async () => {
      await visit(here(run.scan_url, `?lang=${lang}`), {}, async (page) => {
        assert.equal(await page.locator('nav [aria-current]').getAttribute('hreflang'), lang === 'zh' ? 'zh-Hans' : lang);
        assert.ok((await page.locator('.map .cell').boundingBox()).width > 8, 'the circle can be seen');
        const first = await verify(page);
        assert.deepEqual([first.verdict, first.failed, first.unknown], ['unanchored', [], [...open, 'history', 'keys'].sort()]);
        const second = await verify(page);
        assert.deepEqual([second.verdict, second.failed, second.unknown], ['genuine', [], open]);
        assert.ok(second.passed.includes('serial') && second.passed.includes('code') && second.passed.includes('history'));
        await page.locator('#verify summary').click();
        assert.match(await page.locator('#verify details').innerText(), /example\.org\/sample-season\+/);
        assert.doesNotMatch(await page.locator('body').innerText(), /[{}]|undefined/);
        await assertAccessible(page);
        await page.screenshot({ path: join(pictures, `verified-${lang}.png`), fullPage: true });
        await page.emulateMedia({ colorScheme: 'dark' });
        await assertAccessible(page);
        await page.screenshot({ path: join(pictures, `dark-${lang}.png`), fullPage: true });
      });
    });
  }

  test('a browser without a choice in the address gets the language that it prefers', async () => {
    await visit(here(run.scan_url), { locale: 'de-CH', javaScriptEnabled: false }, async (page) => {
      assert.match(await page.locator('h1').innerText(), /^Dieser Code ist echt/);
      await page.getByRole('link', { name: 'Español' }).click();
      assert.match(await page.locator('h1').innerText(), /^Este código es auténtico/);
    });
  });

  test('without script the page has no panel and loads nothing, and every part of it is there', async () => {
    await visit(here(run.scan_url, '?lang=en'), { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator('#verify').isVisible(), false);
      assert.match(await page.locator('h1').innerText(), /^This code is genuine/);
      assert.deepEqual((await page.locator('h2').allInnerTexts()).slice(-4), ['From the forest to the pack', 'Certificate', 'Proofs', 'What this does not prove']);
      await page.screenshot({ path: join(pictures, 'without-script.png'), fullPage: true });
    });
  });

  test('printed, the page has what it says and nothing to press', async () => {
    await visit(here(run.scan_url, '?lang=vi'), { viewport: { width: 800, height: 1000 }, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await page.locator('nav, #verify, .more').evaluateAll((all) => all.map((one) => getComputedStyle(one).display)), ['none', 'none', 'none']);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
      await page.screenshot({ path: join(pictures, 'print-vi.png'), fullPage: true });
      await page.setViewportSize(narrow);
    });
  });

  test('a saved page checks itself from a file, and one changed byte in it is found', async () => {
    const saved = Buffer.from(await (await fetch(here(run.scan_url, '').replace(/$/, '/saved?lang=en'))).arrayBuffer());
    const bundle = saved.indexOf('id="bundle">') + 12;
    const path = join(pictures, 'saved.html');
    const opened = pathToFileURL(path).href;
    writeFileSync(path, saved);
    await visit(opened, {}, async (page, context) => {
      await context.setOffline(true);
      const first = await checksIn(page, '#verify');
      assert.deepEqual([first.verdict, first.failed, first.unknown], ['unanchored', [], [...open, 'history', 'keys'].sort()]);
      await page.locator('#verify textarea').fill(run.vkey);
      await page.locator('#verify button').click();
      await page.getByText('Everything that can be checked is right.').waitFor();
      assert.deepEqual((await checksIn(page, '#verify')).failed, []);
      await assertAccessible(page);
      await page.screenshot({ path: join(pictures, 'saved.png'), fullPage: true });
    });
    // The last characters are the words for reason codes at most; the first are the first line of the file.
    const changed = Buffer.from(saved);
    changed[bundle + 5] = changed[bundle + 5] === 0x41 ? 0x42 : 0x41;
    writeFileSync(path, changed);
    await visit(opened, {}, async (page) => {
      const { verdict, failed } = await checksIn(page, '#verify');
      assert.deepEqual([verdict, failed], ['broken', ['format']]);
    });
    writeFileSync(path, saved);
    await visit(here('http://x/inspector/'), { locale: 'en-GB' }, async (page) => {
      await page.locator('input[type=file]').first().setInputFiles(path);
      const { verdict, passed } = await checksIn(page, 'main');
      assert.equal(verdict, 'unanchored');
      assert.ok(passed.includes('inclusion'));
    });
  });

  test('the inspector shows whom it trusts: keys, quorum and witnesses', async () => {
    const witness = 'witness.example/ngo+b2dc8c4f+BBfLefsrQSDysexl5BmNbgiyjoE/6wHkpACDm4XhgIDO';
    await visit(here('http://x/inspector/'), { locale: 'en-GB' }, async (page) => {
      await page.locator('textarea').fill(`log ${run.vkey}\nwitness one ${witness}\ngroup two any one\nquorum two\n`);
      await page.getByRole('button', { name: 'Trust these' }).click();
      await page.getByText('Quorum two').waitFor();
      await page.getByText('two: 1 of: one').waitFor();
      await page.locator('input[type=file]').first().setInputFiles(run.bundle);
      const { verdict, failed } = await checksIn(page, 'main');
      assert.deepEqual([verdict, failed], ['broken', ['witnesses']]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await assertAccessible(page);
      await page.screenshot({ path: join(pictures, 'inspector-dark.png'), fullPage: true });
    });
  });

  test('a recalled pack is told as such by the panel too', async () => {
    await visit(here(run.recalled_url, '?lang=en'), {}, async (page) => {
      await verify(page);
      assert.equal((await verify(page)).verdict, 'recalled');
    });
  });

  test('one changed byte on the way turns exactly the right check red', async () => {
    const sound = readFileSync(run.bundle);
    const at = (part) => regionsOf(sound).find((region) => region.part === part);
    await visit(here(run.scan_url, '?lang=en'), {}, async (page) => {
      await verify(page);
      for (const [part, expected] of [['statement', 'entries'], ['path', 'inclusion'], ['status', 'status'], ['checkpoint', 'checkpoint'], ['structure', 'format'], ['batch', 'chain']]) {
        const changed = Buffer.from(sound);
        changed[at(part).begin + 1] ^= 1;
        await page.route('**/bundle', (route) => route.fulfill({ body: changed, contentType: 'application/octet-stream' }));
        const { verdict, failed } = await verify(page);
        assert.deepEqual([verdict, failed], ['broken', [expected]], part);
        await page.unroute('**/bundle');
      }
    });
  });

  test('a changed module does not run', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/web/page-*.js', async (route) => route.fulfill({ body: `${await (await route.fetch()).text()} `, contentType: 'text/javascript' }));
    await page.goto(here(run.scan_url));
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('#verify').isVisible(), false);
    await context.close();
  });

  test('the inspector trusts a pasted key, checks a file, and does so without a network', async () => {
    await visit(here('http://x/inspector/'), { locale: 'en-GB' }, async (page, context) => {
      await page.locator('textarea').fill('nonsense');
      await page.getByRole('button', { name: 'Trust these' }).click();
      await page.getByText('Line 1 is no verifier key').waitFor();
      await page.locator('textarea').fill(run.vkey);
      await page.getByRole('button', { name: 'Trust these' }).click();
      await page.getByText(run.vkey).waitFor();
      await page.evaluate(() => navigator.serviceWorker.ready);
      await context.setOffline(true);
      await page.reload();
      await page.locator('input[type=file]').first().setInputFiles(run.bundle);
      const { verdict, failed, unknown } = await checksIn(page, 'main');
      assert.deepEqual([verdict, failed, unknown], ['genuine', [], [...open, 'history'].sort()]);
      await page.getByText('60 entries', { exact: false }).first().waitFor();
      await context.setOffline(false);
      await page.getByRole('button', { name: 'Look for a newer state' }).click();
      await page.getByText(/Nothing new since|continues the kept one/).waitFor();
      await page.screenshot({ path: join(pictures, 'inspector-en.png'), fullPage: true });
    });
  });

  test('the inspector takes a typed code, and says where a code of another host lives', async () => {
    await visit(here('http://x/inspector/'), { locale: 'en-GB' }, async (page) => {
      const type = async (text) => {
        await page.locator('form input').fill(text);
        await page.getByRole('button', { name: 'Check', exact: true }).click();
      };
      await type('https://elsewhere.example/01/05412345000013/10/L/21/0003Z9Z0MMYHK0H6S4G4');
      await page.getByText('This code lives at elsewhere.example').waitFor();
      await type('no code');
      await page.getByText('That is no code of ours.').waitFor();
      await type(new URL(run.scan_url).pathname);
      assert.equal((await checksIn(page, 'main')).verdict, 'unanchored');
    });
  });

  test('the inspector scans with the camera where the browser reads codes', async () => {
    const seen = here(run.scan_url);
    await visit('about:blank', { locale: 'en-GB', permissions: ['camera'] }, async (page) => {
      await page.addInitScript((rawValue) => {
        globalThis.BarcodeDetector = class {
          detect() {
            return Promise.resolve([{ rawValue }]);
          }
        };
      }, seen);
      await page.goto(here('http://x/inspector/'));
      await page.getByRole('button', { name: 'Scan with the camera' }).click();
      const { verdict, passed } = await checksIn(page, 'main');
      assert.equal(verdict, 'unanchored');
      assert.ok(passed.includes('code'));
    });
  });

  test('the inspector speaks six languages, to everybody', async () => {
    await visit(here('http://x/inspector/'), { locale: 'en-GB' }, async (page) => {
      for (const tag of ['vi', 'zh-Hans', 'en', 'fr', 'de', 'es']) {
        await page.locator('header select').selectOption(tag);
        assert.equal(await page.locator('html').getAttribute('lang'), tag);
        await page.locator('input[type=file]').first().setInputFiles(run.bundle);
        assert.equal((await checksIn(page, 'main')).verdict, tag === 'vi' ? 'unanchored' : 'genuine');
        assert.doesNotMatch(await page.locator('body').innerText(), /[{}]|undefined/);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= narrow.width, `${tag} is wider than the phone`);
        await assertAccessible(page);
        await page.screenshot({ path: join(pictures, `inspector-${tag}.png`), fullPage: true });
      }
    });
  });
});
