import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decoded } from '../transfer/decoded.ts';
import { pathBelow } from '../transfer/path-below.ts';
import { Unusable } from '../transfer/unusable.ts';
import { FetchOnce, type Kept } from './fetch-once.ts';
import { pageText } from './page-text.ts';
import { isPicture } from './papers.ts';
import { SavedSite } from './saved-site.ts';

/** How `pages` of a mapping is called that lists addresses. */
export const isListOfAddresses = /\.txt$/i;

/** The pages of a list of addresses, and of what they show what they name, fetched into the folder that is called as the list. */
export class FetchedSite extends SavedSite {
  readonly #into: string;
  readonly #addresses: readonly string[];
  readonly #fetched: FetchOnce;
  /** By the file; more than one address may have led there. */
  readonly #pages = new Map<string, [Kept, ...Kept[]]>();

  private constructor(folder: string, into: string, addresses: readonly string[], fetched: FetchOnce) {
    super(folder, into);
    this.#into = into;
    this.#addresses = addresses;
    this.#fetched = fetched;
  }

  /** `list`: the file with the addresses, below `folder`. */
  static async from(folder: string, list: string, note: (text: string) => void): Promise<FetchedSite> {
    const addresses = await addressesIn(join(folder, list));
    const into = list.replace(isListOfAddresses, '');
    const site = new FetchedSite(folder, into, addresses, await FetchOnce.open(join(folder, into), addresses));
    for (const [at, address] of addresses.entries()) {
      note(`address ${at + 1} of ${addresses.length}`);
      await site.#fetched.fetch(address, 'page');
      const kept = site.#fetched.kept(address);
      const others = kept && site.#pages.get(site.#fileOf(kept));
      if (others) others.push(kept);
      else if (kept) site.#pages.set(site.#fileOf(kept), [kept]);
    }
    if (site.#pages.size > 0) return site;
    const [first = ''] = addresses;
    throw new Unusable(
      `${join(folder, list)}: no address gives a page, the first one ${site.#fetched.whyNot(first)}: mend the list.`,
    );
  }

  #fileOf = ({ file }: Kept) => `${this.#into}/${file}`;

  override async pages(): Promise<string[]> {
    const there = await Promise.all([...this.#pages.keys()].map((page) => pathBelow(this.folder, page)));
    return [...this.#pages.keys()].filter((_page, at) => there[at] !== undefined);
  }

  override async unnamedPages(): Promise<string[]> {
    return [];
  }

  override failures(): { address: string; why: string }[] {
    return this.#addresses.flatMap((address) => {
      const why = this.#fetched.whyNot(address);
      return why === undefined ? [] : [{ address, why }];
    });
  }

  #url(address: string, page: string): URL | undefined {
    const [kept] = this.#pages.get(page) ?? [];
    const url = URL.parse(address.trim(), kept?.base ?? kept?.at);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    url.hash = '';
    return url;
  }

  override async fileAt(address: string, page: string): Promise<string | undefined> {
    const url = this.#url(address, page);
    const kept = url && this.#fetched.kept(url.href);
    return kept && (await pathBelow(this.folder, this.#fileOf(kept))) ? this.#fileOf(kept) : undefined;
  }

  override async takenFrom(address: string, page: string): Promise<{ file: string | undefined; why: string }> {
    const url = this.#url(address, page);
    if (url) await this.#fetched.fetch(url.href, 'file');
    const why = url && this.#fetched.whyNot(url.href);
    return why === undefined ? super.takenFrom(address, page) : { file: undefined, why: `which ${why}` };
  }

  override addressOf(page: string): string {
    return this.addressesOf(page)[0] ?? super.addressOf(page);
  }

  override addressesOf(page: string): string[] {
    const urls = (this.#pages.get(page) ?? []).map(({ address }) => new URL(address));
    return urls.map(({ pathname, search }) => decoded(pathname) + search);
  }

  override originOf(page: string): string | undefined {
    const [kept] = this.#pages.get(page) ?? [];
    return kept && new URL(kept.at).origin;
  }

  override async linkFrom(href: string, page: string): Promise<string | undefined> {
    const file = await this.fileAt(href, page);
    if (file !== undefined) return this.#pages.has(file) ? super.linkFrom(href, page) : undefined;
    const url = this.#url(href, page);
    // What it shows in a larger form does not stay for ever where it was.
    if (url && isPicture(url.pathname) && this.hasPlaceOf(url.href, page)) return undefined;
    return url?.href ?? href;
  }
}

/** One a line; what begins with `#` is a remark. */
async function addressesIn(path: string): Promise<string[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unusable(`${path} cannot be read (${error.code}): it is to have the addresses of the pages, one a line.`);
  });
  const lines = (pageText(bytes) ?? bytes.toString('latin1')).split(/\r?\n/).map((line) => line.trim());
  const addresses = lines.flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const url = URL.parse(line);
    if (!url || !/^https?:$/.test(url.protocol))
      throw new Unusable(`${path}, line ${at + 1}: «${line}» is no address: write it whole, as https://haiphong.gov.vn/tin/1.`);
    url.hash = '';
    return [url.href];
  });
  if (addresses.length === 0) throw new Unusable(`${path} has no address: write one a line.`);
  return [...new Set(addresses)];
}
