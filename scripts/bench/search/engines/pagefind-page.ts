/** The script of Pagefind's page: its own, as it comes. It is sent to the browser without its types. */

interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

const script = '/pagefindDefault/pagefind.js';
const pagefind = (await import(script)) as Pagefind;

window.ask = async (query, most) => {
  const start = performance.now();
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, most).map(({ data }) => data()));
  return { ms: performance.now() - start, paths: shown.map(({ url }) => new URL(url, location.href).pathname) };
};
