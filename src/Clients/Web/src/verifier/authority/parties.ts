import { hex } from '../bytes';
import { sha256 } from '../hashes';
import type { KeyLimits } from '../wire/messages.gen';
import { Timeline } from './roles';

/** A key of a party: in force from a moment, and before an end if it has one. */
export interface PartyKey {
  readonly party: string;
  readonly from: bigint;
  until: bigint | undefined;
  readonly limits: KeyLimits | undefined;
}

export interface KnownParty {
  readonly id: string;
  /** Who registered it; the scheme owner registered itself. */
  readonly registrar: string;
  readonly roles: ReadonlyMap<number, Timeline>;
}

export interface AccreditationKnown {
  readonly body: string;
  readonly standard: string;
  readonly from: bigint;
  until: bigint;
}

export const keyId = (publicKey: Uint8Array): string => hex(sha256(publicKey));

export const isInForce = ({ from, until }: { readonly from: bigint; readonly until: bigint | undefined }, moment: bigint): boolean =>
  from <= moment && (until === undefined || moment < until);

export function rolesFrom(moment: bigint, roles: readonly number[]): Map<number, Timeline> {
  const held = new Map<number, Timeline>();
  for (const role of roles) {
    const timeline = new Timeline();
    timeline.add(moment, true);
    held.set(role, timeline);
  }
  return held;
}
