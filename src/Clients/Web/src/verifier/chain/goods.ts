import { Process } from '../authority/roles';
import { hex } from '../bytes';
import type { Lot } from './lots';

/** What goods are and whose: as far as the public part of statements tells. Undefined is what a blend does not have in common. */
export interface Goods {
  readonly species: string | undefined;
  readonly part: number | undefined;
  /** Party that holds the lot, in hex; undefined while it is on its way to a buyer. */
  readonly holder: string | undefined;
  /** Net content of a pack, of a lot that packing or a formulation made. */
  readonly packNet: bigint | undefined;
}

/** A lot's goods from those of its inputs, or why its statement could not make it of them. */
export function goodsOf(lot: Lot, inputs: readonly Goods[]): Goods | string {
  const { statement } = lot.entry;
  const issuer = hex(statement.issuer);
  const { harvest, processing, formulation, sale } = statement;
  if (harvest) return { species: harvest.species, part: harvest.part, holder: issuer, packNet: undefined };
  const [first] = inputs;
  if (first === undefined) return 'inputs-missing';
  if (processing ?? formulation) {
    if (inputs.some(({ holder }) => holder !== issuer)) return 'not-held';
  }
  if (formulation) return { ...common(inputs), holder: issuer, packNet: formulation.unit_net_mg };
  if (processing) {
    const { species, part } = common(inputs);
    const output = processing.outputs[lot.output];
    if (inputs.some((input) => input.species !== species || input.part !== part)) return 'goods-differ';
    if (output === undefined || output.part !== (part ?? 0)) return 'part-changed';
    const packs = (processing.process === Process.pack || processing.process === Process.rePack) && !output.by_product;
    return { species, part, holder: issuer, packNet: packs ? output.unit_net_mg : undefined };
  }
  if (sale) return first.holder === issuer ? { ...first, holder: undefined, packNet: undefined } : 'not-held';
  return answered(lot, first);
}

/** A sale is confirmed or rejected by its buyer, or taken back by its seller. */
function answered({ entry: { statement } }: Lot, sold: Goods & { readonly seller?: string; readonly buyer?: string }): Goods | string {
  const issuer = hex(statement.issuer);
  const by = statement.sale_lapse ? sold.seller : sold.buyer;
  if (by !== issuer) return 'not-the-buyer';
  const { species, part } = sold;
  return { species, part, packNet: undefined, holder: statement.sale_receipt ? sold.buyer : sold.seller };
}

function common(inputs: readonly Goods[]): Pick<Goods, 'species' | 'part'> {
  const [first] = inputs;
  return {
    species: inputs.every(({ species }) => species === first?.species) ? first?.species : undefined,
    part: inputs.every(({ part }) => part === first?.part) ? first?.part : undefined,
  };
}
