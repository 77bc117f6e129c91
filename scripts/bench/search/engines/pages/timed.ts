/** What a page of a peer answers with: the same as `Asked`; it runs in the browser. */
export function timed(paths: (query: string, most: number) => Promise<string[]>): Window['ask'] {
  return async (query, most) => {
    const start = performance.now();
    const found = await paths(query, most);
    return { ms: performance.now() - start, paths: found.slice(0, most) };
  };
}
