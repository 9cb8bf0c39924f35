// A played season: the one that TRACEABILITY_RUN_JSON describes, or a ./run of our own in a new folder on free ports.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './contract.mjs';
import { end, waitForFile } from './service.mjs';

const program = join(projectRoot, 'run');
// Building is part of ./run, and is nothing when ./test built before.
const playLimit = 300_000;

/** Why there can be no played season, or false. */
export const noRun = !process.env.TRACEABILITY_RUN_JSON && !existsSync(program) && 'no ./run, and no TRACEABILITY_RUN_JSON';

export async function playedSeason() {
  if (process.env.TRACEABILITY_RUN_JSON) {
    return { ...JSON.parse(readFileSync(process.env.TRACEABILITY_RUN_JSON, 'utf8')), stop: () => {} };
  }
  const data = mkdtempSync(join(tmpdir(), 'traceability-run-'));
  const child = spawn(program, ['--data', data, '--web-port', '0', '--grpc-port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { ...(await waitForFile(data, 'run.json', child, () => output, playLimit)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
