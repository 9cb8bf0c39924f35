// node evidence.mjs FILE VKEY...: ends with 0 when the file proves that the log of these keys forked, with 1 when not.
import { readFileSync } from 'node:fs';
import { faultOfEvidence } from './lib/evidence.mjs';

const [file, ...vkeys] = process.argv.slice(2);
const fault = faultOfEvidence(Uint8Array.from(readFileSync(file)), vkeys);
console.log(fault === null ? 'proved: the log forked' : `not proved: ${fault}`);
process.exitCode = fault === null ? 0 : 1;
