import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { publish } from '../../publisher/pipeline.ts';
import { goBackTo } from '../../publisher/rollback.ts';
import { removeLine, takedownLine } from '../lib/fixture-log.ts';
import { count, readAndPublish, third } from '../lib/publishing.ts';
import { openWorkshop, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

const secret = 'Số điện thoại riêng của bà Lụa Xêvinôpa';
const rare = 'Xêvinôpa';

/** Every file of the installation but the publisher's database and its copies of what editors sent, unpacked. */
async function filesThatSay(word: string): Promise<string[]> {
  const entries = await readdir(workshop.varDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile() && !each.name.startsWith('store.db'))) {
    const path = join(entry.parentPath, entry.name);
    const text = unpacked(path, await readFile(path)).toString();
    if (text.normalize('NFD').toLowerCase().includes(word.normalize('NFD').toLowerCase())) found.push(path);
  }
  return found;
}

function unpacked(path: string, bytes: Buffer): Buffer {
  if (path.endsWith('.br')) return brotliDecompressSync(bytes);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

test('What was taken down is in no file any more: no page, index, feed, tree, or kept release', async () => {
  workshop = await openWorkshop();
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
  workshop = await openWorkshop();
  workshop.cms.append(third({ title: secret, body: `Chuyện của ${rare}.` }));
  await readAndPublish(workshop);
  workshop.cms.append(takedownLine(count + 2, 'article', 'articlethird001'));
  const sweep = vi.spyOn(workshop.publisher.blobs, 'sweep').mockRejectedValue(new Error('killed'));
  await readAndPublish(workshop);
  expect((await filesThatSay(rare)).length).toBeGreaterThan(0);
  sweep.mockRestore();
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await filesThatSay(rare)).toEqual([]);
});

test('What was unpublished before can still be taken down', async () => {
  workshop = await openWorkshop();
  workshop.cms.append(third({ title: secret, body: `Chuyện của ${rare}.` }));
  await readAndPublish(workshop);
  workshop.cms.append(removeLine(count + 2, 'article', 'articlethird001'));
  await readAndPublish(workshop);
  expect((await filesThatSay(rare)).length).toBeGreaterThan(0);
  workshop.cms.append(takedownLine(count + 3, 'article', 'articlethird001'));
  expect(await readAndPublish(workshop)).toBe('live');
  expect(await filesThatSay(rare)).toEqual([]);
});
