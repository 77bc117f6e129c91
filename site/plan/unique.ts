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
  return [hintOf, ({ route }: Planned) => route.path.split('/').filter(Boolean).at(-1)].reduce<Planned[]>(tellApart, [
    ...planned,
  ]);
}

function tellApart(planned: Planned[], hint: (page: Planned) => string | undefined): Planned[] {
  const titles = new Set<string>();
  const shared = new Set<string>();
  for (const { route } of planned) {
    const { title } = route.head;
    if (titles.has(title)) shared.add(title);
    else titles.add(title);
  }
  if (shared.size === 0) return planned;
  return planned.map((page) => {
    const { title } = page.route.head;
    const detail = shared.has(title) ? hint(page) : undefined;
    return detail ? retitled(page, { title: `${title} (${detail})` }) : page;
  });
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
