import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readOldPath } from '@pho-luat/shared/old-addresses';
import { decoded } from '../transfer/decoded.ts';
import { Unusable } from '../transfer/unusable.ts';
import { parsePage, turn } from './dom.ts';
import { FetchedSite, isListOfAddresses } from './fetched-site.ts';
import { readMapping, type Mapping } from './mapping.ts';
import { isHostile, pageText } from './page-text.ts';
import { nameOf, Papers, type Lists } from './papers.ts';
import { foundIn, readPage, saying, select, type Reading } from './read-page.ts';
import { SavedSite } from './saved-site.ts';

/** The saved pages of an old portal, by a mapping, as lists. `alt`: the words for pictures that have none. Says in lines what became of the pages. */
export async function crawlToLists(path: string, lists: Lists, alt: string, note: (text: string) => void): Promise<string[]> {
  const mapping = await readMapping(path);
  const site = isListOfAddresses.test(mapping.pages)
    ? await FetchedSite.from(dirname(path), mapping.pages, note)
    : new SavedSite(dirname(path), mapping.pages, mapping.site);
  const pages = await site.pages().catch(() => {
    throw new Unusable(`${path}: there is no folder ${join(dirname(path), mapping.pages)}, where it says that the pages are.`);
  });
  if (pages.length === 0)
    throw new Unusable(`${path}: there is no .html file in ${join(dirname(path), mapping.pages)}: ${howToSave}.`);
  for (const { address, why } of site.failures())
    await lists.add(mapping.type, { id: nameOf(address), from: address, wrong: why, document: {} });
  const unnamed = await site.unnamedPages();
  const crawl = crawling(mapping, site, lists, alt);
  for (const [at, page] of pages.entries()) {
    note(`page ${at + 1} of ${pages.length}`);
    await crawl.take(page);
    await turn();
  }
  crawl.requireFound(path, pages.length);
  const told = crawl.told(basename(path), pages.length);
  return unnamed.length > 0
    ? [...told, `${basename(path)}: ${several(unnamed)} left out, because their names do not end in .html: ${howToSave}.`]
    : told;
}

const howToSave = 'save by wget --mirror --adjust-extension, or add .html to the names';

/** A page without these fields does not belong to the mapping: the home page and lists were saved too. */
const needed = ['title', 'body'];

function crawling(mapping: Mapping, site: SavedSite, lists: Lists, alt: string) {
  const kept = new Papers();
  /** In how many pages each field was found. */
  const times = new Map<string, number>();
  const known = new Set<string>();
  /** What it is without → the pages. */
  const others = new Map<string, string[]>();
  const twice: string[] = [];
  const unread: string[] = [];
  const hostile: string[] = [];

  async function take(page: string): Promise<void> {
    const { papers, remove, charset } = mapping;
    const html = pageText(await readFile(join(site.folder, page)), charset);
    if (html === undefined) return void unread.push(page);
    if (isHostile(html)) return void hostile.push(page);
    const document = parsePage(html);
    const address = addressOf(document, html, page);
    const links = papers ? select(document, papers.select) : [];
    const found = foundIn(document, mapping);
    // What is no part of the text may be a field of its own, as a byline at the end of it.
    for (const element of remove.flatMap((selector) => select(document, selector))) element.remove();
    const without = needed.filter((name) => found.some((each) => each.name === name && each.elements.length === 0)).join(' or ');
    for (const { name, elements } of found)
      if (elements.length > 0 && (!without || needed.includes(name))) times.set(name, (times.get(name) ?? 0) + 1);
    if (without) return void others.set(without, [...(others.get(without) ?? []), page]);
    if (known.has(address)) return void twice.push(page);
    known.add(address);
    await add(page, address, await readPage(mapping, site, page, found, links, alt));
  }

  async function add(page: string, address: string, { values, papers, without }: Reading): Promise<void> {
    const { type, published, papers: said } = mapping;
    const more = site.addressesOf(page).filter((each) => each !== address && readOldPath(each) !== undefined);
    const attachments = await kept.add(lists, papers, { from: page, published, set: said?.set });
    await lists.add(type, {
      id: nameOf(address),
      from: page,
      ...(without.length > 0 ? { without } : {}),
      published,
      document: {
        ...values,
        ...(attachments.length > 0 && type === 'article' ? { attachments } : {}),
        oldAddresses: [address, ...more].join('\n'),
      },
    });
  }

  /** As the page says it, or HTTrack; some portals say of every page that its address is the home page's. */
  function addressOf(document: Document, html: string, page: string): string {
    const { address } = mapping;
    const [said] = address ? select(document, address).map((element) => saying(element, address)) : [];
    const [, mirrored] = /<!-- Mirrored from (\S+) by HTTrack/.exec(html) ?? [];
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    for (const each of [said, mirrored && `http://${mirrored}`, canonical]) {
      const url = each ? URL.parse(each, 'http://here') : undefined;
      if (url && url.pathname + url.search !== '/') return decoded(url.pathname) + url.search;
    }
    return site.addressOf(page);
  }

  /** Refuses what is to be mended in the mapping, or in how the pages were saved. */
  function requireFound(path: string, pages: number): void {
    if (unread.length > 0)
      throw new Unusable(
        `${path}: ${several(unread)} in no encoding that a page says, and not in UTF-8, or in the letters of an old font (TCVN3, VNI): add «charset: windows-1258» where a page says none and that is it; otherwise make them UTF-8 in Unicode letters (UniKey does), or take them out of the folder.`,
      );
    const seen = pages - hostile.length;
    const read = seen - countOthers();
    const never = Object.entries(mapping.fields).filter(([name]) => !times.has(name) && (read > 0 || needed.includes(name)));
    if (never.length > 0) {
      const named = never.map(([name, { said }]) => `«${said}» (${name})`).join(', ');
      throw new Unusable(`${path}: ${named} matches nothing in ${read || seen} pages: mend it, or take the line out.`);
    }
    if (read === 0) throw new Unusable(`${path}: no page of ${pages} has both ${needed.join(' and ')}: mend their selectors.`);
  }

  const countOthers = () => [...others.values()].flat().length;

  function told(name: string, pages: number): string[] {
    const lines = [
      `${pages - countOthers() - twice.length - hostile.length} of ${pages} pages are read.`,
      ...[...others].map(([without, each]) => `${several(each)} left out, without ${without}.`),
      hostile.length > 0 && `${several(hostile)} left out, too long or too deeply nested.`,
      twice.length > 0 && `${several(twice)} left out, with the address of another.`,
    ];
    return lines.filter((line) => line !== false).map((line) => `${name}: ${line}`);
  }

  return { take, requireFound, told };
}

/** The folders with the most: a second template of a portal is in one, with many pages; lists and home pages are few. */
const mostFolders = 5;

function several(pages: readonly string[]): string {
  if (pages.length === 1) return `1 page (${pages[0]}) is`;
  const folders = [...Map.groupBy(pages, (page) => dirname(page))].toSorted(([, one], [, other]) => other.length - one.length);
  const named = folders
    .slice(0, mostFolders)
    .map(([folder, each]) => `${each.length} in ${folder}, as ${basename(each[0] ?? '')}`);
  const others = folders.length > mostFolders ? `; the rest in ${folders.length - mostFolders} other folders` : '';
  return `${pages.length} pages (${named.join('; ')}${others}) are`;
}
