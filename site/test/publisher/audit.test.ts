import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { takeAssets } from '../../publisher/assets.ts';
import { audit, mend } from '../../publisher/audit.ts';
import { CmsAway } from '../../publisher/cms-client.ts';
import { BlobStore } from '../../publisher/release/blobs.ts';
import { Trees } from '../../publisher/release/trees.ts';
import { repair } from '../../publisher/repair.ts';
import { publishForEver } from '../../publisher/loop.ts';
import { publish } from '../../publisher/pipeline.ts';
import { LineParser } from '../../publisher/steps/lines.ts';
import { goBackTo } from '../../publisher/rollback.ts';
import { article, count, publishLine, takedownLine } from '../lib/fixture-log.ts';
import { openReleased, quickPace, readAndPublish, third, until } from '../lib/publishing.ts';
import { openWorkshop, quickPage, quickRenderer, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

const path = '/bai-viet/bai-thu-ba/index.html';
const served = async (file: string) => join(workshop.installation.tree((await workshop.publisher.trees.current()) ?? 'a'), file);

async function published(): Promise<void> {
  workshop = await openReleased();
  workshop.cms.append(third({ title: 'Một' }));
  await readAndPublish(workshop);
}

async function damage(file: string): Promise<void> {
  expect(await audit(workshop.publisher, workshop.client)).toBeUndefined();
  await writeFile(await served(file), 'do kẻ khác viết');
}

/** What the publisher's loop does. */
async function auditAndMend(): Promise<readonly string[]> {
  const found = await audit(workshop.publisher, workshop.client);
  if (found) await mend(workshop.publisher, found);
  return found?.paths ?? [];
}

async function startAnew(): Promise<void> {
  const { publisher, installation } = workshop;
  publisher.blobs = new BlobStore(installation.blobs, publisher.store.blobs());
  publisher.trees = new Trees(installation, publisher.blobs);
  await repair(publisher);
}

test('A page that is not as it was published is served as it was with the next release', async () => {
  await published();
  await damage(path);
  expect(await auditAndMend()).toEqual([path]);
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await readFile(await served(path), 'utf8')).toContain('Một');
  expect(await audit(workshop.publisher, workshop.client)).toBeUndefined();
});

test.each(['.pf_fragment', '.pf_meta', '.pagefind'])('So is a %s of the search, which is made anew', async (ending) => {
  await published();
  const file = [...workshop.publisher.store.releases.listing().keys()].find((each) => each.endsWith(ending)) ?? '';
  const before = await readFile(await served(file));
  await damage(file);
  // What is packed beside it would do.
  for (const end of ['br', 'gz']) {
    const packed = `${await served(file)}.${end}`;
    if (existsSync(packed)) await writeFile(packed, 'cũng vậy');
  }
  expect(await auditAndMend()).toEqual([file]);
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await readFile(await served(file))).toEqual(before);
});

test.each([
  ['/_astro/site.css', 'body{}'],
  ['/_astro/chu.woff2', 'phông chữ'],
])('So is %s, which every release holds', async (file, text) => {
  workshop = await openWorkshop();
  const compiled = join(workshop.varDir, 'compiled');
  await mkdir(join(compiled, '_astro'), { recursive: true });
  await writeFile(join(compiled, file), text);
  workshop.publisher.assets = await takeAssets(compiled, workshop.publisher.blobs);
  await readAndPublish(workshop);
  await damage(file);
  expect(await readFile(join(compiled, file), 'utf8')).toBe(text);
  await rm(`${await served(file)}.br`, { force: true });
  expect(await auditAndMend()).toEqual([file]);
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await readFile(await served(file), 'utf8')).toBe(text);
});

test('What most browsers get, the compressed form, is looked at too, and whether it is there', async () => {
  await published();
  await writeFile(await served('/bai-viet/index.html.br'), 'do kẻ khác viết');
  await rm(await served(`${path}.gz`));
  expect([...(await auditAndMend())].sort()).toEqual([path, '/bai-viet/index.html'].sort());
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await audit(workshop.publisher, workshop.client)).toBeUndefined();
});

test('A publisher that is killed once it has thrown away what was damaged makes it again all the same', async () => {
  await published();
  await damage(path);
  await rm(await served(`${path}.br`));
  await rm(await served(`${path}.gz`));
  await workshop.publisher.blobs.drop(workshop.publisher.store.releases.listing().get(path) ?? '');
  await startAnew();
  workshop.publisher.store.releases.setTree('a', undefined);
  workshop.publisher.store.releases.setTree('b', undefined);
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await readFile(await served(path), 'utf8')).toContain('Một');
});

test('While a release is held, a damaged page that only it has is restored from its compressed form', async () => {
  await published();
  const held = workshop.current() ?? '';
  workshop.cms.append(third({ title: 'Hai' }, count + 2));
  await readAndPublish(workshop);
  goBackTo(workshop.publisher, held, workshop.clock.now);
  await readAndPublish(workshop);
  await damage(path);
  await auditAndMend();
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await readFile(await served(path), 'utf8')).toContain('Một');

  await damage(path);
  for (const end of ['br', 'gz']) await writeFile(`${await served(path)}.${end}`, 'cũng vậy');
  await auditAndMend();
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await readFile(await served(path), 'utf8')).toContain('Hai');
});

test('A copy of the log that is not the CMS’s is read again, and nothing is published before it has been read to its end', async () => {
  workshop = await openReleased();
  const { cms, client, publisher } = workshop;
  cms.append(third({ title: 'Bí mật phải gỡ' }));
  cms.append(takedownLine(count + 2, 'article', 'articlethird001'));
  cms.append(publishLine(count + 3, 'article', 'articlefourth01', article({ title: 'Bài bốn', slug: 'bai-bon' })));
  await readAndPublish(workshop);
  const line = publisher.store.lines.get(count + 3);
  publisher.store.lines.append({
    lines: [{ ...line, json: line.json.replace('Bài bốn', 'Bài sai') }],
    lastSeq: count + 3,
    chain: publisher.store.lines.end.chain,
  });
  await auditAndMend();

  cms.mostLines = count + 1;
  const { linesAfter } = client;
  const cut = vi.spyOn(client, 'linesAfter').mockImplementation(async (...asked) => {
    if (asked[0] > count) throw new Error('đứt giữa chừng');
    return linesAfter.apply(client, asked);
  });
  await expect(readAndPublish(workshop)).rejects.toThrow('đứt giữa chừng');
  await expect(publish(publisher)).rejects.toThrow('read to its end');
  cut.mockRestore();
  expect(await readAndPublish(workshop)).toBe('unchanged');
  await expect(workshop.page('/bai-viet/bai-thu-ba/')).rejects.toThrow('ENOENT');
  expect(await workshop.page('/bai-viet/bai-bon/')).toContain('Bài bốn');
});

test.each([
  ['says something else', '"Sai"'],
  ['is no JSON any more', '"Một'],
])('A line of our copy that %s is read again at the next start, and never published', async (_what, damaged) => {
  await published();
  const { publisher, client, wake, stop, cms } = workshop;
  const { lines } = publisher.store;
  const line = lines.get(count + 1);
  lines.append({ lines: [{ ...line, json: line.json.replace('"Một"', damaged) }], lastSeq: line.seq, chain: lines.end.chain });
  const drawn: string[] = [];
  publisher.renderer = quickRenderer((route) => {
    drawn.push(route.head.title);
    return quickPage(route);
  });
  publisher.lines = new LineParser();
  await startAnew();
  cms.append(publishLine(count + 2, 'article', 'articlefourth01', article({ title: 'Bài bốn', slug: 'bai-bon' })));
  const running = publishForEver(publisher, client, wake, quickPace);
  await until(() => cms.reports.some(({ state, seq }) => state === 'live' && seq === count + 2));
  stop.abort();
  await running;
  expect(await readFile(await served(path), 'utf8')).toContain('Một');
  expect(drawn.filter((title) => title.includes('Sai'))).toEqual([]);
  expect(cms.reports.filter(({ state }) => state === 'failed')).toEqual([]);
});

test('The audit runs alongside releases, once a day, and repairs what it finds', async () => {
  await published();
  const { publisher, client, wake, stop } = workshop;
  await writeFile(await served(path), 'do kẻ khác viết');
  const running = publishForEver(publisher, client, wake, quickPace);
  await until(async () => (await readFile(await served(path), 'utf8').catch(() => '')).includes('Một'));
  stop.abort();
  await running;
  expect(await audit({ ...publisher, signal: new AbortController().signal }, client)).toBeUndefined();
});

test('An audit that the CMS does not answer is tried again with a growing pause, and releases only once a day', async () => {
  await published();
  const { publisher, client, wake, stop, cms } = workshop;
  const tried = vi.spyOn(publisher.markdown, 'forgetFaults');
  const check = vi.spyOn(client, 'check').mockRejectedValue(new CmsAway('không trả lời'));
  const running = publishForEver(publisher, client, wake, quickPace);
  await until(() => check.mock.calls.length === 3);
  expect(tried).toHaveBeenCalledTimes(1);
  check.mockRestore();
  await writeFile(await served(path), 'do kẻ khác viết');
  await until(async () => (await readFile(await served(path), 'utf8').catch(() => '')).includes('Một'));
  stop.abort();
  await running;
  expect(cms.reports.filter(({ state }) => state === 'failed')).toEqual([]);
});
