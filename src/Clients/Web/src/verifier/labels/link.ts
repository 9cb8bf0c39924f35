import { isSerialText } from './serial';

/** What a QR code names (serials.md, "Link"). */
export interface Link {
  /** Host, with its port where it is not 443; empty when a path alone was read. */
  readonly host: string;
  readonly product: string;
  readonly isGtin: boolean;
  readonly lot: string;
  /** Empty for the code of a whole lot. */
  readonly serial: string;
}

const host = /^(?=.{1,253}(?::|$))[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::([1-9][0-9]{0,4}))?$/;
const parts = /^\/(01|id)\/([^/]+)\/10\/([A-Za-z0-9._-]{1,20})(?:\/21\/([^/]+))?$/;

/** The link that a text is in its one spelling; undefined for every other text. */
export function parseLink(text: string): Link | undefined {
  const [, name, path] = /^https:\/\/([^/]+)(\/.*)$/s.exec(text) ?? [];
  if (name === undefined || path === undefined) return undefined;
  const [, port] = host.exec(name) ?? [];
  if (!host.test(name) || (port !== undefined && (Number(port) > 65_535 || port === '443'))) return undefined;
  const code = parsePath(path);
  return code === undefined || code.serial === '' ? undefined : { ...code, host: name };
}

/** The path of a link; the serial may be left out, for the code of a whole lot. */
export function parsePath(path: string): Link | undefined {
  const [, key, product, lot, serial] = parts.exec(path) ?? [];
  if (product === undefined || lot === undefined || lot === '.' || lot === '..') return undefined;
  if (!(key === '01' ? isGtin(product) : /^[A-Z0-9-]{1,20}$/.test(product))) return undefined;
  if (serial !== undefined && !isSerialText(serial)) return undefined;
  return { host: '', product, isGtin: key === '01', lot, serial: serial ?? '' };
}

/** 14 digits, the last a check digit with the weights 3, 1, 3, ... from the left. */
export function isGtin(text: string): boolean {
  if (!/^[0-9]{14}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}
