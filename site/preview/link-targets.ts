import { readFile } from 'node:fs/promises';
import { paths } from '@pho-luat/shared/paths';
import { addressesIn } from '../pages/addresses.ts';
import type { LinkTargets } from '../pages/body-links.ts';
import type { Edition, PageRoute } from '../pages/edition.ts';
import { hasPlace } from '../pages/page.ts';
import type { Publisher } from '../publisher/publisher.ts';
import { treeFacts } from '../tree/facts.ts';

export type ServedTools = Pick<Publisher, 'store' | 'trees' | 'installation'>;

/** Where links can lead to: what was drawn last, and this page. */
export async function targetsServed(
  tools: ServedTools,
  { content, texts }: Pick<Edition, 'content' | 'texts'>,
  { route }: PageRoute,
): Promise<LinkTargets> {
  const { pages, releases } = tools.store;
  return {
    isPage: (path) => path === route.path || pages.get(path) !== undefined,
    hasPlace: (path, place) =>
      path === route.path ? hasPlace(route, place, texts.pages) : (pages.get(path)?.ids.includes(place) ?? false),
    // A draft may have a file that no release has.
    isOther: (path) => path.startsWith(paths.files()) || releases.listing().has(path),
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
