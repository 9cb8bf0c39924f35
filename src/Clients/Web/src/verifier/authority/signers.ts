import { hex } from '../bytes';
import type { Entry } from '../bundle/entries';
import { type PartyKey, isInForce, keyId } from './parties';
import type { Authority } from './state';

/** Clocks may differ by five minutes (rules.md, OCCURRED_IN_FUTURE). */
const clockToleranceMs = 300_000n;

/** Bodies that give or end rights: they must be recorded before a signer's key ends (rules.md, KEY_NOT_IN_FORCE). */
const ofRights = new Set([
  'party', 'role_change', 'key_grant', 'key_revocation', 'accreditation', 'accreditation_withdrawal', 'unit', 'area', 'standard_version', 'audit',
  'non_conformity_closure', 'certificate', 'certificate_status', 'quota', 'rule_set', 'resource_inventory', 'collector_approval',
  'collector_removal', 'recall_lift', 'error_declaration', 'dispute_settlement', 'claim_resolution', 'label_batch', 'cites_listings',
]);

/** Why the signers of an entry had no right to sign it; undefined when they had. Asked before the entry itself is taken up. */
export function faultOfSigners(authority: Authority, entry: Entry): string | undefined {
  const { statement, body, signers, recordedAt } = entry;
  if (body === 'genesis') return authority.owner === '' && entry.index === 0n ? undefined : 'genesis-twice';
  if (authority.owner === '') return 'genesis-missing';
  if (statement.occurred_at_ms > recordedAt + clockToleranceMs) return 'in-future';
  if (statement.seen !== undefined && statement.seen.size > entry.index) return 'seen-beyond-log';
  const issuer = hex(statement.issuer);
  if (!authority.parties.has(issuer)) return 'issuer-unknown';
  const seen = statement.seen === undefined ? undefined : authority.recordedBefore(statement.seen.size);
  for (const [place, publicKey] of signers.entries()) {
    const key = authority.keys.get(keyId(publicKey));
    if (key === undefined) return 'key-unknown';
    if (place === 0 && key.party !== issuer) return 'key-not-of-issuer';
    const hasEnded = (moment: bigint): boolean => key.until !== undefined && moment >= key.until;
    if (!isInForce(key, statement.occurred_at_ms) || (ofRights.has(body) && hasEnded(recordedAt))) return 'key-not-in-force';
    if (seen !== undefined && hasEnded(seen)) return 'key-ended-before-seen';
    if (key.limits !== undefined && !isWithin(key.limits, entry)) return 'key-limit-passed';
  }
  return undefined;
}

/** A key with limits signs harvests, and nothing else, within them. */
function isWithin({ areas, species, collector }: NonNullable<PartyKey['limits']>, { statement }: Entry): boolean {
  const { harvest } = statement;
  return (
    harvest !== undefined &&
    (areas.length === 0 || areas.some((area) => hex(area) === hex(harvest.area))) &&
    (species.length === 0 || species.includes(harvest.species)) &&
    (collector === '' || collector === harvest.collector)
  );
}
