import { deepest } from '../relevance.ts';
import type { Asked, Engine } from './engine.ts';

declare global {
  interface Window {
    /** What Pagefind's page (`pagefind-page.ts`) offers. */
    ask: (query: string, most: number) => Promise<Asked>;
  }
}

/** Pagefind with its own indexer and its own script, in a folder of this name. */
export const pagefindName = 'pagefindDefault';

/** It has a worker, and does without where there is none. */
export const pagefindEngine: Engine = {
  prepare: async (page, slowed) => {
    if (slowed) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  },
  open: async (page, origin, query) => {
    await page.goto(`${origin}/${pagefindName}/`);
    await page.waitForFunction(() => 'ask' in window);
    await page.evaluate((q) => window.ask(q, 10), query);
  },
  ask: (page, query) => page.evaluate((q) => window.ask(q, 10), query),
  askDeeper: async (page, query) => {
    const { paths } = await page.evaluate(([q, most]) => window.ask(q, most), [query, deepest] as const);
    return paths;
  },
};
