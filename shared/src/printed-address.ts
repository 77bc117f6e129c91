import { isOwnAddress, paths } from './paths.ts';

/** What a printed symbol may hold: a code of ours, or the path of a code that was made elsewhere. */

/** Without 0, o, 1, i, which a reader of a poster takes for each other. */
export const codeCharacters = '23456789abcdefghjklmnpqrstuvwxyz';

export const codePattern = new RegExp(`^[${codeCharacters}]{4,6}$`);

export const oldPathMax = 200;

/** Why an address cannot be taken in; `words/printed-codes.ts` says it to an editor. */
export type OldAddressRefusal = 'notAnAddress' | 'elsewhere' | 'query' | 'own' | 'unservable' | 'tooLong';

export type OldAddress = { code: string } | { path: string } | { refusal: OldAddressRefusal };

/**
 * The address in a symbol that was printed before: one of our own form is a code; any other is a path that a static server can answer,
 * as `/qr/abc.html` or `/qr/abc/` (which `/qr/abc` is too). Its host must be the site's, where it has one.
 */
export function readOldAddress(text: string, siteUrl: string): OldAddress {
  const url = urlOf(text.trim(), siteUrl);
  if (!url) return { refusal: 'notAnAddress' };
  if (url.hostname.replace(/^www\./, '') !== new URL(siteUrl).hostname.replace(/^www\./, '')) return { refusal: 'elsewhere' };
  // A static server gives the same file whatever is after the question mark; what is after # never reaches it.
  if (url.search || url.hash) return { refusal: 'query' };
  const path = decodedPath(url.pathname);
  if (path === undefined) return { refusal: 'notAnAddress' };
  const code = codeOf(path);
  if (code !== undefined) return { code };
  if (path.length >= oldPathMax || !hasShortNames(path)) return { refusal: 'tooLong' };
  if (isOfCodes(path) ? /^\/q\/(404\.html|(.*\/)?index\.html?)?$/i.test(path) : isOwnAddress(path)) return { refusal: 'own' };
  return servable.test(path)
    ? { path: /\.html?$/i.test(path) ? path : `${path.replace(/\/$/, '')}/` }
    : { refusal: 'unservable' };
}

/** Whether files can be called so: file systems take 255 bytes for a name, and its compressed forms have an end more. */
export function hasShortNames(path: string): boolean {
  return path.split('/').every((name) => new TextEncoder().encode(name).length <= 250);
}

/** Whether a path is where codes are answered, however it is typed. */
export function isOfCodes(path: string): boolean {
  return path.toLowerCase().startsWith(paths.codes());
}

/** What a message has behind an address, and a phone takes for its end; other servers match it too, byte by byte. */
export const afterCode = '(?:[.,;:!)]|»|”|’|…)*';

const codePath = new RegExp(`^${paths.codes()}([${codeCharacters}]{4,6})/?${afterCode}$`, 'i');

/** The code that a path names, however it is typed: `/q/k7m2/`, `/Q/K7M2`, `/q/K7m2`, `/q/k7m2.` */
export function codeOf(path: string): string | undefined {
  return codePath.exec(path)?.[1]?.toLowerCase();
}

/** The file that answers an old path, in lower case: on some file systems two paths that differ in case alone are one. */
export function fileOfOldPath(path: string): string {
  return path.replace(/\/$/, '/index.html').toLowerCase();
}

/** The path in a symbol, in the shortest form that is answered: `/q/k7m2` */
export function symbolPath(code: string): string {
  return paths.code(code).replace(/\/$/, '');
}

/**
 * As people read and type it: `phapluat.haiphong.gov.vn/Q/K7M2`. In capitals, because a small `l` looks like a 1; a plain static host has
 * a page at this form and at the small one, our server and the files for nginx and Caddy answer any case.
 */
export function codeAddress(siteUrl: string, code: string): string {
  return `${new URL(siteUrl).host}${symbolPath(code).toUpperCase()}`;
}

/**
 * Names of letters, digits and `-_~`, with dots between them in folders; the last one ends in `.html`, `.htm`, or has no dot, or is
 * a folder named like a program's page.
 */
const servable =
  /^(\/(?![^/]*\.html?\/)[\p{L}\p{N}_~-]+(\.[\p{L}\p{N}_~-]+)*(?=\/))*\/[\p{L}\p{N}_~-]+(\.html?|(\.(aspx?|php|jsp))?\/)?$/iu;

/** As it is typed from a poster: with or without a scheme, or the path alone. */
function urlOf(text: string, siteUrl: string): URL | undefined {
  if (/^https?:\/\//i.test(text)) return URL.parse(text) ?? undefined;
  if (/^\/(?!\/)/.test(text)) return URL.parse(text, siteUrl) ?? undefined;
  return /^[\w.-]+(:\d+)?\//.test(text) ? (URL.parse(`http://${text}`) ?? undefined) : undefined;
}

/** A path of an address in its letters, composed; nothing where it is no percent-encoding. */
export function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}
