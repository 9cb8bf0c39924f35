import type { Messages, Statement } from '../wire/messages.gen';

export type PartClass = 1 | 2;

/** Sealed parts of each body (statement.md, section 4): class 1 is restricted, 2 personal and optional. */
const parts: { readonly [Body in BodyName]?: Readonly<Record<string, PartClass>> } = {
  area: { boundary: 1 },
  audit: { findings: 1 },
  quota: { quota: 1 },
  resource_inventory: { inventory: 1 },
  collector_approval: { person: 2 },
  harvest: { collector: 2, measures: 1 },
  processing: { amounts: 1 },
  formulation: { recipe: 1 },
  sale: { terms: 1 },
  sale_receipt: { received: 1 },
  trade_permit: { permit: 1 },
  access_compliance: { person: 2 },
  premium_receipt: { premium: 1 },
  annual_declaration: { declaration: 1 },
  label_batch: { serials: 1 },
};

/** The message that each restricted part is. */
export const contents: Readonly<Record<string, keyof Messages>> = {
  boundary: 'AreaBoundary', findings: 'AuditFindings', quota: 'QuotaAmount', inventory: 'InventoryAmounts', measures: 'HarvestMeasures',
  amounts: 'ProcessingAmounts', recipe: 'Recipe', terms: 'SaleTerms', received: 'SaleReceived', permit: 'PermitQuantity',
  premium: 'PremiumAmount', declaration: 'DeclaredYear', serials: 'SerialSeed',
};

const envelope = ['format_version', 'origin', 'issuer', 'occurred_at_ms', 'seen', 'device', 'sealed'] as const;
export type BodyName = Exclude<keyof Statement, (typeof envelope)[number]>;

/** The one thing that a statement says; undefined when it says nothing. */
export function bodyOf(statement: Statement): BodyName | undefined {
  return (Object.keys(statement) as (keyof Statement)[]).find(
    (name): name is BodyName => !(envelope as readonly string[]).includes(name) && statement[name] !== undefined,
  );
}

export const partsOf = (body: BodyName): Readonly<Record<string, PartClass>> => parts[body] ?? {};
