import { hex } from '../bytes';
import type { Entries, Entry } from '../bundle/entries';
import { type Finding, fail, pass } from '../bundle/report';
import { type KnownParty, type PartyKey, keyId, rolesFrom } from './parties';
import { faultOfRights } from './rights';
import { Timeline } from './roles';
import { faultOfSigners } from './signers';
import { Authority } from './state';

export interface Replay {
  readonly authority: Authority;
  readonly signers: Finding;
  readonly rights: Finding;
}

/** "signers" and "rights": the entries in log order, each judged by what those before it said. */
export function replay(entries: Entries): Replay {
  const authority = new Authority();
  let signers: Finding | undefined;
  let rights: Finding | undefined;
  for (const entry of entries.values()) {
    const at = { index: String(entry.index) };
    const unsigned = faultOfSigners(authority, entry);
    if (unsigned !== undefined) signers ??= fail(unsigned, at);
    const without = faultOfRights(authority, entry);
    if (without !== undefined) rights ??= fail(without, at);
    const impossible = takeUp(authority, entry);
    if (impossible !== undefined) signers ??= fail(impossible, at);
  }
  if (entries.values().next().value?.body !== 'genesis') signers ??= fail('genesis-missing');
  return { authority, signers: signers ?? pass(), rights: rights ?? pass() };
}

/** Notes what an entry changes; a fault where a key cannot be brought in or ended so. */
function takeUp(authority: Authority, entry: Entry): string | undefined {
  const { id, statement } = entry;
  const { occurred_at_ms: moment } = statement;
  const issuer = hex(statement.issuer);
  authority.recorded.push({ index: entry.index, at: entry.recordedAt });
  if (statement.genesis) {
    authority.owner ||= id;
    return bringIn(authority, { id, registrar: id, roles: new Map() }, statement.genesis.key?.public_key, moment);
  }
  if (statement.party) {
    const party = { id, registrar: issuer, roles: rolesFrom(moment, statement.party.roles) };
    return bringIn(authority, party, statement.party.key?.public_key, moment);
  }
  if (statement.key_grant) {
    const { key, valid_from_ms, valid_until_ms, limits } = statement.key_grant;
    if (valid_from_ms < moment) return 'key-backdated';
    const until = valid_until_ms === 0n ? undefined : valid_until_ms;
    return addKey(authority, key?.public_key, { party: issuer, from: valid_from_ms, until, limits });
  }
  if (statement.key_revocation) return revoke(authority, entry, issuer);
  if (statement.role_change) {
    const { party, role, standing, effective_from_ms } = statement.role_change;
    const roles = authority.parties.get(hex(party))?.roles as Map<number, Timeline> | undefined;
    const timeline = roles?.get(role) ?? new Timeline();
    timeline.add(effective_from_ms, standing === 1);
    roles?.set(role, timeline);
  }
  if (statement.accreditation) {
    const { certification_body, standard, valid_from_ms, valid_until_ms } = statement.accreditation;
    authority.accreditations.set(id, { body: hex(certification_body), standard, from: valid_from_ms, until: valid_until_ms });
  }
  if (statement.accreditation_withdrawal) {
    const { accreditation, effective_from_ms } = statement.accreditation_withdrawal;
    const known = authority.accreditations.get(hex(accreditation));
    if (known !== undefined && effective_from_ms < known.until) known.until = effective_from_ms;
  }
  if (statement.area) authority.areas.set(id, { operator: hex(statement.area.operator), body: issuer });
  if (statement.unit) authority.units.set(id, hex(statement.unit.operator));
  if (statement.standard_version) authority.standards.push({ entry, issuer, body: statement.standard_version });
  if (statement.audit) authority.audits.set(id, { entry, issuer, body: statement.audit });
  if (statement.certificate) authority.certificates.set(id, { entry, issuer, body: statement.certificate });
  return undefined;
}

function bringIn(authority: Authority, party: KnownParty, publicKey: Uint8Array | undefined, from: bigint): string | undefined {
  authority.parties.set(party.id, party);
  return addKey(authority, publicKey, { party: party.id, from, until: undefined, limits: undefined });
}

function addKey(authority: Authority, publicKey: Uint8Array | undefined, key: PartyKey): string | undefined {
  const id = keyId(publicKey ?? new Uint8Array());
  if (authority.keys.has(id)) return 'key-twice';
  authority.keys.set(id, key);
  return undefined;
}

/** A party ends its own keys, the scheme owner anybody's; never later than it ends already. */
function revoke(authority: Authority, { statement }: Entry, issuer: string): string | undefined {
  const { key_id, revoked_from_ms } = statement.key_revocation ?? { key_id: new Uint8Array(), revoked_from_ms: 0n };
  const key = authority.keys.get(hex(key_id));
  if (key === undefined) return 'revoked-key-unknown';
  if (key.party !== issuer && issuer !== authority.owner) return 'key-not-of-issuer';
  if (revoked_from_ms < statement.occurred_at_ms || (key.until !== undefined && revoked_from_ms >= key.until)) return 'key-backdated';
  const stays = [...authority.keys.values()].some(
    (other) => other !== key && other.party === key.party && other.from <= revoked_from_ms && other.until === undefined && other.limits === undefined,
  );
  if (key.party === authority.owner && !stays) return 'last-key-of-scheme';
  key.until = revoked_from_ms;
  return undefined;
}
