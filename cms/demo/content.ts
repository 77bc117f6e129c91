import { agencies } from './around/agencies.ts';
import { ofWards, otherPlaces, wards } from './around/places.ts';
import { categories, topics } from './around/sections.ts';
import { siteSetting } from './around/site-setting.ts';
import { terms } from './around/terms.ts';
import { articles } from './articles/index.ts';
import { attachments } from './attachments/index.ts';
import { awaitingArticle, unfinishedArticle } from './drafts.ts';
import { pages } from './pages.ts';
import { plans } from './plans/index.ts';
import { qrCampaigns } from './qr-campaigns.ts';
import { namedBy } from './references.ts';
import type { DemoEntry } from './types.ts';

/** Everything that a new installation shows, in an order in which no document names a later one. */
export function demoContent(): DemoEntry[] {
  return inOrder([
    ...wards.map((document) => ({ type: 'ward', key: document.slug, document }) as const),
    ...[...agencies, ...otherPlaces, ...ofWards].map((document) => ({ type: 'agency', key: document.slug, document }) as const),
    { type: 'site-setting', key: 'site', document: siteSetting },
    ...categories.map((document) => ({ type: 'category', key: document.slug, document }) as const),
    ...topics.map((document) => ({ type: 'topic', key: document.slug, document }) as const),
    ...attachments.map(({ document }) => ({ type: 'attachment', key: document.slug ?? document.title, document }) as const),
    ...terms.map((document) => ({ type: 'term', key: document.slug, document }) as const),
    ...plans.map((document) => ({ type: 'plan', key: document.slug, document }) as const),
    ...articles.map((document) => ({ type: 'article', key: document.slug, document }) as const),
    ...pages.map((document) => ({ type: 'page', key: document.slug, document }) as const),
    ...qrCampaigns.map((document) => ({ type: 'qr-campaign', key: document.title, document }) as const),
    { type: 'article', key: unfinishedArticle.slug, document: unfinishedArticle, draft: 'writing' },
    { type: 'article', key: awaitingArticle.slug, document: awaitingArticle, draft: 'awaiting-review' },
  ]);
}

/**
 * A plan names the articles that prove its progress, and other articles name the plan: each document comes after all that it
 * names. Files are outside: they are there before any document.
 */
function inOrder(entries: DemoEntry[]): DemoEntry[] {
  const placed = new Set<string>();
  const ordered: DemoEntry[] = [];
  let waiting = entries;
  while (waiting.length > 0) {
    const ready = waiting.filter((entry) => namesOf(entry).every((name) => placed.has(name)));
    if (ready.length === 0)
      throw new Error(`Demo documents wait for each other, or for none: ${waiting.map((entry) => entry.key).join(', ')}`);
    for (const entry of ready) placed.add(`${entry.type} ${entry.key}`);
    ordered.push(...ready);
    waiting = waiting.filter((entry) => !ready.includes(entry));
  }
  return ordered;
}

function namesOf({ type, document }: DemoEntry): string[] {
  return namedBy(type, document).flatMap((named) => (named.type === 'file' ? [] : [`${named.type} ${named.id}`]));
}
