import { paths } from '@pho-luat/shared/paths';
import type { Route } from '../src/views.ts';

/** Well under the 50 000 that the protocol allows, so that a change rewrites little. */
const perFile = 5_000;

/** The pages that search engines should keep, as files by their path. */
export function sitemapFiles(routes: readonly Route[], siteUrl: string): Map<string, string> {
  const kept = routes.filter(({ path, head }) => !head.noindex && head.canonical === path);
  const files = new Map<string, string>();
  for (let first = 0; first < kept.length; first += perFile) {
    const urls = kept.slice(first, first + perFile).map(({ path }) => `<url><loc>${escape(siteUrl + path)}</loc></url>`);
    files.set(`/sitemap-${first / perFile + 1}.xml`, xml('urlset', urls));
  }
  const parts = [...files.keys()].map((path) => `<sitemap><loc>${escape(siteUrl + path)}</loc></sitemap>`);
  files.set(paths.sitemap(), xml('sitemapindex', parts));
  return files;
}

export function robotsText(siteUrl: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${siteUrl}${paths.sitemap()}\n`;
}

function xml(root: string, items: readonly string[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${items.join('\n')}\n</${root}>\n`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
