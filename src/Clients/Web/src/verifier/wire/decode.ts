import { utf8 } from '../bytes';
import { type FieldRow, type Messages, rows } from './messages.gen';
import { WireFault, WireReader } from './reader';

/** The message that bytes are in its one encoding (statement.md, section 1); undefined for all other bytes. */
export function decode<Name extends keyof Messages>(name: Name, bytes: Uint8Array): Messages[Name] | undefined {
  try {
    return message(name, bytes) as unknown as Messages[Name];
  } catch (fault) {
    if (fault instanceof WireFault) return undefined;
    throw fault;
  }
}

type Value = bigint | number | boolean | string | Uint8Array | object;

const defaults: Readonly<Record<string, Value>> = { string: '', bytes: new Uint8Array(), bool: false, int64: 0n, uint64: 0n };
const numbers = new Set(['int32', 'uint32', 'sint32', 'int64', 'uint64', 'bool']);

function message(name: string, bytes: Uint8Array): Record<string, unknown> {
  const fields = rows[name] ?? [];
  const found: Record<string, unknown> = {};
  for (const [, field, kind, shape] of fields) {
    if (shape === 1) found[field] = [];
    else if (shape === 0 && !(kind in rows)) found[field] = defaults[kind] ?? 0;
  }
  const reader = new WireReader(bytes);
  let before = 0;
  let hasMember = false;
  while (!reader.isAtEnd) {
    const tag = reader.varint();
    const row = fields.find(([number]) => BigInt(number) === tag >> 3n);
    if (row === undefined) throw new WireFault();
    const [number, field, kind, shape] = row;
    const isPacked = shape === 1 && numbers.has(kind);
    // Elements of a repeated field follow one another; all else stands once, in ascending order.
    if (number < before || (number === before && (shape !== 1 || isPacked))) throw new WireFault();
    before = number;
    if (tag !== BigInt(number * 8 + (numbers.has(kind) && !isPacked ? 0 : 2))) throw new WireFault();
    if (shape === 2 && hasMember) throw new WireFault();
    hasMember ||= shape === 2;
    if (isPacked) found[field] = packed(kind, reader.bytes());
    else if (shape === 1) (found[field] as Value[]).push(value(row, reader));
    else found[field] = present(row, value(row, reader));
  }
  return found;
}

function packed(kind: string, bytes: Uint8Array): Value[] {
  const reader = new WireReader(bytes);
  const values: Value[] = [];
  while (!reader.isAtEnd) values.push(number(kind, reader.varint()));
  if (values.length === 0) throw new WireFault();
  return values;
}

/** A field without presence is left out when it has its default. */
function present([, , kind, shape]: FieldRow, read: Value): Value {
  const isDefault = read === 0 || read === 0n || read === false || read === '' || (read instanceof Uint8Array && read.length === 0);
  if (isDefault && shape === 0 && !(kind in rows)) throw new WireFault();
  return read;
}

function value([, , kind]: FieldRow, reader: WireReader): Value {
  if (numbers.has(kind)) return number(kind, reader.varint());
  const bytes = reader.bytes();
  if (kind === 'bytes') return bytes;
  if (kind !== 'string') return message(kind, bytes);
  const text = utf8(bytes);
  if (text === undefined) throw new WireFault();
  return text;
}

function number(kind: string, raw: bigint): Value {
  const signed = BigInt.asIntN(64, raw);
  switch (kind) {
    case 'bool':
      return within(raw, 0n, 1n) === 1n;
    case 'uint32':
      return Number(within(raw, 0n, 0xffff_ffffn));
    case 'sint32':
      return Number(BigInt.asIntN(32, (within(raw, 0n, 0xffff_ffffn) >> 1n) ^ -(raw & 1n)));
    case 'int32':
      return Number(within(signed, -0x8000_0000n, 0x7fff_ffffn));
    case 'int64':
      return signed;
    default:
      return raw;
  }
}

function within(value: bigint, least: bigint, most: bigint): bigint {
  if (value < least || value > most) throw new WireFault();
  return value;
}
