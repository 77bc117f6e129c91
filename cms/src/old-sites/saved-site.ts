import { createReadStream } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { decoded } from '../transfer/decoded.ts';
import { pathBelow } from '../transfer/path-below.ts';
import { kindNamed } from '../uploads/file-kinds.ts';
import { kindAt } from '../uploads/kind-at.ts';

const isNamed = /\.html?$/i;
/** Behind a mark of its encoding, comments and what XML says of itself. */
const beginsAsPage = /^[^<]{0,3}(?:\s|<\?[^>]*>|<!--[^>]*-->)*<(?:!doctype\s+html|html)\b/i;

/** The files of an old site as wget, HTTrack or a person has saved them. Paths are below its folder, with `/`. */
export class SavedSite {
  readonly folder: string;
  readonly #pages: string;
  readonly #site: URL | undefined;

  /** `pages`: where the pages are, below `folder`; pictures and papers may be anywhere in it. `site`: where they were, if it is known. */
  constructor(folder: string, pages: string, site?: string) {
    this.folder = folder;
    this.#pages = posix.normalize(pages).replace(/\/$/, '');
    this.#site = site === undefined ? undefined : new URL(site);
  }

  /** Each `.html` or `.htm`, in an order that depends on nothing else. */
  async pages(): Promise<string[]> {
    return (await this.#files()).filter((file) => isNamed.test(file));
  }

  /** What begins as a page and is not called one: without --adjust-extension wget calls it as its address, `xem.aspx?id=77`. */
  async unnamedPages(): Promise<string[]> {
    const found: string[] = [];
    for (const file of await this.#files()) {
      if (isNamed.test(file) || kindNamed(file)) continue;
      const start = await text(createReadStream(join(this.folder, file), { end: 1_023, encoding: 'latin1' }));
      if (beginsAsPage.test(start)) found.push(file);
    }
    return found;
  }

  async #files(): Promise<string[]> {
    const entries = await readdir(join(this.folder, this.#pages), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)).split('\\').join('/'))
      .sort();
  }

  /** The file that an address leads to, as it is written on a page. */
  async fileAt(address: string, page: string): Promise<string | undefined> {
    for (const way of this.#waysTo(address, page)) {
      const found = await pathBelow(this.folder, way);
      if (found) return relative(await realpath(this.folder), found).normalize('NFC');
    }
    return undefined;
  }

  /** Such a file where the library takes it; or why not, for a report. */
  async takenFrom(address: string, page: string): Promise<{ file: string | undefined; why: string }> {
    const file = await this.fileAt(address, page);
    if (file === undefined) return { file, why: 'which was not saved' };
    const path = await pathBelow(this.folder, file);
    return { file: path && (await kindAt(path)) ? file : undefined, why: 'of a kind that the library does not take' };
  }

  #waysTo(address: string, page: string): string[] {
    const [, scheme, rest = ''] = /^(https?:\/\/|\/\/)?([^#]*)/i.exec(address.trim()) ?? [];
    if (rest === '' || (!scheme && /^[a-z][a-z\d+.-]*:/i.test(rest))) return [];
    const { base } = this.#placeOf(page);
    const [path = '', query] = rest.split('?');
    const [host = ''] = path.split('/');
    const from = scheme
      ? [join(dirname(base), path), join(base, path.slice(host.length)), path.slice(host.length)]
      : path.startsWith('/')
        ? [join(base, path), path]
        : [join(dirname(page), path)];
    return from.map(decoded).flatMap((each) => (query ? [`${each}?${query}`, `${each}@${query}`, each] : [each]));
  }

  /** Where a page was by the name of its file: `/tin-tuc/abc.html` of `haiphong.gov.vn/tin-tuc/abc.html`. */
  addressOf(page: string): string {
    const { base } = this.#placeOf(page);
    const path = page.slice(base === '.' ? 0 : base.length + 1);
    return `/${path}`
      .replace(/(\.(?:aspx?|php|jsp|html?))\.html$/i, '$1')
      .replace(/([?@])([\w%.-]+=.*)\.html$/i, '?$2')
      .replace(/\/index\.html?$/i, '/');
  }

  /** All that lead to it. */
  addressesOf(page: string): string[] {
    return [this.addressOf(page)];
  }

  /** What was to be here and is not. */
  failures(): { address: string; why: string }[] {
    return [];
  }

  /** A link to another page of this site, by its address there; any other as it is. Nothing where it is a file of no page. */
  async linkFrom(href: string, page: string): Promise<string | undefined> {
    const file = await this.fileAt(href, page);
    const origin = this.originOf(page);
    if (file !== undefined) return isNamed.test(file) ? `${origin ?? ''}${this.addressOf(file)}` : undefined;
    if (/^[a-z][a-z\d+.-]*:|^#/i.test(href)) return href;
    return origin && new URL(href, `${origin}${this.addressOf(page)}`).href;
  }

  /** `https://haiphong.gov.vn` */
  originOf(page: string): string | undefined {
    const { host } = this.#placeOf(page);
    return this.#site?.origin ?? (host && `https://${host}`);
  }

  /** Whether an address was on the site itself, by http or https. */
  hasPlaceOf(address: string, page: string): boolean {
    const origin = this.originOf(page);
    return origin !== undefined && URL.parse(address)?.host === new URL(origin).host;
  }

  /** The folder that stands for the root of the host that a page was on. */
  #placeOf(page: string): { base: string; host?: string } {
    const folders = page.split('/').slice(0, -1);
    const at = folders.findIndex((name) => /^(?:[\w-]+\.)+[a-z]{2,}$/i.test(name));
    const host = folders[at];
    return host === undefined ? { base: this.#pages } : { base: folders.slice(0, at + 1).join('/'), host };
  }
}
