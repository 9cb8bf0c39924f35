import { hex } from '../bytes';
import type { Certificate, StandardVersion } from '../wire/messages.gen';
import type { Authority } from './state';

const norm = 2;

/** Whether a certificate for the scheme's claim rests on an audit that passes its standard's gate, if there is one (rules.md, GATE_NOT_PASSED). */
export function passesGate(authority: Authority, certificate: Certificate): boolean {
  const { claim, standard, valid_from_ms, audit: named, year } = certificate;
  let gate: StandardVersion | undefined;
  for (const { body } of authority.standards) {
    const isInEffect = body.standard === standard && body.effective_from_ms <= valid_from_ms;
    if (isInEffect && (gate === undefined || body.effective_from_ms >= gate.effective_from_ms)) gate = body;
  }
  const isNamed = named.length > 0;
  const audit = authority.audits.get(hex(named))?.body;
  if (isNamed && (audit === undefined || hex(audit.operator) !== hex(certificate.operator))) return false;
  if (audit !== undefined && (audit.standard !== standard || audit.year !== year)) return false;
  if (gate === undefined || claim !== '') return true;
  if (audit === undefined) return false;
  const ratings = new Map(audit.ratings.map((rating) => [rating.code, rating]));
  let [score, most] = [0, 0];
  for (const { code, minimum_from_year } of gate.points) {
    const rating = ratings.get(code);
    if (rating === undefined) return false;
    const isMinimum = minimum_from_year > 0 && year >= minimum_from_year;
    if (isMinimum && (rating.not_applicable || rating.score < norm)) return false;
    if (rating.not_applicable) continue;
    score += rating.score;
    most += norm;
  }
  const least = gate.least_permille[Math.min(year, gate.least_permille.length) - 1] ?? 1000;
  return score * 1000 >= most * least;
}
