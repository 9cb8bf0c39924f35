import { Activity, Fate, Process, Standing } from '../authority/roles';
import type { Authority, Issued } from '../authority/state';
import type { Entries, Entry } from '../bundle/entries';
import { type Finding, fail, pass } from '../bundle/report';
import { hex } from '../bytes';
import type { LotStatus } from '../log/checkpoint';
import type { Certificate } from '../wire/messages.gen';
import { claimed } from './ancestry';
import type { Chain } from './chain';
import { nameOf } from './lots';

/** "corrections": what the bundle recalls or declares wrong is told by the status. */
export function checkCorrections(entries: Entries, chain: Chain, status: LotStatus, owner: string): Finding {
  const steps = new Set([...chain.lots.values()].map(({ entry }) => entry.id));
  for (const entry of entries.values()) {
    const { recall, error_declaration } = entry.statement;
    if (recall?.lot !== undefined && chain.lots.has(nameOf(recall.lot)) && !isLifted(entries, entry, owner)) {
      if (!status.reasons.includes('LOT_RECALLED')) return fail('recall-not-told', { index: String(entry.index) });
    }
    if (error_declaration !== undefined && steps.has(hex(error_declaration.statement)) && status.isCertified) {
      return fail('error-not-told', { index: String(entry.index) });
    }
  }
  return pass();
}

function isLifted(entries: Entries, recall: Entry, owner: string): boolean {
  return [...entries.values()].some(({ index, statement }) => {
    const by = hex(statement.issuer);
    const isOfIt = statement.recall_lift !== undefined && hex(statement.recall_lift.recall) === recall.id;
    return isOfIt && index > recall.index && (by === owner || by === hex(recall.statement.issuer));
  });
}

/** "harvests": each harvest that the claim rests on was covered by a certificate in force; or the status withholds the claim. */
export function checkHarvests(entries: Entries, authority: Authority, chain: Chain, status: LotStatus): Finding {
  if (!status.isCertified) return pass({ reasons: status.reasons.join(', ') });
  const harvests = claimed(chain.lots, chain.subject).filter(({ entry }) => entry.body === 'harvest');
  if (harvests.length === 0) return fail('no-harvest-claimed');
  for (const { entry } of harvests) {
    const isCovered = [...authority.certificates.values()].some((one) => covers(one, entry) && standsAt(entries, one, entry));
    if (!isCovered) return fail('harvest-not-covered', { index: String(entry.index) });
  }
  return pass();
}

function covers({ entry: certified, body }: Issued<Certificate>, { index, statement }: Entry): boolean {
  const { harvest, issuer, occurred_at_ms: moment } = statement;
  return (
    harvest !== undefined && certified.index < index && body.claim === '' && hex(body.operator) === hex(issuer) &&
    body.valid_from_ms <= moment && moment < body.valid_until_ms &&
    body.scope.some(
      ({ species, part, area, activities, units }) =>
        species === harvest.species && part === harvest.part && hex(area) === hex(harvest.area) && activities.includes(Activity.harvest) &&
        (units.length === 0 || units.some((unit) => hex(unit) === hex(harvest.unit))),
    )
  );
}

/** Neither suspended nor withdrawn when the harvest happened, by a status recorded before it. A withdrawal ends a certificate for good. */
function standsAt(entries: Entries, { entry: { id } }: Issued<Certificate>, harvest: Entry): boolean {
  let [standing, since]: [number, bigint] = [Standing.reinstated, 0n];
  for (const { index, statement } of entries.values()) {
    const change = statement.certificate_status;
    if (change === undefined || index >= harvest.index || hex(change.certificate) !== id) continue;
    if (change.effective_from_ms > harvest.statement.occurred_at_ms) continue;
    if (change.status === Standing.withdrawn) return false;
    if (change.effective_from_ms >= since) [standing, since] = [change.status, change.effective_from_ms];
  }
  return standing === Standing.reinstated;
}

/** "claim": nothing in the chain was left over, rejected, or sold without the claim; or the status says that it is withheld. */
export function checkClaim(chain: Chain, status: LotStatus): Finding {
  if (!status.isCertified) return pass({ reasons: status.reasons.join(', ') });
  for (const { entry, output } of claimed(chain.lots, chain.subject)) {
    const { processing, sale } = entry.statement;
    const at = { index: String(entry.index) };
    if (processing?.outputs[output]?.by_product || processing?.process === Process.reject) return fail('left-over', at);
    if (sale?.claims.some(({ claim, fate }) => claim === '' && fate === Fate.released)) return fail('released', at);
  }
  return pass();
}
