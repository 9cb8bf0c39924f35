// npm run build: types, then what a browser loads into artifacts/web, and the verifier alone, for tests and tools, into artifacts/verifier.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeMessages } from './messages.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const project = join(here, '../../..');
const web = join(project, 'artifacts/web');
const source = (name) => readFileSync(join(here, 'src/inspector', name), 'utf8');

writeMessages(join(project, 'protos'), join(here, 'src/verifier/wire/messages.gen.ts'));
execFileSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '-p', here], { stdio: 'inherit' });

const options = { bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', absWorkingDir: here, logLevel: 'warning' };
const text = async (entry, more) => {
  const { outputFiles } = await build({ ...options, minify: true, entryPoints: [entry], write: false, ...more });
  return outputFiles[0].text;
};

/** What is served under a name of its content, and what is served under its own. */
const files = {};
const place = {};
function hashed(name, content) {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const file = name.replace(/\.[a-z]+$/, (ending) => `-${digest}${ending}`);
  place[name] = `/web/${file}`;
  place[`integrity ${name}`] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  files[file] = content;
}
const filled = (content) => content.replace(/\{\{([^}]+)\}\}/g, (_, name) => place[name] ?? fail(name));
/** What stands in a page as it is: nothing in it may end the element. */
function inlined(script) {
  if (/<\/script|<!--/i.test(script)) throw new Error('the saved page would end inside of its script');
  return script;
}
const fail = (name) => { throw new Error(`no asset ${name}`); };

hashed('page.js', await text('src/page/page.ts'));
hashed('saved.js', inlined(await text('src/page/saved.ts')));
hashed('inspector.js', await text('src/inspector/inspector.ts'));
hashed('inspector.css', source('inspector.css'));
hashed('icon.svg', source('icon.svg'));
files['inspector.html'] = filled(source('inspector.html'));
files['manifest.webmanifest'] = filled(source('manifest.webmanifest'));
const kept = ['/inspector/', '/inspector/manifest.webmanifest', place['inspector.js'], place['inspector.css'], place['icon.svg']];
const version = createHash('sha256').update(files['inspector.html'] + files['manifest.webmanifest']).digest('hex').slice(0, 16);
files['worker.js'] = await text('src/inspector/worker.ts', { format: 'iife', define: { assets: JSON.stringify(kept), version: JSON.stringify(version) } });
files['page.json'] = JSON.stringify({ src: place['page.js'], integrity: place['integrity page.js'], saved: place['saved.js'] });

rmSync(web, { recursive: true, force: true });
mkdirSync(web, { recursive: true });
for (const [name, content] of Object.entries(files)) {
  if (!['.js', '.css', '.svg', '.html', '.webmanifest', '.json'].includes(extname(name))) throw new Error(`no type for ${name}`);
  writeFileSync(join(web, name), content);
}
await build({
  ...options,
  entryPoints: { verifier: 'src/verifier/index.ts', keeping: 'src/keeping/index.ts', words: 'src/words/index.ts' },
  outdir: join(project, 'artifacts/verifier'),
  outExtension: { '.js': '.mjs' },
});
