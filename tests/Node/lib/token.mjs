// A caller token as docs/formats/caller-token.md gives it.
import { createHash } from 'node:crypto';

const lifetime = 300;
const b64url = (bytes) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** Proves to the ledger of this origin that a key of the party is held, for five minutes. */
export function callerToken(key, origin, party) {
  const issued = Math.floor(Date.now() / 1000);
  const header = JSON.stringify({ alg: 'ES256K', kid: sha256(key.publicKey).toString('hex'), typ: 'JWT' });
  const claims = JSON.stringify({ aud: origin, exp: issued + lifetime, iat: issued, iss: Buffer.from(party).toString('hex') });
  const text = `${b64url(header)}.${b64url(claims)}`;
  return `${text}.${b64url(key.sign(sha256(Buffer.from(text))))}`;
}
