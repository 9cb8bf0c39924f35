import type { Audit, Certificate, StandardVersion } from '../wire/messages.gen';
import { type AccreditationKnown, type KnownParty, type PartyKey, isInForce } from './parties';
import { Role } from './roles';
import type { Entry } from '../bundle/entries';

export interface Issued<Body> {
  readonly entry: Entry;
  readonly issuer: string;
  readonly body: Body;
}

/** Who may do what, by what the bundle has told so far. */
export class Authority {
  owner = '';
  readonly parties = new Map<string, KnownParty>();
  readonly keys = new Map<string, PartyKey>();
  readonly accreditations = new Map<string, AccreditationKnown>();
  /** Operators of areas and units, and the body that described an area, by statement id. */
  readonly areas = new Map<string, { readonly operator: string; readonly body: string }>();
  readonly units = new Map<string, string>();
  readonly standards: Issued<StandardVersion>[] = [];
  readonly audits = new Map<string, Issued<Audit>>();
  readonly certificates = new Map<string, Issued<Certificate>>();
  /** Moments of recording, in log order: what a statement that names a checkpoint had seen. */
  readonly recorded: { readonly index: bigint; readonly at: bigint }[] = [];

  holds(party: string, role: number, moment: bigint): boolean {
    return this.parties.get(party)?.roles.get(role)?.holdsAt(moment) ?? false;
  }

  /** Accredited when it happened, under an accreditation that had not ended when it was recorded; for a standard, where one is asked for. */
  isAccredited(party: string, { statement, recordedAt }: Entry, standard?: string): boolean {
    const moment = statement.occurred_at_ms;
    return (
      this.holds(party, Role.body, moment) &&
      [...this.accreditations.values()].some(
        (one) => one.body === party && (standard === undefined || one.standard === standard) && isInForce(one, moment) && recordedAt < one.until,
      )
    );
  }

  /** When the last entry below a size was recorded, at the earliest. */
  recordedBefore(size: bigint): bigint {
    return this.recorded.filter(({ index }) => index < size).at(-1)?.at ?? 0n;
  }
}
