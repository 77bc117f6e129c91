import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { paths } from '@pho-luat/shared/paths';
import { findings } from '@pho-luat/shared/words/publisher';
import type { Plan } from '../../plan/index.ts';
import { attributeValues } from '../../markdown/attributes.ts';
import { allWords } from '../../search/query.ts';
import { ReleaseFailure } from '../failure.ts';
import type { Manifest } from '../manifest.ts';
import { fileOfPage, listFiles } from '../tree.ts';
import type { Question } from './ask-index.worker.ts';

/** Nothing is sent to a reader before this: what it finds keeps the last release up. */
export async function check(
  tree: string,
  against: { plan: Plan; codes: readonly string[]; previous: Pick<Manifest, 'pages'> | undefined; removals: number },
): Promise<void> {
  const { routes } = against.plan.render;
  const files = new Set(await listFiles(tree));
  const found = [
    ...pagesAsPlanned(
      files,
      routes.map(({ path }) => path),
    ),
    ...deadCodes(files, against.codes),
    ...pagesLost(against.previous?.pages.length ?? 0, routes.length, against.removals),
    ...(await brokenLinks(tree, files)),
    ...(await silentSearch(tree, routes)),
  ];
  if (found.length > 0) throw new ReleaseFailure('check', found.slice(0, 10).join('; '));
}

/** Every planned page is there, and nothing else is a page: so no draft and no leftover can be. */
export function pagesAsPlanned(files: ReadonlySet<string>, planned: readonly string[]): string[] {
  const expected = new Set(planned.flatMap((path) => [path, capitals(path)]).map(fileOfPage));
  const missing = planned.filter((path) => !files.has(fileOfPage(path)));
  const strange = [...files].filter((file) => file.endsWith('.html') && !expected.has(file));
  return [...missing.map(findings.missingPage), ...strange.map(findings.strangePage)];
}

/** A code's page stands at its address in capitals too. */
function capitals(path: string): string {
  return path.startsWith(paths.codes()) ? path.toUpperCase() : path;
}

export function deadCodes(files: ReadonlySet<string>, codes: readonly string[]): string[] {
  return codes.filter((code) => !files.has(fileOfPage(paths.code(code)))).map(findings.deadCode);
}

/** A removal takes its own page and may take the last article of a month with it, of its category, and of its topics. */
export function pagesLost(before: number, now: number, removals: number): string[] {
  const explained = removals * 5;
  return before - now > before * 0.2 + explained ? [findings.pagesLost(before, now)] : [];
}

async function brokenLinks(tree: string, files: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const html = async (file: string) => readFile(join(tree, file), 'utf8');
  for (const page of pages) ids.set(page, new Set(attributeValues(await html(page), 'id')));
  for (const page of pages) {
    for (const address of internalAddresses(await html(page))) {
      if (!leadsSomewhere(page, address, files, ids)) found.push(findings.brokenLink(page.replace(/index\.html$/, ''), address));
    }
  }
  return found;
}

function leadsSomewhere(
  page: string,
  address: string,
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const { pathname, hash } = new URL(address, `http://site${page.replace(/index\.html$/, '')}`);
  const path = decoded(pathname);
  const file = path === undefined ? undefined : fileOfPage(path);
  if (file === undefined || !files.has(file)) return false;
  return !hash || !file.endsWith('.html') || ids.get(file)?.has(decoded(hash.slice(1)) ?? '') === true;
}

/** An address that cannot be decoded leads nowhere. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function internalAddresses(html: string): string[] {
  const sets = attributeValues(html, 'srcset').flatMap((set) =>
    set.split(',').map((candidate) => candidate.trim().split(' ')[0] ?? ''),
  );
  return [...new Set([...attributeValues(html, 'href', 'src', 'action'), ...sets])]
    .map((address) => address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((address) => /^[/#.]/.test(address) && !address.startsWith('//'));
}

/**
 * Of some pages' own titles, asked for as a reader would, one must lead to its page. Not each: a title of one usual word finds many
 * pages before its own, and one without a word finds none.
 */
async function silentSearch(tree: string, routes: Plan['render']['routes']): Promise<string[]> {
  const questions = routes
    .filter(({ search }) => search)
    .map(({ path, head, view }) => ({ path, title: 'title' in view ? view.title : head.title }))
    .filter(({ title }) => /[\p{L}\p{N}]/u.test(title))
    // The longest say most.
    .sort((a, b) => b.title.length - a.title.length)
    .slice(0, 10);
  const [first] = questions;
  if (!first) return [];
  const isHeard = await askIndex(
    join(tree, 'pagefind'),
    questions.map(({ path, title }) => ({ path, query: allWords(title) })),
  );
  return isHeard ? [] : [findings.searchSilent(first.title)];
}

async function askIndex(folder: string, questions: readonly Question[]): Promise<boolean> {
  const worker = new Worker(new URL('./ask-index.worker.ts', import.meta.url), { workerData: { folder, questions } });
  try {
    const [isHeard] = (await once(worker, 'message', { signal: AbortSignal.timeout(30_000) })) as [boolean];
    return isHeard;
  } finally {
    await worker.terminate();
  }
}
