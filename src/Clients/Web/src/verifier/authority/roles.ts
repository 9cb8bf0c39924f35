/** Numbers of enumerations that the checks speak of (protos/traceability/v1). */
export const Role = { body: 1, collection: 2, processor: 3, trader: 4, brand: 5, auditor: 6 } as const;
export const Activity = { harvest: 1 } as const;
export const Standing = { suspended: 1, reinstated: 2, withdrawn: 3 } as const;
export const Process = { pack: 6, rePack: 11, reject: 13, store: 15 } as const;
export const Fate = { released: 2 } as const;

interface Change {
  readonly from: bigint;
  readonly holds: boolean;
}

/** What changes at moments: the last change that took effect by then rules, of two for one moment the one recorded later. */
export class Timeline {
  readonly #changes: Change[] = [];

  /** Notes a change; to be called in log order. */
  add(from: bigint, holds: boolean): void {
    this.#changes.push({ from, holds });
  }

  holdsAt(moment: bigint): boolean {
    let last: Change | undefined;
    for (const change of this.#changes) {
      if (change.from <= moment && (last === undefined || change.from >= last.from)) last = change;
    }
    return last?.holds ?? false;
  }
}
