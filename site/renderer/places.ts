import { attributeValues } from '../markdown/attributes.ts';

export interface Places {
  /** What a page of this site links to or loads: paths, with `#…` for a place on a page. */
  links: readonly string[];
  /** Ids on it that links can lead to. */
  ids: readonly string[];
}

/** Paths are decoded. An address that cannot be decoded is returned unchanged: it leads nowhere. */
export function placesOf(page: string, html: string): Places {
  const [ids, hrefs, sources, actions, sets] = attributeValues(html, 'id', 'href', 'src', 'action', 'srcset');
  const candidates = sets.flatMap((set) => set.split(',').map((candidate) => candidate.trim().split(' ')[0] ?? ''));
  const addresses = [...new Set([...hrefs, ...sources, ...actions, ...candidates])]
    .map((address) => address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((address) => /^[/#.]/.test(address) && !address.startsWith('//'));
  return { links: [...new Set(addresses.map((address) => placeOf(page, address)))], ids: [...new Set(ids)] };
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
