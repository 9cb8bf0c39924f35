// A second verifier of our formats for tests/Vectors/run: one case a line in, one answer a line out.
import { createInterface } from 'node:readline';
import { judges } from './lib/judging.mjs';

for await (const line of createInterface({ input: process.stdin })) {
  const { format, name, input, params } = JSON.parse(line);
  const fault = judges[format]?.(Uint8Array.from(Buffer.from(input, 'base64')), params);
  const verdict = fault === undefined || fault === 'skip' ? 'skip' : fault === null ? 'valid' : 'invalid';
  console.log(JSON.stringify({ name, verdict, ...(verdict === 'invalid' && { fault }) }));
}
