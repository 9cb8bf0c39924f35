import { chromium } from 'playwright-core';
import { readFileSync, writeFileSync } from 'node:fs';
const run = JSON.parse(readFileSync('/tmp/pgrun/run.json'));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const here = (a) => new URL(new URL(a).pathname, run.web).href;
const sv = await fetch(here(run.scan_url) + '/saved?lang=en'); console.log(sv.status, sv.headers.get('content-disposition'));
writeFileSync('/tmp/saved.html', Buffer.from(await sv.arrayBuffer()));
for (const [name, lang, opts, url, crop] of [
  ['en', 'en', { viewport: { width: 760, height: 1300 } }, here(run.scan_url), true],
  ['de-dark', 'de', { viewport: { width: 420, height: 1200 }, colorScheme: 'dark' }, here(run.scan_url), true],
  ['recalled-fr', 'fr', { viewport: { width: 420, height: 1200 } }, here(run.recalled_url), true],
  ['vi320', 'vi', { viewport: { width: 320, height: 1100 } }, here(run.scan_url), true],
  ['saved', 'en', { viewport: { width: 600, height: 900 } }, 'file:///tmp/saved.html', false],
]) {
  if (process.argv[2] && !process.argv.slice(2).includes(name)) continue;
  const c = await b.newContext({ ...opts, deviceScaleFactor: 1 });
  const p = await c.newPage();
  p.on('console', (m) => console.log(name, m.text())); p.on('pageerror', (e) => console.log(name, e.message));
  await p.goto(url.startsWith('file') ? url : `${url}?lang=${lang}`);
  if (name === 'saved') { await p.locator('[data-verdict]').waitFor({ timeout: 20000 }); console.log(await p.locator('.result').innerText()); await p.locator('textarea').fill(run.vkey); await p.locator('#verify button').click(); await p.getByText('Everything that can be checked').waitFor(); }
  await p.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: !crop });
  await c.close();
}
await b.close();
