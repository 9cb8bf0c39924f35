// The one encoding of docs/formats/statement.md section 1, checked by walking the bytes: nothing is written again.
import { messageType } from './contract.mjs';

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lengthDelimited = 2;

/** Bits of a number, and whether it is signed. */
const numbers = { uint32: 32, uint64: 64, int32: 32, int64: 64, sint32: 32, bool: 1 };

class Malformed extends Error {}

const need = (condition, why) => {
  if (!condition) throw new Malformed(why);
};

/** Why these bytes are not the one encoding of such a message, or null. */
export function faultOfEncoding(typeName, bytes) {
  try {
    walk(messageType(typeName).resolveAll(), bytes);
    return null;
  } catch (error) {
    if (error instanceof Malformed) return error.message;
    throw error;
  }
}

function reader(bytes) {
  let at = 0;
  return {
    get done() {
      return at === bytes.length;
    },
    varint() {
      let value = 0n;
      for (let length = 1; ; length++) {
        need(at < bytes.length && length <= 10, 'a number is cut short, or too long');
        const byte = bytes[at++];
        value |= BigInt(byte & 0x7f) << BigInt(7 * (length - 1));
        if (byte >= 0x80) continue;
        need(length === 1 || byte !== 0, 'a number has a superfluous byte');
        need(value < 1n << 64n, 'a number is too large');
        return value;
      }
    },
    take() {
      const length = this.varint();
      need(length <= BigInt(bytes.length - at), 'a field is cut short');
      const piece = bytes.subarray(at, at + Number(length));
      at += Number(length);
      return piece;
    },
  };
}

function walk(type, bytes) {
  const input = reader(bytes);
  const chosen = new Set();
  let last = 0;
  while (!input.done) {
    const tag = input.varint();
    const [number, wire] = [Number(tag >> 3n), Number(tag & 7n)];
    const field = type.fieldsById[number];
    need(field, `field ${number} is unknown`);
    need(number > last || (number === last && field.repeated && !isNumber(field)), `field ${number} is out of order, or there twice`);
    last = number;
    const oneof = field.partOf?.name;
    need(!oneof || !chosen.has(oneof), `a second choice of ${oneof}`);
    if (oneof) chosen.add(oneof);
    if (isNumber(field) && !field.repeated) {
      need(wire === 0, `field ${number} is no number`);
      need(numberOf(field, input.varint()) !== 0n || oneof, `field ${number} holds its default`);
    } else {
      need(wire === lengthDelimited, `field ${number} has another wire type`);
      const piece = input.take();
      if (isNumber(field)) packed(field, piece);
      else value(field, piece, oneof);
    }
  }
}

const isNumber = (field) => field.type in numbers || field.resolvedType?.values !== undefined;

function packed(field, piece) {
  need(piece.length > 0, `field ${field.id} is an empty list`);
  const input = reader(piece);
  while (!input.done) numberOf(field, input.varint());
}

function value(field, piece, oneof) {
  if (field.resolvedType) {
    walk(field.resolvedType, piece);
    return;
  }
  need(piece.length > 0 || field.repeated || oneof, `field ${field.id} holds its default`);
  if (field.type !== 'string') return;
  try {
    text.decode(piece);
  } catch {
    need(false, `field ${field.id} is not UTF-8`);
  }
}

// A negative int32 is written as ten bytes: as the 64 bits that it extends to.
function numberOf(field, number) {
  const type = field.type in numbers ? field.type : 'int32';
  const signed = type === 'int32' || type === 'int64';
  const real = signed ? BigInt.asIntN(64, number) : number;
  const limit = 1n << BigInt(signed ? numbers[type] - 1 : numbers[type]);
  need(real < limit && real >= (signed ? -limit : 0n), `field ${field.id} does not hold such a number`);
  return real;
}
