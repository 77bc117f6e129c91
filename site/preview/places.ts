import { readFile } from 'node:fs/promises';
import { paths } from '@pho-luat/shared/paths';
import { addressesIn } from '../pages/addresses.ts';
import type { Places } from '../pages/body-links.ts';
import type { Content } from '../pages/content.ts';
import type { PageRoute } from '../pages/edition.ts';
import { textsIn } from '../pages/page.ts';
import type { Publisher } from '../publisher/publisher.ts';
import { treeFacts } from '../tree/facts.ts';

export type ServedTools = Pick<Publisher, 'store' | 'trees' | 'installation'>;

/** Where links can lead to: what was drawn last, and this page. */
export async function placesServed(tools: ServedTools, content: Content, { route }: PageRoute): Promise<Places> {
  const { pages } = tools.store;
  return {
    isPage: (path) => path === route.path || pages.get(path) !== undefined,
    placesOn: (path) => (path === route.path ? textsIn(route).places : (pages.get(path)?.ids ?? [])),
    isOther: (path) => path.startsWith('/tep/') || path === paths.feed(),
    // What has gone leads to its list, and no link in a text does.
    moved: new Map(Object.entries(await redirectsServed(tools)).filter(([, to]) => !to.endsWith(paths.goneTo('')))),
    addressOf: addressesIn(content),
  };
}

async function redirectsServed({ trees, installation }: ServedTools): Promise<Record<string, string>> {
  const current = await trees.current();
  if (current === undefined) return {};
  return treeFacts.parse(JSON.parse(await readFile(installation.treeFacts(current), 'utf8'))).redirects;
}
