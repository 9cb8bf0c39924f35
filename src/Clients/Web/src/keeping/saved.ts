import { ascii, fromBase64, utf8 } from '../verifier/bytes';

const start = ascii('<!doctype html>');
const element = /<script type="application\/octet-stream" id="bundle">([A-Za-z0-9+/=]*)<\/script>/;

/** The bundle in a saved page; of anything else the bytes as they are. */
export function bundleIn(file: Uint8Array): Uint8Array {
  if (!start.every((byte, at) => byte === file[at])) return file;
  const [, text] = element.exec(utf8(file) ?? '') ?? [];
  return (text === undefined ? undefined : fromBase64(text)) ?? file;
}
