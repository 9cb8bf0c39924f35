import { hex } from '../bytes';
import type { Link } from '../labels/link';
import { indexOfSerial, isOfBatch } from '../labels/serial';
import type { Bundle, LabelBatch } from '../wire/messages.gen';
import type { Entries } from './entries';
import { type Finding, fail, pass } from './report';

const batchOf = (bundle: Bundle, entries: Entries): LabelBatch | undefined => entries.get(hex(bundle.label_batch))?.statement.label_batch;

/** "serial": the path leads from the serial, at the index that it names, to the batch's root. */
export function checkSerial(bundle: Bundle, entries: Entries): Finding {
  const batch = batchOf(bundle, entries);
  const { serial } = bundle;
  if (batch === undefined || serial === undefined) return fail('labels-missing');
  if (indexOfSerial(serial.serial) !== serial.index) return fail('serial-malformed');
  return isOfBatch(serial.serial, batch.units, batch.serial_root, serial.path)
    ? pass({ serial: serial.serial, units: String(batch.units) })
    : fail('serial-not-of-batch', { serial: serial.serial });
}

/** "code": product, lot code and serial are those of the code in the reader's hand. */
export function checkCode(bundle: Bundle, entries: Entries, code: Pick<Link, 'product' | 'lot' | 'serial'>): Finding {
  const batch = batchOf(bundle, entries);
  if (batch === undefined) return fail('code-of-another');
  const product = batch.gtin ?? batch.self_issued_id ?? '';
  const isThis = product === code.product && batch.lot_code === code.lot && (bundle.serial?.serial ?? '') === code.serial;
  return isThis ? pass({ product, lot: code.lot, serial: code.serial }) : fail('code-of-another');
}
