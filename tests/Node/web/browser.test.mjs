// What a person sees: the scan page verifies in Chromium, and the inspector's app does without a network.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
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
      assert.deepEqual(asked.filter((url) => new URL(url).origin !== new URL(run.web).origin && !url.startsWith('blob:')), []);
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

  for (const lang of ['en', 'vi', 'zh']) {
    test(`the scan page's panel turns green, in ${lang}`, async () => {
      await visit(here(run.scan_url, `?lang=${lang}`), {}, async (page) => {
        const first = await verify(page);
        assert.deepEqual([first.verdict, first.failed, first.unknown], ['unanchored', [], [...open, 'history', 'keys'].sort()]);
        const second = await verify(page);
        assert.deepEqual([second.verdict, second.failed, second.unknown], ['genuine', [], open]);
        assert.ok(second.passed.includes('serial') && second.passed.includes('code') && second.passed.includes('history'));
        assert.doesNotMatch(await page.locator('#verify').innerText(), /[{}]|undefined/);
        await assertAccessible(page);
        await page.screenshot({ path: join(pictures, `verified-${lang}.png`), fullPage: true });
      });
    });
  }

  test('without script the page has no panel and loads nothing', async () => {
    await visit(here(run.scan_url, '?lang=en'), { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator('#verify').isVisible(), false);
      assert.match(await page.locator('h1').innerText(), /^This code is genuine/);
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
