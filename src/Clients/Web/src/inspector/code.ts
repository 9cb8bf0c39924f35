import { type Link, parseLink, parsePath } from '../verifier/labels/link';

/** Where the proof of a scanned or typed code is: here, at another host, or nowhere because it is no code of ours. */
export type Place = { readonly code: Link; readonly path: string } | { readonly host: string } | undefined;

export function placeOf(text: string, here: string): Place {
  const typed = text.trim();
  const link = parseLink(typed.replace(/^http:\/\/(localhost|127\.0\.0\.1)/, 'https://$1'));
  const code = link ?? parsePath(typed);
  if (code === undefined) return undefined;
  if (code.host !== '' && code.host !== here) return { host: code.host };
  const path = `/${code.isGtin ? '01' : 'id'}/${code.product}/10/${code.lot}${code.serial === '' ? '' : `/21/${code.serial}`}`;
  return { code, path };
}
