import type { BrowserContext, Request } from 'playwright-core';

/**
 * Takes down what the pages of this context ask for. What it gives: the longest chain of requests of which each began after the one before
 * had ended, and the bytes that were sent for all. What the browser has already costs neither; its request for the site's icon is no page's.
 */
export function watchWaterfall(context: BrowserContext): () => Promise<{ rounds: number; bytes: number }> {
  const begun: { request: Request; after: number }[] = [];
  const ended: Request[] = [];
  const isDocument = (request: Request) => request.resourceType() === 'document';
  context.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) begun.push({ request, after: ended.length });
  });
  // What a document names is asked for while the rest of it is on its way.
  context.on('response', (response) => isDocument(response.request()) && ended.push(response.request()));
  context.on('requestfinished', (request) => isDocument(request) || ended.push(request));

  return async () => {
    const over = [...ended];
    const bytes = new Map(await Promise.all(over.map(async (request) => [request, await sentFor(request)] as const)));
    const depths = new Map<Request, number>();
    for (const { request, after } of begun) {
      const before = over.slice(0, after).map((each) => depths.get(each) ?? 0);
      depths.set(request, Math.max(0, ...before) + (bytes.get(request) ? 1 : 0));
    }
    return {
      rounds: Math.max(...over.map((request) => depths.get(request) ?? 0)),
      bytes: [...bytes.values()].reduce((sum, each) => sum + each, 0),
    };
  };
}

async function sentFor(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize > 0 ? responseBodySize + responseHeadersSize : 0;
}
