import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, pageOfFile, withoutEncoding } from '../../../site/tree/files.ts';

/** Two releases of the same log by two versions of the program: what residents would see that is different. */

/** Path → digest of what is said there. */
export type Contents = ReadonlyMap<string, string>;

/** What the files of a served folder contain. Compressed forms say the same as the file that they are beside. */
export async function contentsOf(tree: string): Promise<Contents> {
  const contents = new Map<string, string>();
  for (const path of await listFiles(tree)) {
    if (withoutEncoding(path) !== path) continue;
    const bytes = await readFile(join(tree, path));
    const said = path.endsWith('.html') ? sameWhateverItLoads(bytes.toString()) : bytes;
    contents.set(path, hash('sha256', said));
  }
  return contents;
}

/** Styles and scripts are named by their bytes, so a changed colour would make every page another. */
function sameWhateverItLoads(html: string): string {
  return html.replaceAll(/\/_astro\/[^"'\s)]+(\.\w+)/g, '/_astro/$1');
}

export interface Difference {
  /** Paths of files. */
  changed: string[];
  added: string[];
  gone: string[];
  /** How many pages there are now. */
  pages: number;
}

export function differenceOf(before: Contents, after: Contents): Difference {
  return {
    changed: [...before].flatMap(([path, digest]) => (after.has(path) && after.get(path) !== digest ? [path] : [])),
    added: [...after.keys()].filter((path) => !before.has(path)),
    gone: [...before.keys()].filter((path) => !after.has(path)),
    pages: [...before.keys()].filter(isPage).length,
  };
}

const isPage = (path: string) => path.endsWith('.html');

/** One line for each difference, with pages by their addresses. */
export function linesOf({ changed, added, gone }: Difference): string[] {
  const lines = (what: string, paths: string[]) => paths.map((path) => `${what}  ${pageOfFile(path)}`);
  return [...lines('differs', changed), ...lines('new', added), ...lines('gone', gone)];
}

const mostNamed = 5;

/** In words, with the first pages named. */
export function saidOfPages({ changed, added, gone, pages }: Difference): string {
  const only = (paths: string[]) => paths.filter(isPage);
  const ofPages = { changed: only(changed), added: only(added), gone: only(gone), pages };
  const named = linesOf(ofPages);
  const others = changed.length + added.length + gone.length - named.length;
  return [
    `Pages: ${ofPages.changed.length} of ${pages} differ, ${ofPages.added.length} new, ${ofPages.gone.length} gone. Other files: ${others} differ.`,
    ...named.slice(0, mostNamed).map((line) => `  ${line}`),
    ...(named.length > mostNamed ? [`  and ${named.length - mostNamed} more`] : []),
  ].join('\n');
}
