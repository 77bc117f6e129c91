import { beforeAll, expect, it } from 'vitest';
import { paths } from '@pho-luat/shared/paths';
import { axeFaults } from '../../../site/test/fixture/axe.ts';
import { browser, installation } from './support.ts';

/** The demo site as it is served, page by page. */

let addresses: string[];

beforeAll(async () => {
  const parts = await locations(installation.site + paths.sitemap());
  addresses = (await Promise.all(parts.map(locations))).flat();
});

async function locations(sitemap: string): Promise<string[]> {
  const text = await (await fetch(sitemap)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address as string);
}

/** One page of each shape of address: `/bai-viet/x/`, `/bai-viet/2022/02/`, `/van-ban/loai/kh/` … */
function oneOfEach(all: string[]): string[] {
  const shape = (address: string) => {
    const path = new URL(address).pathname.replace(/\/\d{4}\/\d{2}\/$/, '/:month').replace(/\/\d{4}\//, '/:year/');
    return path.endsWith(':month') ? path : path.replace(/[^/]+\/$/, '*/');
  };
  return [...new Map(all.map((address) => [shape(address), address])).values()];
}

it('has the demo content: every address of the sitemap is a page, and there are some hundred', async () => {
  expect(addresses.length).toBeGreaterThan(100);
  const answers = await Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  expect(new Set(answers)).toEqual(new Set([200]));
});

it('has no fault that axe knows on any kind of page, throws nothing, and asks no other host', async () => {
  const kinds = [...oneOfEach(addresses), ...[paths.search(), paths.notFound()].map((path) => installation.site + path)];
  expect(kinds.length).toBeGreaterThan(12);
  const faults: string[] = [];
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(installation.site)) faults.push(`${page.url()} asked ${request.url()}`);
  });
  for (const address of kinds) {
    await page.goto(address);
    faults.push(...(await axeFaults(page)).map(({ id, html }) => `${address}: ${id} ${html.join(' ')}`));
  }
  expect(faults).toEqual([]);
});

it('answers with the headers of its policy, and never with the name of its server', async () => {
  const { headers } = await fetch(installation.site);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.has('server') || headers.has('x-powered-by')).toBe(false);
});
