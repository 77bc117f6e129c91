import { deepest } from '../relevance.ts';
import type { Asked, Engine } from './engine.ts';

declare global {
  interface Window {
    /** What a peer's page (`pages/`) offers. */
    ask: (query: string, most: number) => Promise<Asked>;
  }
}

/** A peer's page is in a folder of its name. Those that have a worker do without where there is none. */
export function peer(name: string): Engine {
  const ask = (query: string, most: number) => [query, most] as const;
  return {
    prepare: async (page, slowed) => {
      if (slowed) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    },
    open: async (page, origin, query) => {
      await page.goto(`${origin}/${name}/`);
      await page.waitForFunction(() => 'ask' in window);
      await page.evaluate(([q, most]) => window.ask(q, most), ask(query, 10));
    },
    ask: (page, query) => page.evaluate(([q, most]) => window.ask(q, most), ask(query, 10)),
    askDeeper: async (page, query) => (await page.evaluate(([q, most]) => window.ask(q, most), ask(query, deepest))).paths,
  };
}
