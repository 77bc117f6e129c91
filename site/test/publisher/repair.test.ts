import { readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { repair } from '../../publisher/repair.ts';
import { LineParser } from '../../publisher/steps/lines.ts';
import { Store } from '../../publisher/store.ts';
import { count } from '../lib/fixture-log.ts';
import { openReleased, readAndPublish, third } from '../lib/publishing.ts';
import type { Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

const path = '/bai-viet/bai-thu-ba/';

async function threeReleases() {
  workshop = await openReleased();
  for (const [index, title] of ['Một', 'Hai', 'Ba'].entries()) {
    workshop.cms.append(third({ title }, count + 1 + index));
    await readAndPublish(workshop);
  }
}

test('A publisher that was killed just before the swap: its release is whole, and is served from the next start on', async () => {
  await threeReleases();
  const { current } = workshop.installation;
  const last = (await workshop.publisher.trees.current()) ?? 'a';
  await unlink(current);
  await symlink(join('trees', last === 'a' ? 'b' : 'a'), current);
  expect(await workshop.page(path)).toContain('Hai');
  await repair(workshop.publisher);
  expect(await workshop.page(path)).toContain('Ba');
});

test('A publisher that was killed while it changed a tree: the tree is checked file by file', async () => {
  await threeReleases();
  const other = (await workshop.publisher.trees.current()) === 'a' ? 'b' : 'a';
  workshop.publisher.store.releases.setTree(other, undefined);
  const page = join(workshop.installation.tree(other), 'trang/gioi-thieu/index.html');
  await rm(page);
  await writeFile(page, 'dở dang');
  await writeFile(join(workshop.installation.tree(other), 'thua.html'), 'thừa');
  workshop.cms.append(third({ title: 'Bốn' }, count + 4));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await workshop.publisher.trees.current()).toBe(other);
  expect(await workshop.page('/trang/gioi-thieu/')).toContain('Giới thiệu');
  await expect(workshop.page('/thua.html')).rejects.toThrow('ENOENT');
});

test('A tree that does not match our records, for example from a backup, is checked file by file too', async () => {
  await threeReleases();
  const other = (await workshop.publisher.trees.current()) === 'a' ? 'b' : 'a';
  await writeFile(
    workshop.installation.treeFacts(other),
    '{"release":"20200101-000000-000-1","seq":1,"day":"2020-01-01","redirects":{}}',
  );
  await writeFile(join(workshop.installation.tree(other), 'thua.html'), 'thừa');
  workshop.cms.append(third({ title: 'Bốn' }, count + 4));
  await readAndPublish(workshop);
  await expect(workshop.page('/thua.html')).rejects.toThrow('ENOENT');
});

test.each([
  ['three of its pages were overwritten', (bytes: Buffer) => bytes.fill(0x41, 4_096, 4 * 4_096)],
  ['it is no database any more', (bytes: Buffer) => bytes.fill(0)],
])('A database of the publisher is put aside when %s, and all is made again', async (_what, damage) => {
  await threeReleases();
  const file = workshop.installation.store;
  workshop.publisher.store.close();
  await writeFile(file, damage(await readFile(file)));
  workshop.publisher.store = new Store(file);
  workshop.publisher.lines = new LineParser();
  expect(vi.mocked(console.log).mock.calls.flat().join('\n')).toMatch(/store\.db is damaged \(.+\): put aside/);
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await workshop.page(path)).toContain('Ba');
});
