import type { Planned } from './edition.ts';
import { remembered } from './remembered.ts';

/** Two pages cannot stand at one address: the one that came later is held back, and both are named. */
export function uniquePaths(planned: readonly Planned[]): { kept: Planned[]; clashes: { later: Planned; earlier: Planned }[] } {
  const byPath = new Map<string, Planned>();
  const clashes: { later: Planned; earlier: Planned }[] = [];
  for (const page of planned) {
    const earlier = byPath.get(page.route.path);
    if (earlier) clashes.push({ later: page, earlier });
    else byPath.set(page.route.path, page);
  }
  return { kept: [...byPath.values()], clashes };
}

/** Pages with the same title get what tells them apart: the number, the day, or the end of the address. */
export function uniqueTitles(planned: readonly Planned[]): Planned[] {
  const pages = [...planned];
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
  // A title that a hint has made may be another page's.
  for (const hint of [hintOf, endOfPath]) {
    const due = shared;
    shared = new Set();
    for (const at of due) pages[at] = told(pages[at] as Planned, hint);
    for (const at of due) claim(at);
  }
  return pages;
}

function told(page: Planned, hint: (page: Planned) => string | undefined): Planned {
  const detail = hint(page);
  return detail ? retitled(page, { title: `${page.route.head.title} (${detail})` }) : page;
}

function endOfPath({ route }: Planned): string | undefined {
  return route.path.split('/').filter(Boolean).at(-1);
}

const retitled = remembered((page: Planned, { title }: { title: string }): Planned => ({
  ...page,
  route: { ...page.route, head: { ...page.route.head, title } },
}));

function hintOf({ route }: Planned): string | undefined {
  const number = route.search?.number;
  if (number && !route.head.title.includes(number)) return number;
  return route.search?.date?.split('-').reverse().join('/');
}
