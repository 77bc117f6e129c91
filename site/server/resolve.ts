import { openBest, type OpenFile } from './open-file.ts';
import type { ServedTree } from './trees.ts';

/** What an address leads to: a file of the tree, another address, or nothing. */
export type Resolution = { file: OpenFile } | { redirect: string; status: 301 | 308 } | undefined;

export async function resolveAddress(tree: ServedTree, address: string, acceptEncoding?: string): Promise<Resolution> {
  const [rawPath = '', query] = address.split('?', 2);
  const path = pathOf(rawPath);
  if (path === undefined) return undefined;
  const lead = (to: string, status: 301 | 308) => ({
    redirect: encodeURI(to) + (query === undefined ? '' : `?${query}`),
    status,
  });

  const moved = endOf(tree.redirects, path);
  if (moved !== undefined) return lead(moved, 301);

  const file = await openBest(tree.root, path.endsWith('/') ? `${path}index.html` : path, acceptEncoding);
  if (file) return { file };
  const page = path.endsWith('/') ? undefined : await openBest(tree.root, `${path}/index.html`);
  if (page) {
    await page.handle.close();
    return lead(`${path}/`, 308);
  }
  // A code is printed in capitals, and typed as it comes.
  const lower = /^\/q\//i.test(path) ? path.toLowerCase() : path;
  return lower === path ? undefined : resolveAddress(tree, query === undefined ? lower : `${lower}?${query}`, acceptEncoding);
}

/**
 * The path as the tree names it. No name in a tree is empty or begins with a dot, so no address leads out of it. What lies there for
 * other servers, and the compressed forms of files, have no address.
 */
function pathOf(rawPath: string): string | undefined {
  const path = decode(rawPath);
  if (!path?.startsWith('/') || /[\0\\]|\/[./]|\.(br|gz)$|^\/_(headers|redirects)$/.test(path)) return undefined;
  return path;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Where a moved address leads in the end. What goes round in a circle leads nowhere. */
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
