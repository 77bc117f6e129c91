import { pathOfQuery } from '@pho-luat/shared/old-addresses';
import { paths } from '@pho-luat/shared/paths';
import { codeOf, decodedPath, isOfCodes } from '@pho-luat/shared/printed-address';
import { withoutEncoding } from '../tree/files.ts';
import { leadsOn } from '../tree/shortcut.ts';
import { openBest, type OpenFile } from './open-file.ts';
import type { ServedTree } from './trees.ts';

/** What an address leads to: a file of the tree, another address, or nothing. */
export type Resolution = { file: OpenFile } | { redirect: string; status: 301 | 302 | 308 } | undefined;

export interface Asked {
  /** Path and query, as the reader sent them. */
  address: string;
  acceptEncoding?: string | undefined;
  /** The day in Vietnam. */
  day: string;
}

export async function resolveAddress(tree: ServedTree, { address, acceptEncoding, day }: Asked): Promise<Resolution> {
  const [rawPath = '', query] = address.split('?', 2);
  const path = pathOf(rawPath);
  if (path === undefined) return undefined;
  const lead = (to: string, status: 301 | 308) => ({
    // The place on a page comes last.
    redirect: encodeURI(to).replace(/(?=#)|$/, () => (query === undefined ? '' : `?${query}`)),
    status,
  });

  const shortcut = tree.shortcuts.get(path) ?? tree.shortcuts.get(`${path}/`);
  // What others add to the address does not change where a code leads.
  if (shortcut && leadsOn(shortcut, day)) return { redirect: encodeURI(shortcut.to), status: 302 };

  const asked = query ? pathOfQuery(path, query) : undefined;
  const led = asked === undefined ? undefined : endOf(tree.redirects, asked);
  // The query was the old address's own.
  if (led !== undefined) return { redirect: encodeURI(led), status: 301 };

  const moved = endOf(tree.redirects, path);
  if (moved !== undefined) return lead(moved, 301);

  const file = await openBest(tree.root, path.endsWith('/') ? `${path}index.html` : path, acceptEncoding);
  if (file) return { file };
  const page = path.endsWith('/') ? undefined : await openBest(tree.root, `${path}/index.html`);
  if (!page) return undefined;
  await page.handle.close();
  return lead(`${path}/`, 308);
}

/** The page for an address with nothing: where a code would be, it says that the code may be a fake. */
export async function openNotFound(tree: ServedTree, { address, acceptEncoding }: Asked): Promise<OpenFile | undefined> {
  const path = pathOf(address.split('?', 1)[0] ?? '') ?? '';
  const page = isOfCodes(path) ? await openBest(tree.root, paths.unknownCode(), acceptEncoding) : undefined;
  return page ?? openBest(tree.root, paths.notFound(), acceptEncoding);
}

/**
 * The path as the tree names it. A code is printed in capitals and typed in any case, with the end of a sentence behind it: all forms are one
 * address, without redirects between them. No name in a tree is empty or begins with a dot, but `.well-known`, so no address leads out of
 * it. Files for other servers, and the compressed forms of files, have no address.
 */
function pathOf(rawPath: string): string | undefined {
  const path = decodedPath(rawPath);
  if (!path?.startsWith('/')) return undefined;
  const code = codeOf(path);
  if (code !== undefined) return paths.code(code);
  if (withoutEncoding(path) !== path || /[\0\\]|\/(?!\.well-known\/)[./]|^\/_(headers|redirects)$/.test(path)) return undefined;
  const isListOfCodes = path.replace(/\/?$/, '/').toLowerCase() === paths.codes();
  return isListOfCodes ? path.toLowerCase() : path;
}

/** Where a moved address finally leads. A circle leads nowhere. */
function endOf(redirects: ReadonlyMap<string, string>, path: string): string | undefined {
  const next = (from: string) => redirects.get(from) ?? (from.endsWith('/') ? undefined : redirects.get(`${from}/`));
  const seen = new Set([path, `${path}/`]);
  let end = next(path);
  for (let further = end; further !== undefined; further = next(further)) {
    if (seen.has(further)) return undefined;
    seen.add(further);
    end = further;
  }
  return end;
}
