import type { Entries } from '../bundle/entries';
import { type Lot, lotNamed } from './lots';

/** A lot and all that it was made from, each input before what was made of it; or the name of a lot that is missing. */
export type Ancestry = { readonly lots: ReadonlyMap<string, Lot>; readonly missing?: never } | { readonly missing: string; readonly lots?: never };

export function ancestryOf(entries: Entries, subject: string): Ancestry {
  const found = new Map<string, Lot>();
  const waiting = [subject];
  while (waiting.length > 0) {
    const name = waiting.pop() ?? '';
    if (found.has(name)) continue;
    const lot = lotNamed(entries, name);
    // What lies later in the log cannot have been drawn on: so there is no circle.
    if (lot === undefined) return { missing: name };
    found.set(name, lot);
    waiting.push(...lot.inputs);
  }
  return { lots: new Map([...found].sort(([, one], [, other]) => compare(one, other))) };
}

const compare = (one: Lot, other: Lot): number =>
  one.entry.index < other.entry.index ? -1 : one.entry.index > other.entry.index ? 1 : one.output - other.output;

/** Lots that the claim of a lot rests on: all of its ancestry, but what a formulation uses without the claim. */
export function claimed(lots: ReadonlyMap<string, Lot>, subject: string): Lot[] {
  const found = new Set<Lot>();
  const waiting = [subject];
  while (waiting.length > 0) {
    const lot = lots.get(waiting.pop() ?? '');
    if (lot === undefined || found.has(lot)) continue;
    found.add(lot);
    const without = lot.entry.statement.formulation?.unclaimed_inputs ?? [];
    waiting.push(...lot.inputs.filter((_, place) => !without.includes(place)));
  }
  return [...found];
}
