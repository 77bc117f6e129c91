import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { treeFacts } from '../../tree/facts.ts';
import { fileOfPage, listFiles } from '../../tree/files.ts';
import { folderSource } from '../../search/indexing/folder-source.ts';
import { Searcher } from '../../search/searcher.ts';
import type { Installation } from '@pho-luat/shared/installation';
import { sha256Of } from '@pho-luat/shared/sha256';
import { currentTree } from '../../publisher/release/trees.ts';

/** What is served, as it can be compared. */
export interface Release {
  root: string;
  /** Path in the tree → sha256; without the search, whose segments depend on the way here. */
  files: Record<string, string>;
  redirects: Record<string, string>;
  /** Query → how many, the first, all. */
  answers: Record<string, { total: number; first: string | undefined; paths: string[] }>;
}

export async function releaseOf(installation: Installation, queries: readonly string[]): Promise<Release> {
  const name = await currentTree(installation);
  if (name === undefined) throw new Error('There is no release');
  const root = installation.tree(name);
  const files: Record<string, string> = {};
  for (const path of await listFiles(root)) {
    if (!path.startsWith('/pagefind/')) files[path] = sha256Of(await readFile(join(root, path)));
  }
  const { redirects, day } = treeFacts.parse(JSON.parse(await readFile(installation.treeFacts(name), 'utf8')));
  return { root, files, redirects, answers: await answersOf(root, queries, day) };
}

async function answersOf(root: string, queries: readonly string[], day: string): Promise<Release['answers']> {
  const searcher = await Searcher.open(folderSource(join(root, 'pagefind')));
  const answers: Release['answers'] = {};
  for (const query of queries) {
    const answer = await searcher.ask({ query, filters: {}, order: 'relevance' }, day);
    const paths = (await answer.hits(0, answer.total)).map(({ path }) => path);
    answers[query] = { total: answer.total, first: paths[0], paths: paths.sort() };
  }
  return answers;
}

/** What a reader could see of the difference, in words; nothing where they are the same. */
export async function differencesOf(grown: Release, clean: Release): Promise<string[]> {
  const found: string[] = [];
  for (const path of new Set([...Object.keys(grown.files), ...Object.keys(clean.files)])) {
    if (grown.files[path] !== clean.files[path]) found.push(await differenceOf(path, grown, clean));
  }
  for (const part of ['redirects', 'answers'] as const) {
    for (const name of new Set([...Object.keys(grown[part]), ...Object.keys(clean[part])])) {
      const [here, there] = [JSON.stringify(grown[part][name]), JSON.stringify(clean[part][name])];
      if (here !== there) found.push(`${part}, ${name}: ${here}, and on a clean machine ${there}`);
    }
  }
  return found;
}

async function differenceOf(path: string, grown: Release, clean: Release): Promise<string> {
  if (!grown.files[path]) return `${path} is on a clean machine only`;
  if (!clean.files[path]) return `${path} is not there on a clean machine`;
  const [here, there] = await Promise.all([grown, clean].map(({ root }) => readFile(join(root, path), 'latin1')));
  const at = [...(here ?? '')].findIndex((letter, index) => letter !== there?.[index]);
  const around = (text = '') => Buffer.from(text.slice(Math.max(0, at - 60), at + 60), 'latin1').toString();
  return `${path}: «${around(here)}», and on a clean machine «${around(there)}»`;
}

/** Links that lead nowhere, and redirects that lead to another or to nothing: none in a good release. */
export async function faultsOf({ root, files, redirects }: Release): Promise<string[]> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  const pages = new Map<string, string>();
  for (const path of Object.keys(files)) if (path.endsWith('.html')) pages.set(path, await read(path));
  const faults: string[] = [];
  for (const [page, html] of pages) {
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([/#][^"]*)"/g)) {
      const { pathname, hash } = new URL(address.replaceAll('&amp;', '&'), `http://site${page.replace(/index\.html$/, '')}`);
      const target = fileOfPage(decodeURI(pathname));
      // Files of the index are not among those that are compared.
      if (!existsSync(join(root, target))) faults.push(`${page} links to ${address}, which is not there`);
      else if (hash && !pages.get(target)?.includes(` id="${decodeURIComponent(hash.slice(1))}"`)) {
        faults.push(`${page} links to ${address}, and there is no such place`);
      }
    }
  }
  for (const [from, to] of Object.entries(redirects)) {
    if (to in redirects) faults.push(`${from} leads to ${to}, which leads on`);
    if (!files[fileOfPage(to)]) faults.push(`${from} leads to ${to}, which is not there`);
  }
  return faults;
}
