import { attributeValues } from '../../markdown/attributes.ts';

/**
 * The places of this site that a page leads to, or loads: paths, decoded, with `#id` where the address names a place on a page. An
 * address that cannot be decoded is given as it stands: it leads nowhere.
 */
export function placesLedTo(page: string, html: string): string[] {
  return [...new Set(internalAddresses(html).map((address) => placeOf(page, address)))];
}

function internalAddresses(html: string): string[] {
  const sets = attributeValues(html, 'srcset').flatMap((set) =>
    set.split(',').map((candidate) => candidate.trim().split(' ')[0] ?? ''),
  );
  return [...new Set([...attributeValues(html, 'href', 'src', 'action'), ...sets])]
    .map((address) => address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((address) => /^[/#.]/.test(address) && !address.startsWith('//'));
}

function placeOf(page: string, address: string): string {
  // Nearly all are plain paths: `URL` would take a second for ten thousand pages.
  if (/^\/[\w/-]*(\.[\w.-]+)?(#[\w-]+)?$/.test(address) && !address.includes('..')) return address;
  try {
    const { pathname, hash } = new URL(address, `http://site${page}`);
    return decodeURIComponent(pathname) + (hash.length > 1 ? decodeURIComponent(hash) : '');
  } catch {
    return address;
  }
}
