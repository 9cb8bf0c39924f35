import type { Trust } from './trust';

/** The newest checkpoint of a ledger that this device has verified. */
export interface Kept {
  readonly origin: string;
  readonly size: string;
  /** Root in base64. */
  readonly root: string;
  /** Day on which it was seen, as YYYY-MM-DD. */
  readonly seen: string;
}

/** What the device keeps between visits. Where it may keep nothing, nothing is kept, and nothing else changes. */
export class Store {
  readonly #name: string;

  constructor(readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, name = 'traceability') {
    this.#name = name;
  }

  get trusts(): readonly Trust[] {
    return this.#read<Trust>('trust');
  }

  get kept(): readonly Kept[] {
    return this.#read<Kept>('kept');
  }

  trustOf(origin: string): Trust | undefined {
    return this.trusts.find((trust) => trust.origin === origin);
  }

  keptOf(origin: string): Kept | undefined {
    return this.kept.find((kept) => kept.origin === origin);
  }

  trust(trust: Trust): void {
    this.#write('trust', [...this.trusts.filter(({ origin }) => origin !== trust.origin), trust]);
  }

  keep(kept: Kept): void {
    this.#write('kept', [...this.kept.filter(({ origin }) => origin !== kept.origin), kept]);
  }

  forget(origin: string): void {
    this.#write('trust', this.trusts.filter((trust) => trust.origin !== origin));
    this.#write('kept', this.kept.filter((kept) => kept.origin !== origin));
  }

  #read<T extends { readonly origin: string }>(what: string): readonly T[] {
    try {
      const read: unknown = JSON.parse(this.storage?.getItem(`${this.#name}.${what}`) ?? '[]');
      return Array.isArray(read) ? (read as T[]).filter((one) => typeof one?.origin === 'string') : [];
    } catch {
      return [];
    }
  }

  #write(what: string, all: readonly unknown[]): void {
    try {
      this.storage?.setItem(`${this.#name}.${what}`, JSON.stringify(all));
    } catch {
      // Full or forbidden: then it is asked again next time.
    }
  }
}

/** The browser's own, where it lets us. */
export function deviceStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
