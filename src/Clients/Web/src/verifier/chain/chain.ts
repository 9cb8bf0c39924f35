import { hex } from '../bytes';
import type { Entries } from '../bundle/entries';
import { type Finding, fail, pass } from '../bundle/report';
import type { Bundle } from '../wire/messages.gen';
import { ancestryOf } from './ancestry';
import { type Goods, goodsOf } from './goods';
import { type Lot, nameOf, store } from './lots';

export interface Chain {
  readonly lots: ReadonlyMap<string, Lot>;
  readonly subject: string;
  readonly finding: Finding;
}

/** "chain": no ancestor is missing, each step is later than its inputs and by who held them, and the goods stay what they are. */
export function checkChain(entries: Entries, bundle: Bundle): Chain {
  const subject = bundle.lot === undefined ? '' : nameOf(bundle.lot);
  const { lots, missing } = ancestryOf(entries, subject);
  if (lots === undefined) return { lots: new Map(), subject, finding: fail('lot-missing', { lot: missing.slice(0, 12) }) };
  const known = new Map<string, Goods>();
  for (const lot of lots.values()) {
    const fault = faultOfStep(lot, lots, known);
    if (fault !== undefined) return { lots, subject, finding: fail(fault, { index: String(lot.entry.index) }) };
  }
  const fault = faultOfLabels(entries, bundle, subject, known.get(subject));
  if (fault !== undefined) return { lots, subject, finding: fail(fault) };
  const harvests = [...lots.values()].filter(({ entry }) => entry.body === 'harvest').length;
  const steps = new Set([...lots.values()].map(({ entry }) => entry.id)).size;
  return { lots, subject, finding: pass({ steps: String(steps), harvests: String(harvests) }) };
}

function faultOfStep(lot: Lot, lots: ReadonlyMap<string, Lot>, known: Map<string, Goods>): string | undefined {
  const { entry } = lot;
  const { processing } = entry.statement;
  if (processing?.process === store && processing.inputs.length !== processing.outputs.length) return 'store-not-one-to-one';
  const inputs: Goods[] = [];
  for (const name of lot.inputs) {
    const input = lots.get(name);
    const goods = known.get(name);
    if (input === undefined || goods === undefined || input.entry.index >= entry.index) return 'before-input';
    if (input.entry.statement.occurred_at_ms > entry.statement.occurred_at_ms) return 'before-input';
    const sale = input.entry.statement.sale;
    inputs.push(sale === undefined ? goods : { ...goods, ...{ seller: hex(input.entry.statement.issuer), buyer: hex(sale.buyer) } });
  }
  const goods = goodsOf(lot, inputs);
  if (typeof goods === 'string') return goods;
  known.set(lot.name, goods);
  return undefined;
}

/** Labels are for the packed lot that the bundle is about, and by who holds it. */
function faultOfLabels(entries: Entries, { label_batch }: Bundle, subject: string, goods: Goods | undefined): string | undefined {
  if (label_batch.length === 0) return undefined;
  const entry = entries.get(hex(label_batch));
  const batch = entry?.statement.label_batch;
  if (entry === undefined || batch?.lot === undefined) return 'labels-missing';
  if (nameOf(batch.lot) !== subject) return 'labels-of-another-lot';
  if (goods?.packNet === undefined) return 'labels-not-for-packs';
  const maker = entries.get(subject.split(':')[0] ?? '');
  const isLater = maker !== undefined && maker.index < entry.index && maker.statement.occurred_at_ms <= entry.statement.occurred_at_ms;
  if (!isLater) return 'before-input';
  if (batch.unit_net_mg !== goods.packNet) return 'labels-of-another-net';
  return goods.holder === hex(entry.statement.issuer) ? undefined : 'not-held';
}
