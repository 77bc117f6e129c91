import { viewWords } from '../../words/saved-views.ts';

/** What the address of a list says of it, and lists that nobody has to keep. */

/** Without the page that somebody was on; empty where the list is as it is for everybody. */
export function queryToKeep(search: string): string {
  const params = [...new URLSearchParams(search)];
  const isOwn = params.some(([name]) => /^(_q|filters)/.test(name));
  const kept = params.filter(([name]) => /^(_q|filters|sort|pageSize)/.test(name));
  return isOwn ? new URLSearchParams(kept).toString() : '';
}

/** Whether two addresses show the same entries, in whatever order. */
export function showsSame(one: string, other: string): boolean {
  return entriesShown(one) === entriesShown(other);
}

function entriesShown(query: string): string {
  const params = new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => /^(_q|filters)/.test(name)));
  params.sort();
  return params.toString();
}

interface Ready {
  name: string;
  query: string;
}

/** Strapi offers a filter by author only to people who may see all accounts; the address takes it from everybody. */
export function readyViews(person: string | number, isDrafted: boolean): Ready[] {
  const mine = `filters[$and][0][createdBy][id][$eq]=${person}`;
  const { ready } = viewWords;
  return [
    { name: ready.mine, query: mine },
    ...(isDrafted
      ? [
          { name: ready.mineUnpublished, query: `${mine}&filters[$and][1][__status][$eq]=draft` },
          { name: ready.awaited, query: 'filters[$and][0][deskState][$eq]=awaiting-review' },
        ]
      : []),
  ];
}
