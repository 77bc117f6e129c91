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
  const counts = new Map<string, number>();
  for (const { route } of planned) count(counts, route.head.title, 1);
  const pages = [...planned];
  // A title that a hint has made may be another page's.
  for (const hint of [hintOf, endOfPath]) tellApart(pages, counts, hint);
  return pages;
}

function tellApart(pages: Planned[], counts: Map<string, number>, hint: (page: Planned) => string | undefined): void {
  const shared = new Set<string>();
  for (const [title, times] of counts) if (times > 1) shared.add(title);
  if (shared.size === 0) return;
  pages.forEach((page, at) => {
    const { title } = page.route.head;
    const detail = shared.has(title) ? hint(page) : undefined;
    if (!detail) return;
    const apart = retitled(page, { title: `${title} (${detail})` });
    pages[at] = apart;
    count(counts, title, -1);
    count(counts, apart.route.head.title, 1);
  });
}

function count(counts: Map<string, number>, title: string, by: number): void {
  counts.set(title, (counts.get(title) ?? 0) + by);
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
