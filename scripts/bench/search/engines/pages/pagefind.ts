import { timed } from './timed.ts';

interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

const script = '/pagefindDefault/pagefind.js';
const pagefind = (await import(script)) as Pagefind;
window.ask = timed(async (query, most) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, most).map(({ data }) => data()));
  return shown.map(({ url }) => new URL(url, location.href).pathname);
});
