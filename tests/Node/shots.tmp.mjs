import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const run = JSON.parse(readFileSync('/tmp/pgrun/run.json'));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, lang, opts, url] of [
  ['en', 'en', { viewport: { width: 760, height: 900 } }, run.scan_url],
  ['vi320', 'vi', { viewport: { width: 320, height: 640 } }, run.scan_url],
  ['de-dark', 'de', { viewport: { width: 420, height: 800 }, colorScheme: 'dark' }, run.scan_url],
  ['recalled-fr', 'fr', { viewport: { width: 420, height: 800 } }, run.recalled_url],
  ['home-es', 'es', { viewport: { width: 420, height: 800 } }, null],
]) {
  if (process.argv[2] && !process.argv.slice(2).includes(name)) continue;
  const c = await b.newContext({ ...opts, deviceScaleFactor: 1.5 });
  const p = await c.newPage();
  const r = await p.goto(url ? `${url}?lang=${lang}` : `${run.web}/?lang=${lang}`);
  console.log(name, r.status(), (await r.body()).length);
  await p.screenshot({ path: `/tmp/shot-${name}.png`, fullPage: true });
  await c.close();
}
const p = await b.newPage(); await p.goto(`${run.scan_url}?lang=en`); await p.pdf({ path: '/tmp/print.pdf', format: 'A4' });
await b.close();
