import { expect, test } from 'vitest';
import { queryToKeep, readyViews, showsSame } from '../../src/admin/saved-views/queries.ts';

/** What of a list's address is kept under a name. */

test('is filters, words, order and length, and not the page that somebody was on', () => {
  const search =
    '?page=3&pageSize=20&sort=title:ASC&filters[$and][0][title][$contains]=căn%20cước&_q=đất&plugins[i18n][locale]=vi';
  expect([...new URLSearchParams(queryToKeep(search))]).toEqual([
    ['pageSize', '20'],
    ['sort', 'title:ASC'],
    ['filters[$and][0][title][$contains]', 'căn cước'],
    ['_q', 'đất'],
  ]);
});

test('is nothing of a list that is as it is for everybody', () => {
  for (const search of ['', '?page=1&pageSize=10&sort=title:ASC']) expect(queryToKeep(search)).toBe('');
});

test('is known again in the address as Strapi writes it, whatever the order and the page', () => {
  const [mine, unpublished] = readyViews(3, true).map(({ query }) => query);
  const written = '?page=2&filters[%24and][1][__status][%24eq]=draft&filters[%24and][0][createdBy][id][%24eq]=3&sort=title:ASC';
  expect(showsSame(unpublished ?? '', written)).toBe(true);
  expect(showsSame(mine ?? '', written)).toBe(false);
});
