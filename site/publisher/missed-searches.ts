import { hash } from 'node:crypto';
import { dayOf } from '@pho-luat/shared/dates';
import { unmasked } from '@pho-luat/shared/masked-query';
import { fewestTimes, type MissedSearch, type MissedSearches } from '@pho-luat/shared/schemas/searches';
import { askAll } from '../search/ask.ts';
import { countsUpTo } from '../searches/days.ts';
import { CmsAway, type CmsClient } from './cms-client.ts';
import { timed } from './say.ts';
import type { Publisher } from './publisher.ts';

/** How many are searched again: the most frequent ones. */
const mostAsked = 500;
const mostTold = 200;

type Tools = Pick<Publisher, 'installation' | 'trees' | 'store' | 'now'>;

/** Repeats frequent searches on the served release, and reports to the CMS which have no full answer. */
export class MissedSearchesTeller {
  readonly #cms: Pick<CmsClient, 'tellMissedSearches'>;
  /** The last report was about this release. */
  #told = '';

  constructor(cms: Pick<CmsClient, 'tellMissedSearches'>) {
    this.#cms = cms;
  }

  async tell({ installation, trees, store, now }: Tools): Promise<void> {
    const current = await trees.current();
    if (current === undefined) return;
    const counts = await countsUpTo(installation.searches, dayOf(now()));
    // Without any counts, as behind nginx without `npm run access-logs`, it is not known that all is found.
    if (counts.size === 0) return;
    const often = [...counts].filter(([, times]) => times >= fewestTimes).sort(([, a], [, b]) => b - a);
    const asked = often.slice(0, mostAsked);
    const release = store.releases.last()?.id;
    const key = hash('sha256', JSON.stringify([release, asked]));
    if (key === this.#told) return;
    const missed = await timed(
      'missed searches',
      () => missedIn(installation.tree(current), asked),
      (found) => `${found.length} of ${asked.length}`,
    );
    // A tree that was changed meanwhile answers nothing: the next turn asks again.
    if (current !== (await trees.current()) || release !== store.releases.last()?.id) return;
    const list: MissedSearches = { at: now().toISOString(), missed: missed.slice(0, mostTold) };
    try {
      await this.#cms.tellMissedSearches(list);
      this.#told = key;
    } catch (cause) {
      // Reported the next time.
      if (!(cause instanceof CmsAway)) throw cause;
    }
  }
}

async function missedIn(tree: string, asked: readonly [query: string, times: number][]): Promise<MissedSearch[]> {
  if (asked.length === 0) return [];
  const answers = await askAll(
    tree,
    asked.map(([query]) => unmasked(query)),
  );
  return asked.flatMap(([query, times], at) => {
    const { fit = 'whole' } = answers[at] ?? {};
    return fit === 'whole' ? [] : [{ query, times, fit }];
  });
}
