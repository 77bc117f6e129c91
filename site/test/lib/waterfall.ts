import type { BrowserContext, Request } from 'playwright-core';

/** Slow 3G: its way there and back, and its bytes a second. */
const slow = { waySeconds: 0.4, bytesASecond: 50_000 };

/** How many answers of the server a first answer of the search waits for, one after another. */
export const mostRounds = 5;

export function secondsOnSlow3g({ rounds, bytes }: { rounds: number; bytes: number }): number {
  return rounds * slow.waySeconds + bytes / slow.bytesASecond;
}

/** What a reader who has never been here waits for when this address of the search is opened: all that was begun before the first result. */
export async function firstAnswer(context: BrowserContext, address: string): Promise<{ rounds: number; bytes: number }> {
  const waterfall = watchWaterfall(context);
  await context.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[data-results] > li')) return;
      document.documentElement.dataset.firstResult = String(Date.now());
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-results] > li').first().waitFor();
  return waterfall(Number(await page.locator('html').getAttribute('data-first-result')));
}

/**
 * Notes what the pages of this context ask for. For what was begun until a moment (milliseconds since 1970) it gives the longest
 * chain of requests each of which began after the one before had ended, and the bytes that were sent for all. What the browser has
 * already costs neither; its request for the site's icon belongs to no page.
 */
function watchWaterfall(context: BrowserContext): (until: number) => Promise<{ rounds: number; bytes: number }> {
  const begun: { request: Request; after: number }[] = [];
  const ended: Request[] = [];
  const isDocument = (request: Request) => request.resourceType() === 'document';
  context.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) begun.push({ request, after: ended.length });
  });
  // What a document names is asked for while the rest of it is on its way.
  context.on('response', (response) => isDocument(response.request()) && ended.push(response.request()));
  context.on('requestfinished', (request) => isDocument(request) || ended.push(request));

  return async (until) => {
    const over = ended.filter((request) => request.timing().startTime <= until);
    const bytes = new Map(await Promise.all(over.map(async (request) => [request, await sentFor(request)] as const)));
    const depths = new Map<Request, number>();
    for (const { request, after } of begun) {
      const before = ended.slice(0, after).map((each) => depths.get(each) ?? 0);
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
