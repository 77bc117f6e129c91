import { Hash } from 'node:crypto';
import { StatementSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { layBoth } from '../../publisher/steps/lay.ts';
import { documentFields, documentId, articleFields, articleId, townLines } from '../lib/town.ts';
import { publishLine } from '../lib/fixture-log.ts';
import { readAndPublish } from '../lib/publishing.ts';
import { openWorkshop, quickPage, quickRenderer } from '../lib/workshop.ts';

/** What is counted does not depend on how fast the machine is, or how busy. */

/** Nobody asks a server for a tree here, so none of them is waited for. */
vi.mock('node:timers/promises', async (original) => ({ ...(await original<object>()), setTimeout: async () => undefined }));

afterEach(() => void vi.restoreAllMocks());

test('one changed article costs the same work, whether the site is small or five times as large', async () => {
  const small = await workOfOneChange(150);
  const large = await workOfOneChange(750);
  for (const [what, count] of Object.entries(small)) expect(count, what).toBeGreaterThan(0);
  for (const [what, count] of Object.entries(large)) {
    // A list's newest page names all its months, and there are five times as many.
    expect(count, `${what}: ${small[what]} in the small one`).toBeLessThan((small[what] ?? 0) * 2);
  }
});

async function workOfOneChange(articles: number): Promise<Record<string, number>> {
  const work: Record<string, number> = {};
  const count = (what: string, more: number) => (work[what] = (work[what] ?? 0) + more);
  const renderer = quickRenderer((route) => {
    count('pages drawn', 1);
    return quickPage(route);
  });
  const workshop = await openWorkshop({ renderer, lines: linesOf(articles) });
  const { publisher, cms } = workshop;
  publisher.releasesBack = 1;
  const change = async (body: string) => {
    cms.append(publishLine(cms.lines.length + 1, 'article', articleId(120), { ...articleFields(120), body }));
    expect(await readAndPublish(workshop)).toBe('live');
    await layBoth(publisher);
  };
  try {
    await readAndPublish(workshop);
    await layBoth(publisher);
    // From then on each release drops an older one.
    for (const body of ['Một.', 'Hai.', 'Ba.']) await change(body);
    for (const what of Object.keys(work)) delete work[what];
    watch(count);
    const lay = vi.spyOn(publisher.trees, 'change');
    await change('Sau cùng.');
    for (const [, paths] of lay.mock.calls) count('paths laid in a tree', [...paths].length);
    return work;
  } finally {
    vi.restoreAllMocks();
    await workshop.close();
  }
}

/** With four official documents for five articles. */
function linesOf(articles: number): string[] {
  const lines = townLines(articles);
  const documents = Array.from({ length: (articles * 4) / 5 }, (_, index) => {
    const fields = { ...documentFields(index % 3), number: `${index + 10}/QĐ-UBND` };
    return publishLine(lines.length + 1 + index, 'attachment', documentId(index + 3), fields);
  });
  return [...lines, ...documents];
}

function watch(count: (what: string, more: number) => void): void {
  const { stringify } = JSON;
  vi.spyOn(JSON, 'stringify').mockImplementation((...given: Parameters<typeof stringify>) => {
    const text = stringify(...given);
    count('characters of JSON', text?.length ?? 0);
    return text;
  });
  const { update } = Hash.prototype;
  vi.spyOn(Hash.prototype, 'update').mockImplementation(function (this: Hash, ...given) {
    count('bytes digested', given[0].length);
    return Reflect.apply(update, this, given);
  });
  const { all } = StatementSync.prototype;
  vi.spyOn(StatementSync.prototype, 'all').mockImplementation(function (this: StatementSync, ...given) {
    const rows = all.apply(this, given);
    count('rows read', rows.length);
    return rows;
  });
}
