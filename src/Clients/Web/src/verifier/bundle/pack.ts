import { hex } from '../bytes';
import type { Link } from '../labels/link';
import { indexOfSerial, isOfBatch } from '../labels/serial';
import type { LotStatus } from '../log/checkpoint';
import type { Bundle, LabelBatch } from '../wire/messages.gen';
import type { Entries } from './entries';
import { type Finding, fail, pass } from './report';

const batchOf = (bundle: Bundle, entries: Entries): LabelBatch | undefined => entries.get(hex(bundle.label_batch))?.statement.label_batch;

/** "serial": the path leads from the code, at its place, to the batch's root, and the status is of this very label. */
export function checkSerial(bundle: Bundle, entries: Entries, { label }: LotStatus): Finding {
  const batch = batchOf(bundle, entries);
  const { serial } = bundle;
  if (batch === undefined || serial === undefined) return fail('labels-missing');
  const isOwn = batch.own_serials && !serial.inner;
  if (!isOwn && indexOfSerial(serial.serial) !== serial.index) return fail('serial-malformed');
  const root = serial.inner ? batch.inner_root : batch.serial_root;
  if (!isOfBatch(serial.serial, serial.index, isOwn, batch.units, root, serial.path)) return fail('serial-not-of-batch', { serial: serial.serial });
  // A status of the lot alone must not stand in for that of a void label.
  const isOfLabel = label?.batch === hex(bundle.label_batch) && label.index === serial.index;
  return isOfLabel ? pass({ serial: serial.serial, units: String(batch.units) }) : fail('status-of-another-label');
}

/** "code": product, lot code and serial are those of the code in the reader's hand. */
export function checkCode(bundle: Bundle, entries: Entries, code: Pick<Link, 'product' | 'lot' | 'serial'>): Finding {
  const batch = batchOf(bundle, entries);
  if (batch === undefined) return fail('code-of-another');
  const product = batch.gtin ?? batch.self_issued_id ?? '';
  const isThis = product === code.product && batch.lot_code === code.lot && (bundle.serial?.serial ?? '') === code.serial;
  return isThis ? pass({ product, lot: code.lot, serial: code.serial }) : fail('code-of-another');
}
