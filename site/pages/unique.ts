import type { PageRoute } from './edition.ts';
import { remembered } from '../lib/remembered.ts';

/** Two pages cannot have one address: the later one is held back, and both are named. */
export function uniquePaths(routes: readonly PageRoute[]): {
  kept: ReadonlyMap<string, PageRoute>;
  clashes: { later: PageRoute; earlier: PageRoute }[];
} {
  const byPath = new Map<string, PageRoute>();
  const clashes: { later: PageRoute; earlier: PageRoute }[] = [];
  for (const page of routes) {
    const earlier = byPath.get(page.route.path);
    if (earlier) clashes.push({ later: page, earlier });
    else byPath.set(page.route.path, page);
  }
  return { kept: byPath, clashes };
}

/** Pages with the same title get a distinguishing part: the number, the day, or the end of the address. */
export function uniqueTitles(routes: Iterable<PageRoute>): PageRoute[] {
  const pages = [...routes];
  const titleOf = (at: number) => pages[at]?.route.head.title;
  /** Title → the first page that has it. */
  const holders = new Map<string, number>();
  let shared = new Set<number>();
  const claim = (at: number) => {
    const title = titleOf(at) ?? '';
    const holder = holders.get(title);
    if (holder === undefined || titleOf(holder) !== title) holders.set(title, at);
    else if (holder !== at) shared.add(holder).add(at);
  };
  for (let at = 0; at < pages.length; at += 1) claim(at);
  // A title with a hint may clash with another page's.
  for (const hint of hints) {
    const due = shared;
    shared = new Set();
    for (const at of due) pages[at] = hint(pages[at] as PageRoute);
    for (const at of due) claim(at);
  }
  return pages;
}

function told(page: PageRoute, detail: string | undefined): PageRoute {
  if (!detail) return page;
  const title = `${page.route.head.title} (${detail})`;
  return { ...page, route: { ...page.route, head: { ...page.route.head, title } } };
}

function endOfPath({ route }: PageRoute): string | undefined {
  return route.path.split('/').filter(Boolean).at(-1);
}

function hintOf({ route }: PageRoute): string | undefined {
  const number = route.search?.number;
  if (number && !route.head.title.includes(number)) return number;
  return route.search?.date?.split('-').reverse().join('/');
}

/** A page gets the same hint in every release. */
const hints = [
  remembered((page: PageRoute) => told(page, hintOf(page))),
  remembered((page: PageRoute) => told(page, endOfPath(page))),
];
