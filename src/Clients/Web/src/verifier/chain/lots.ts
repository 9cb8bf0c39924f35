import { hex } from '../bytes';
import type { Entries, Entry } from '../bundle/entries';
import type { LotId } from '../wire/messages.gen';

/** A lot by its name: statement id in hex, ":" and output index. */
export const nameOf = ({ statement_id, output_index }: LotId): string => `${hex(statement_id)}:${output_index}`;

/** Lots that a statement makes, from output 0 on. */
export function outputsOf({ statement, body }: Entry): number {
  switch (body) {
    case 'processing':
      return statement.processing?.outputs.length ?? 0;
    case 'harvest':
    case 'formulation':
    case 'sale':
    case 'sale_receipt':
    case 'sale_rejection':
    case 'sale_lapse':
      return 1;
    default:
      return 0;
  }
}

/** Lots that one output of a statement was made from: all inputs, but of a STORE step the one at its place. */
export function inputsOf({ statement }: Entry, output: number): string[] {
  const { processing, formulation, sale } = statement;
  if (processing) {
    const inputs = processing.inputs.map(nameOf);
    return processing.process === store ? inputs.slice(output, output + 1) : inputs;
  }
  if (formulation) return formulation.inputs.map(nameOf);
  if (sale) return sale.lot === undefined ? [] : [nameOf(sale.lot)];
  const answered = answeredSale(statement);
  return answered === undefined ? [] : [`${answered}:0`];
}

export const store = 15;

/** The sale that a receipt, rejection or lapse answers. */
export function answeredSale({ sale_receipt, sale_rejection, sale_lapse }: Entry['statement']): string | undefined {
  const answer = sale_receipt ?? sale_rejection ?? sale_lapse;
  return answer === undefined ? undefined : hex(answer.sale);
}

export interface Lot {
  readonly name: string;
  readonly entry: Entry;
  readonly output: number;
  readonly inputs: readonly string[];
}

export function lotNamed(entries: Entries, name: string): Lot | undefined {
  const [id = '', place = ''] = name.split(':');
  const entry = entries.get(id);
  const output = Number(place);
  if (entry === undefined || output >= outputsOf(entry)) return undefined;
  return { name, entry, output, inputs: inputsOf(entry, output) };
}
