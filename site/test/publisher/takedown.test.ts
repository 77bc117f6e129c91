import fs from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { audit } from '../../publisher/audit.ts';
import { publish } from '../../publisher/pipeline.ts';
import { goBackTo } from '../../publisher/rollback.ts';
import { SearchIndex } from '../../search/indexing/index.ts';
import { article, bytes, count, erasingLine, ids, publishLine, removeLine, takedownLine } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import { linkedPage, quickRenderer, type Workshop } from '../lib/workshop.ts';
import { filesBelow, unpacked } from '../../../shared/test/support/files-below.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

const secret = 'Số điện thoại riêng của bà Lụa Xêvinôpa';
const rare = 'Xêvinôpa';

/** Whatever was published before is a lasting part of its own. */
function indexInParts(): void {
  const limits = { segment: 5_000, delta: 2, gone: 0.9, restMs: 600_000 };
  workshop.publisher.search = new SearchIndex(workshop.installation.search, limits);
}

/** Every file of the installation but the publisher's database and its copies of what editors sent, unpacked. */
async function filesThatSay(word: string, isLooked = (name: string) => !name.startsWith('store.db')): Promise<string[]> {
  const found: string[] = [];
  for (const path of (await filesBelow(workshop.varDir)).filter((each) => isLooked(basename(each)))) {
    const text = (await unpacked(path)).toString();
    if (text.normalize('NFD').toLowerCase().includes(word.normalize('NFD').toLowerCase())) found.push(path);
  }
  return found;
}

test('What was taken down is in no file any more: no page, index, feed, tree, or kept release', async () => {
  workshop = await openReleased();
  workshop.cms.append(third({ title: secret, body: `Chuyện của ${rare}.` }));
  await readAndPublish(workshop);
  const shown = workshop.current() ?? '';
  workshop.cms.append(third({ title: `${secret}, bản sửa`, body: `Chuyện của ${rare}.` }, count + 2));
  await readAndPublish(workshop);
  expect((await filesThatSay(rare)).length).toBeGreaterThan(4);

  workshop.cms.append(takedownLine(count + 3, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await filesThatSay(rare)).toEqual([]);
  expect(await workshop.page('/_redirects')).not.toContain('bai-thu-ba');

  goBackTo(workshop.publisher, shown, workshop.clock.now);
  await publish(workshop.publisher);
  expect(await filesThatSay(rare)).toEqual([]);
});

test('A publisher that is killed before the takedown has reached the kept releases goes on with it', async () => {
  workshop = await openReleased();
  workshop.cms.append(third({ title: secret, body: `Chuyện của ${rare}.` }));
  await readAndPublish(workshop);
  workshop.cms.append(takedownLine(count + 2, 'article', 'articlethird001'));
  const sweep = vi.spyOn(workshop.publisher.blobs, 'sweep').mockRejectedValue(new Error('killed'));
  await readAndPublish(workshop);
  expect((await filesThatSay(rare)).length).toBeGreaterThan(0);
  sweep.mockRestore();
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(await filesThatSay(rare)).toEqual([]);
});

test('What was unpublished before can still be taken down', async () => {
  workshop = await openReleased();
  workshop.cms.append(third({ title: secret, body: `Chuyện của ${rare}.` }));
  await readAndPublish(workshop);
  workshop.cms.append(removeLine(count + 2, 'article', 'articlethird001'));
  await readAndPublish(workshop);
  expect((await filesThatSay(rare)).length).toBeGreaterThan(0);
  workshop.cms.append(takedownLine(count + 3, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await filesThatSay(rare)).toEqual([]);
});

test('Nor in any file of the search, when another document has taken its address in the same release', async () => {
  workshop = await openReleased();
  indexInParts();
  workshop.cms.append(third({ title: secret, body: `Chuyện của ${rare}.` }));
  await readAndPublish(workshop);
  workshop.cms.append(takedownLine(count + 2, 'article', 'articlethird001'));
  workshop.cms.append(publishLine(count + 3, 'article', 'articlefourth01', article({ title: 'Bài bốn', slug: 'bai-thu-ba' })));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await filesThatSay(rare)).toEqual([]);
  expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bài bốn');
});

test('Nor in any file of the search of a release that is held, in which a lasting part of the index had it', async () => {
  workshop = await openReleased({ renderer: quickRenderer(linkedPage) });
  indexInParts();
  workshop.cms.append(third({ title: secret, body: `Chuyện của ${rare}.` }));
  await readAndPublish(workshop);
  const shown = workshop.current() ?? '';
  workshop.cms.append(publishLine(count + 2, 'article', 'articlefourth01', article({ title: 'Bài bốn', slug: 'bai-bon' })));
  await readAndPublish(workshop);
  goBackTo(workshop.publisher, shown, workshop.clock.now);
  await publish(workshop.publisher);
  workshop.cms.append(takedownLine(count + 3, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await filesThatSay(rare)).toEqual([]);
});

const about = (title: string, seq: number) =>
  publishLine(seq, 'page', ids.page, { title, slug: 'gioi-thieu', body: 'Về Trường Chính trị.' });

test('Nor in a page of a kept release that says its title alone, which had a line break of PowerPoint when it was published', async () => {
  workshop = await openReleased();
  workshop.cms.append(third({ title: 'Chuyện của\u000Bông An' }), about('Chuyện của ông An', count + 2));
  await readAndPublish(workshop);
  const shown = workshop.current() ?? '';
  workshop.cms.append(about('Bản mới', count + 3), takedownLine(count + 4, 'article', 'articlethird001'));
  await readAndPublish(workshop);
  goBackTo(workshop.publisher, shown, workshop.clock.now);
  await publish(workshop.publisher);
  expect(await workshop.page('/trang/gioi-thieu/')).not.toContain('ông An');
});

test('A title of one letter takes no other page out of the kept releases', async () => {
  workshop = await openReleased();
  workshop.cms.append(third({ title: 'ư' }));
  workshop.cms.append(about('Bản cũ', count + 2));
  await readAndPublish(workshop);
  const shown = workshop.current() ?? '';
  workshop.cms.append(about('Bản mới', count + 3));
  await readAndPublish(workshop);
  workshop.cms.append(takedownLine(count + 4, 'article', 'articlethird001'));
  await readAndPublish(workshop);
  goBackTo(workshop.publisher, shown, workshop.clock.now);
  await publish(workshop.publisher);
  expect(await workshop.page('/trang/gioi-thieu/')).toContain('Bản cũ');
});

test('Going back does not fetch a file again that was taken down with its document', async () => {
  workshop = await openReleased();
  const secretFile = Buffer.from(`%PDF-1.4 ${rare}`);
  const sha256 = sha256Of(secretFile);
  bytes.set(sha256, secretFile);
  const file = { name: 'rieng.pdf', ext: '.pdf', mime: 'application/pdf', sha256, size: secretFile.length };
  workshop.cms.append(publishLine(count + 1, 'file', 'filesecret000001', file));
  workshop.cms.append(third({ title: secret, body: 'Xem [tệp](file:filesecret000001).' }, count + 2));
  await readAndPublish(workshop);
  const shown = workshop.current() ?? '';
  expect(await filesThatSay(rare)).not.toEqual([]);
  workshop.cms.append(takedownLine(count + 3, 'article', 'articlethird001'));
  await readAndPublish(workshop);
  goBackTo(workshop.publisher, shown, workshop.clock.now);
  await publish(workshop.publisher);
  expect(await filesThatSay(rare)).toEqual([]);
});

test('It does not wait for a running push, which is sent again with it', async () => {
  workshop = await openReleased();
  workshop.cms.append(third({ title: secret }));
  const gate = join(workshop.varDir, 'mo');
  workshop.pushBy({ command: `until test -e ${gate}; do sleep 0.1; done` });
  await readAndPublish(workshop);
  workshop.cms.append(takedownLine(count + 2, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('live');
  await writeFile(gate, '');
  workshop.publisher.sender.interrupt();
  await readAndPublish(workshop);
  await workshop.publisher.sender.done();
  expect(workshop.cms.reports.at(-1)?.push).toMatchObject({ state: 'done' });
});

test('What was erased is in no file at all, the publisher’s database included, and its copy of the log is whole', async () => {
  workshop = await openReleased();
  const { cms, publisher } = workshop;
  const file = Buffer.from(`%PDF-1.4 ${rare}`);
  const sha256 = sha256Of(file);
  bytes.set(sha256, file);
  const named = { name: `${rare}.pdf`, ext: '.pdf', mime: 'application/pdf', sha256, size: file.length };
  cms.append(publishLine(count + 1, 'file', 'filesecret000001', named));
  const body = `Chuyện của ${rare}: xem [tệp](file:filesecret000001).`;
  cms.append(third({ title: secret, slug: 'ba-lua-xevinopa', body }, count + 2));
  await readAndPublish(workshop);
  cms.append(third({ title: `${secret}, bản sửa`, slug: 'ba-lua-xevinopa', body }, count + 3));
  await readAndPublish(workshop);
  // As one that was found damaged at a start.
  for (const end of ['', '-wal']) await writeFile(`${workshop.installation.store}.damaged${end}`, secret);
  const everywhere = async () => [
    ...(await filesThatSay(rare, () => true)),
    ...(await filesThatSay('ba-lua-xevinopa', () => true)),
  ];
  expect((await everywhere()).some((path) => path.endsWith('store.db') || path.endsWith('store.db-wal'))).toBe(true);

  cms.append(erasingLine(count + 4, 'article', 'articlethird001'), erasingLine(count + 5, 'file', 'filesecret000001'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await everywhere()).toEqual([]);
  expect(cms.reports.at(-1)).toMatchObject({ state: 'live', seq: count + 5 });
  expect(await publisher.store.lines.firstWrong()).toBeUndefined();
  expect(await audit(publisher, workshop.client)).toBeUndefined();
  // The log says the same to a publisher that reads it from its beginning.
  publisher.store.lines.forget();
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(await everywhere()).toEqual([]);
  expect(await publisher.store.lines.firstWrong()).toBeUndefined();
});

/** As on a full disk, where the next `vacuum` has written so much beside the database until then. */
function failVacuumOnce(cause: Error): void {
  const { exec } = DatabaseSync.prototype;
  const full = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    const [before = sql, after] = sql.split(/\bvacuum\b/);
    if (before) exec.call(this, before);
    if (after === undefined) return;
    full.mockRestore();
    for (let commits = 0; commits < 100; commits++) this.exec(`update note set json = json || ' '`);
    throw cause;
  });
}

test('A database that cannot be written again holds up no release and fills no disk; it is told, written with the next, and no earlier one is lost by it', async () => {
  workshop = await openReleased();
  const { cms, publisher } = workshop;
  const store = workshop.installation.store;
  cms.append(third({ title: secret, body: `Chuyện của ${rare}. `.repeat(2_000) }), about('Bản cũ', count + 2));
  await readAndPublish(workshop);
  const shown = workshop.current() ?? '';
  cms.append(about('Bản mới', count + 3), erasingLine(count + 4, 'article', 'articlethird001'));
  failVacuumOnce(new Error('database or disk is full'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(cms.reports.at(-1)).toMatchObject({ state: 'live', seq: count + 4, hasRemains: true });
  expect((await stat(`${store}-wal`)).size).toBeLessThan(300_000);
  // Not even what the line left where it was kept before.
  expect(await filesThatSay(rare, () => true)).toEqual([]);
  const served = workshop.current();
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(cms.reports.at(-1)).not.toHaveProperty('hasRemains');
  expect(await filesThatSay(rare, () => true)).toEqual([]);
  expect(workshop.current()).toBe(served);
  // As where our copy of the log was found to be damaged.
  publisher.store.lines.forget();
  expect(await readAndPublish(workshop)).toBe('unchanged');
  // Nor do today's pages, though nobody knows any more what it said.
  goBackTo(publisher, shown, workshop.clock.now);
  await publish(publisher);
  expect(await workshop.page('/trang/gioi-thieu/')).toContain('Bản cũ');
});

test('A database in which that finds damage fails the release, as damage does', async () => {
  workshop = await openReleased();
  const { cms } = workshop;
  cms.append(third({ title: secret }));
  await readAndPublish(workshop);
  cms.append(erasingLine(count + 2, 'article', 'articlethird001'));
  failVacuumOnce(Object.assign(new Error('database disk image is malformed'), { errcode: 11 }));
  expect(await readAndPublish(workshop)).toBe('failed');
  expect(cms.reports.at(-1)).toMatchObject({ state: 'failed', seq: count + 2 });
});

test('A database is not written again on a disk that has no room for it, and that is told', async () => {
  workshop = await openReleased();
  const { cms } = workshop;
  cms.append(third({ title: secret }));
  await readAndPublish(workshop);
  cms.append(erasingLine(count + 2, 'article', 'articlethird001'));
  const full = vi.spyOn(fs, 'statfsSync').mockReturnValue({ ...fs.statfsSync(workshop.varDir), bavail: 0 });
  syncBuiltinESMExports();
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
  try {
    expect(await readAndPublish(workshop)).toBe('live');
    expect(exec).not.toHaveBeenCalledWith('vacuum');
    expect(cms.reports.at(-1)).toMatchObject({ state: 'live', hasRemains: true });
  } finally {
    exec.mockRestore();
    full.mockRestore();
    syncBuiltinESMExports();
  }
  expect(await readAndPublish(workshop)).toBe('unchanged');
  expect(cms.reports.at(-1)).not.toHaveProperty('hasRemains');
});
