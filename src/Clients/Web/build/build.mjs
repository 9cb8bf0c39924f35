// npm run build: types, then what a browser loads into artifacts/web, and the verifier alone, for tests and tools, into artifacts/verifier.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeMessages } from './messages.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const project = join(here, '../../..');
const options = { bundle: true, format: 'esm', target: 'es2022', absWorkingDir: here, logLevel: 'warning' };

writeMessages(join(project, 'protos'), join(here, 'src/verifier/wire/messages.gen.ts'));
execFileSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '-p', here], { stdio: 'inherit' });
await build({ ...options, entryPoints: ['src/verifier/index.ts'], outfile: join(project, 'artifacts/verifier/verifier.mjs') });
