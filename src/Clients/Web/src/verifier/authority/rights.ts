import { hex } from '../bytes';
import type { Entry } from '../bundle/entries';
import { passesGate } from './gate';
import { Role } from './roles';
import type { Authority } from './state';

/** Why an entry's issuer had no right to say it; undefined when it had. Asked before the entry itself is taken up. */
export function faultOfRights(authority: Authority, entry: Entry): string | undefined {
  const { statement } = entry;
  const issuer = hex(statement.issuer);
  const isOwner = issuer === authority.owner;
  const isAccredited = (standard?: string): boolean => authority.isAccredited(issuer, entry, standard);
  const known = (party: Uint8Array): boolean => authority.parties.has(hex(party));

  const unit = (statement.harvest ?? statement.processing ?? statement.formulation)?.unit ?? new Uint8Array();
  if (unit.length > 0) return authority.units.get(hex(unit)) === issuer ? undefined : 'unit-not-of-operator';
  if (statement.rule_set ?? statement.standard_version ?? statement.cites_listings) return isOwner ? undefined : 'not-scheme-owner';
  if (statement.party) {
    const isForOwner = statement.party.roles.some((role) => role === Role.body || role === Role.auditor);
    return isOwner || (!isForOwner && isAccredited()) ? undefined : 'not-accredited';
  }
  if (statement.role_change) {
    const { party, role, effective_from_ms } = statement.role_change;
    const registrar = authority.parties.get(hex(party))?.registrar;
    if (!known(party)) return 'party-unknown';
    if (effective_from_ms < statement.occurred_at_ms) return 'reaches-back';
    const isForOwner = role === Role.body || role === Role.auditor;
    return isOwner || (!isForOwner && registrar === issuer && isAccredited()) ? undefined : 'not-registrar';
  }
  if (statement.accreditation) {
    const body = hex(statement.accreditation.certification_body);
    if (!isOwner) return 'not-scheme-owner';
    return authority.holds(body, Role.body, statement.occurred_at_ms) ? undefined : 'role-missing';
  }
  if (statement.accreditation_withdrawal) {
    const { accreditation, certification_body, effective_from_ms } = statement.accreditation_withdrawal;
    if (!isOwner) return 'not-scheme-owner';
    if (effective_from_ms < statement.occurred_at_ms) return 'reaches-back';
    return authority.accreditations.get(hex(accreditation))?.body === hex(certification_body) ? undefined : 'accreditation-unknown';
  }
  if (statement.area) {
    if (!isAccredited()) return 'not-accredited';
    return authority.holds(hex(statement.area.operator), Role.collection, statement.occurred_at_ms) ? undefined : 'role-missing';
  }
  if (statement.unit) {
    if (!known(statement.unit.operator)) return 'party-unknown';
    return hex(statement.unit.operator) === issuer || isOwner || isAccredited() ? undefined : 'not-accredited';
  }
  if (statement.audit) {
    if (!isAccredited(statement.audit.standard)) return 'not-accredited';
    return hex(statement.audit.operator) === issuer ? 'own-operator' : known(statement.audit.operator) ? undefined : 'party-unknown';
  }
  if (statement.non_conformity_closure) {
    const audit = authority.audits.get(hex(statement.non_conformity_closure.audit));
    if (audit === undefined || hex(audit.body.operator) !== hex(statement.non_conformity_closure.operator)) return 'audit-unknown';
    return isOwner || (audit.issuer === issuer && isAccredited(audit.body.standard)) ? undefined : 'audit-of-another';
  }
  if (statement.certificate) return faultOfCertificate(authority, entry, issuer);
  if (statement.certificate_status) {
    const certificate = authority.certificates.get(hex(statement.certificate_status.certificate));
    if (certificate === undefined) return 'certificate-unknown';
    if (statement.certificate_status.effective_from_ms < statement.occurred_at_ms) return 'reaches-back';
    return isOwner || (certificate.issuer === issuer && isAccredited(certificate.body.standard)) ? undefined : 'certificate-of-another';
  }
  if (statement.quota ?? statement.resource_inventory) {
    const area = authority.areas.get(hex((statement.quota ?? statement.resource_inventory)?.area ?? new Uint8Array()));
    return area?.body === issuer && isAccredited() ? undefined : 'not-accredited';
  }
  return undefined;
}

function faultOfCertificate(authority: Authority, entry: Entry, issuer: string): string | undefined {
  const { certificate } = entry.statement;
  if (certificate === undefined) return undefined;
  const operator = hex(certificate.operator);
  if (!authority.isAccredited(issuer, entry, certificate.standard)) return 'not-accredited';
  if (operator === issuer) return 'own-operator';
  if (!authority.parties.has(operator)) return 'party-unknown';
  for (const { area, units } of certificate.scope) {
    const described = authority.areas.get(hex(area));
    if (area.length > 0 && described?.operator !== operator) return 'area-not-of-operator';
    if (described !== undefined && certificate.claim === '' && !authority.isAccredited(described.body, entry, certificate.standard)) {
      return 'area-not-of-standard';
    }
    if (units.some((unit) => authority.units.get(hex(unit)) !== operator)) return 'unit-not-of-operator';
  }
  return passesGate(authority, certificate) ? undefined : 'gate-not-passed';
}
