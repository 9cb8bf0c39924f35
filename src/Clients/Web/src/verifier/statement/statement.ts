import { hex, same } from '../bytes';
import { isSecp256k1Key, verifiesEcdsa } from '../curves';
import { type Outcome, ok, refuse } from '../fault';
import { tagged } from '../hashes';
import { decode } from '../wire/decode';
import type { KeyIntroduction, Signature, Statement } from '../wire/messages.gen';
import { type BodyName, bodyOf } from './bodies';
import { commitsRightly } from './sealed';

const maximumBytes = 61_440;
const maximumSignatures = 4;

/** A statement that is well-formed, meant for the reader's ledger, and rightly signed. */
export interface SignedStatement {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly statement: Statement;
  readonly body: BodyName;
  /** Public keys of the signers, the issuer's first. */
  readonly signers: readonly Uint8Array[];
}

export const statementId = (bytes: Uint8Array): Uint8Array => tagged('traceability.statement.v1', bytes);

/** statement.md, sections 1 to 3 and 5; sealed parts are asked for on their own. */
export function verifyStatement(bytes: Uint8Array, signatures: readonly Signature[], origin: string): Outcome<SignedStatement> {
  const statement = bytes.length <= maximumBytes ? decode('Statement', bytes) : undefined;
  if (statement === undefined) return refuse('malformed');
  if (statement.format_version !== 1) return refuse('content');
  if (statement.origin !== origin) return refuse('origin');
  const body = bodyOf(statement);
  if (body === undefined || !isEnvelope(statement, body) || !commitsRightly(statement, body)) return refuse('content');
  const id = statementId(bytes);
  if (!areRight(signatures, id) || !provesKey(statement, signatures)) return refuse('signature');
  return ok({ id: hex(id), bytes, statement, body, signers: signatures.map(({ public_key }) => public_key) });
}

function isEnvelope({ issuer, occurred_at_ms, seen, device }: Statement, body: BodyName): boolean {
  return (
    issuer.length === (body === 'genesis' ? 0 : 32) &&
    occurred_at_ms >= 1n &&
    (seen === undefined || (seen.size >= 1n && seen.root.length === 32)) &&
    (device === undefined || (device.sequence >= 1n && device.previous.length === (device.sequence === 1n ? 0 : 32)))
  );
}

function areRight(signatures: readonly Signature[], id: Uint8Array): boolean {
  const keys = new Set(signatures.map(({ public_key }) => hex(public_key)));
  return (
    signatures.length >= 1 && signatures.length <= maximumSignatures && keys.size === signatures.length &&
    signatures.every(({ public_key, value }) => verifiesEcdsa(value, id, public_key))
  );
}

/** Who brings in a key holds its secret; genesis is signed, first, by the key that it names. */
function provesKey({ genesis, party, key_grant }: Statement, [first]: readonly Signature[]): boolean {
  const subject = genesis ?? party ?? key_grant;
  if (subject === undefined) return true;
  if (!isProved(subject.key)) return false;
  return genesis === undefined || (first !== undefined && same(first.public_key, subject.key?.public_key ?? new Uint8Array()));
}

function isProved(key: KeyIntroduction | undefined): boolean {
  if (key === undefined || !isSecp256k1Key(key.public_key)) return false;
  return verifiesEcdsa(key.possession, tagged('traceability.key-possession.v1', key.public_key), key.public_key);
}
