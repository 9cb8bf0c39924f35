// Starts the real service as a process of its own on free ports and a new folder, and stops it by its id.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './contract.mjs';

const program = join(projectRoot, 'artifacts/bin/LedgerService/release/Traceability.LedgerService.dll');
const startLimit = 60_000;
const stopLimit = 15_000;

/** Waits for a file to be there; the process ending first, or the limit passing, is an error. */
export async function waitForFile(folder, name, process, log, limit = startLimit) {
  const path = join(folder, name);
  let release;
  await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why}\n${log()}`));
    const timer = setTimeout(() => fail(`no ${name} after ${limit} ms`), limit);
    const watcher = watch(folder, () => existsSync(path) && resolve());
    const ended = (code) => fail(`the process ended with ${code} before ${name} was there`);
    process.once('exit', ended);
    release = () => {
      clearTimeout(timer);
      watcher.close();
      process.off('exit', ended);
    };
    if (existsSync(path)) resolve();
  }).finally(() => release());
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Ends a process that we started: asks first, insists after a while. */
export async function end(process, signal = 'SIGTERM') {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill(signal);
  const timer = setTimeout(() => process.kill('SIGKILL'), stopLimit);
  await ended;
  clearTimeout(timer);
}

export async function startService(origin) {
  const data = mkdtempSync(join(tmpdir(), 'traceability-node-'));
  const settings = { DataDirectory: data, Create: 'true', Origin: origin, WebPort: 0, GrpcPort: 0 };
  const child = spawn('dotnet', [program, ...Object.entries(settings).map(([name, value]) => `--Ledger:${name}=${value}`)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const addresses = await waitForFile(data, 'addresses.json', child, () => output);
    return { ...addresses, data, stop, log: () => output };
  } catch (error) {
    await stop();
    throw error;
  }
}
