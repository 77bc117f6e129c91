/** A page of the site, made for an address below `/preview` and for a frame of the admin. */

/** Where the styles and fonts of the site are, which are nobody's secret. */
export function isOfSite(path: string): boolean {
  return path.startsWith('/_astro/') || path === '/favicon.svg';
}

export interface Places {
  /** Without a slash at its end. */
  siteUrl: string;
  /** Where the site's own files are. */
  root: string;
  /** Where a file of the content is, by its path on the site. */
  file(path: string): string;
}

const tag = /<[a-z](?:[^>"]|"[^"]*")*>/gi;
const addresses = /( (?:href|src|srcset|action)=")([^"]+)"/g;

/** What the page loads comes from the preview; its links lead to the real site, in a window of its own. Scripts are removed. */
export function forPreview(html: string, places: Places): string {
  return html.replace(/<script\b[^>]*>.*?<\/script>/gs, '').replace(tag, (whole) => {
    const here = whole.replace(addresses, (_all, before: string, value: string) => `${before}${movedAddresses(value, places)}"`);
    const opens = /^<(?:a|form)(?= )/i.exec(here)?.[0];
    return opens && !here.includes(' href="#') ? `${opens} target="_blank" rel="noopener"${here.slice(opens.length)}` : here;
  });
}

/** The site's styles name its fonts. */
export function styleForPreview(css: string, root: string): string {
  return css.replaceAll('url(/_astro/', `url(${root}/_astro/`).replaceAll('url("/_astro/', `url("${root}/_astro/`);
}

/** One address, or several with their widths. */
function movedAddresses(value: string, places: Places): string {
  return value
    .split(', ')
    .map((each) => (each.startsWith('/') ? moved(each, places) : each))
    .join(', ');
}

function moved(address: string, { siteUrl, root, file }: Places): string {
  const [path = '', ...width] = address.split(' ');
  const place = isOfSite(path) ? root + path : /^\/(anh|tep)\//.test(path) ? file(path) : siteUrl + path;
  return [place, ...width].join(' ');
}
