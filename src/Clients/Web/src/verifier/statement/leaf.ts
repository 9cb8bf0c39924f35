import { type Outcome, ok, refuse } from '../fault';
import { decode } from '../wire/decode';
import { type SignedStatement, verifyStatement } from './statement';

const maximumBytes = 65_535;

/** A leaf of the log (leaf.md): when it was recorded, and the statement in it. */
export interface Leaf extends SignedStatement {
  readonly recordedAt: bigint;
}

export function verifyLeaf(bytes: Uint8Array, origin: string): Outcome<Leaf> {
  const entry = bytes.length <= maximumBytes ? decode('LogEntry', bytes) : undefined;
  if (entry === undefined) return refuse('malformed');
  if (entry.recorded_at_ms < 1n || entry.statement.length === 0) return refuse('content');
  const statement = verifyStatement(entry.statement, entry.signatures, origin);
  return statement.fault !== undefined ? statement : ok({ ...statement.value, recordedAt: entry.recorded_at_ms });
}
