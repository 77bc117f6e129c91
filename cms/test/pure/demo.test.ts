import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paths } from '@pho-luat/shared/paths';
import { issuesOf } from '../../src/rules/index.ts';
import { cityDocuments } from '../../demo/attachments/city.ts';
import { demoContent } from '../../demo/content.ts';
import { draftMarker } from '../../demo/drafts.ts';
import { demoPapers } from '../../demo/papers/index.ts';
import { demoFooter } from '../../demo/papers/paper.ts';
import { demoPictures } from '../../demo/pictures/index.ts';
import { planDocuments } from '../../demo/plans/index.ts';
import { namedBy, withIds } from '../../demo/references.ts';
import type { DemoEntry } from '../../demo/types.ts';

/** The demo content by itself: what an editor could publish, in whole and in good order. */

const content = demoContent();
const files = new Set(
  [...demoPapers(), ...demoPictures(join(import.meta.dirname, '../../demo/pictures'))].map((file) => file.key),
);

describe('the demo content', () => {
  it('would pass every check of a publication', () => {
    expect(content.flatMap((entry) => problemsOf(entry))).toEqual([]);
  });

  it('says that the city in it is invented: in every paper of the city, and on the pages of those who want to know', () => {
    const texts = (type: string, key: string) =>
      JSON.stringify(content.find((entry) => entry.type === type && entry.key === key)?.document);
    expect(texts('page', 'gioi-thieu')).toContain('dữ liệu minh họa, không có thật');
    expect(texts('page', 'lien-he')).toContain('chỉ để minh họa');
    const papers = [...cityDocuments, ...planDocuments].map(({ paper }) => paper);
    expect(papers.length).toBeGreaterThan(0);
    for (const { footer } of papers) expect(footer).toBe(demoFooter);
  });

  it('names only documents that come before it, and files that are made', () => {
    const known = new Set<string>();
    for (const { type, key, document } of content) {
      for (const { type: target, id: name } of namedBy(type, document)) {
        const there = target === 'file' ? files.has(name) : known.has(`${target} ${name}`);
        expect(there, `${type} ${key} names ${target} ${name}`).toBe(true);
      }
      known.add(`${type} ${key}`);
    }
  });

  it('uses every file that it makes', () => {
    const used = new Set<string>();
    for (const { type, document } of content) {
      for (const { type: target, id: name } of namedBy(type, document)) if (target === 'file') used.add(name);
    }
    expect([...files].filter((file) => !used.has(file))).toEqual([]);
  });

  it('gives no two documents of a type one key', () => {
    const names = content.map(({ type, key }) => `${type} ${key}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is composed Vietnamese throughout', () => {
    const text = JSON.stringify(content);
    expect(text).toMatch(/[ăâđêôơư]/);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('links within the site only to pages that are there', () => {
    const addresses = new Set(content.filter((entry) => !entry.draft).flatMap(addressOf));
    const links = [...JSON.stringify(content).matchAll(/\]\((\/[^)]*)\)/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !addresses.has(link ?? ''))).toEqual([]);
  });

  it('says the draft sentence in drafts and nowhere else', () => {
    const saying = content.filter((entry) => JSON.stringify(entry).includes(draftMarker));
    expect(saying.map((entry) => entry.draft).sort()).toEqual(['awaiting-review', 'writing']);
    expect(content.filter((entry) => entry.draft)).toHaveLength(saying.length);
  });
});

function problemsOf({ type, key, document }: DemoEntry): string[] {
  const draft = withKeys(withIds(type, document, () => 'anydocumentid'));
  return issuesOf(type, draft, { references: [] }).map((issue) => `${type} ${key}: ${issue.field} ${issue.key}`);
}

/** The system makes these keys when a document is saved. */
function withKeys(draft: Record<string, unknown>): Record<string, unknown> {
  const keyed = ['tasks', 'placements'].filter((field) => draft[field]);
  return {
    ...draft,
    ...Object.fromEntries(
      keyed.map((field) => [field, (draft[field] as object[]).map((item) => ({ ...item, key: 'made-by-system' }))]),
    ),
  };
}

function addressOf({ type, key }: DemoEntry): string[] {
  switch (type) {
    case 'article':
      return [paths.article(key)];
    case 'plan':
      return [paths.plan(key)];
    case 'page':
      return [paths.page(key)];
    default:
      return [];
  }
}
