import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../../lib/tools.mjs';
import { ifThere } from '@pho-luat/shared/if-there';
import { command, eventually } from '../support/process.ts';
import { adminToken, articles, ask, installation, uniqueWord, untilSite } from './support.ts';
import { filesBelow, unpacked } from '../../../shared/test/support/files-below.ts';

/** From Strapi's tables to the public page, through every real part. */

let category: string;

beforeAll(async () => {
  const { results } = (await ask(await adminToken(), 'GET', '/content-manager/collection-types/api::category.category')) as {
    results: { documentId: string; name: string }[];
  };
  category = results[0]?.documentId ?? '';
});

interface Entry {
  id: string;
  path: string;
}

async function draft(title: string, body: string, more: object = {}): Promise<Entry> {
  const data = { title, body, category: { connect: [{ documentId: category }] }, ...more };
  const { data: created } = (await ask(await adminToken(), 'POST', articles, data)) as {
    data: { documentId: string; slug: string };
  };
  return { id: created.documentId, path: `/bai-viet/${created.slug}/` };
}

async function publish(title: string, body: string, more: object = {}): Promise<Entry> {
  const entry = await draft(title, body, more);
  await ask(await adminToken(), 'POST', `${articles}/${entry.id}/actions/publish`, {});
  return entry;
}

it('refuses a link that is a script, and renders harmless what else an editor pasted: script, handlers, an unclosed tag', async () => {
  await expect(publish(`Mã lạ ${uniqueWord()}`, '[bấm](javascript:alert(3))')).rejects.toThrow(/: 400 .*«bấm»/);
  const { path } = await publish(
    `Mã lạ ${uniqueWord()}`,
    'Đầu <script>alert(1)</script> <img src=x alt=ảnh onerror=alert(2)> <a href="javascript:alert(3)">bấm</a> <b>đậm\n\n<div><iframe src="//x.vn">cuối',
  );
  const html = await untilSite(path, (status) => status === 200);
  const body = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  expect(body).toContain('cuối');
  expect(body).not.toMatch(/alert\(|onerror|javascript:|<iframe/);
});

it('holds nothing of a draft in any file of a release, neither a new one nor the changes of a published document', async () => {
  const [newWord, changedWord] = [uniqueWord(), uniqueWord()];
  await draft(`Bản nháp ${newWord}`, `Nội dung ${newWord}`);
  const changed = await publish(`Bài sẽ sửa ${uniqueWord()}`, 'Nội dung đã đăng.');
  await ask(await adminToken(), 'PUT', `${articles}/${changed.id}`, { body: `Nội dung ${changedWord}` });
  const later = await publish(`Bài sau ${uniqueWord()}`, 'Đăng sau bản nháp.');
  await untilSite(later.path, (status) => status === 200);

  const folder = await realpath(join(installation.varDir, 'current'));
  const files = await filesBelow(folder);
  expect(files.length).toBeGreaterThan(300);
  for (const file of files) {
    // A file is gone when a new release was made meanwhile.
    const bytes = await ifThere(unpacked(file));
    // The last is the title that both demo drafts begin with.
    for (const words of [newWord, changedWord, 'Bản nháp:'])
      expect(bytes?.includes(words), `${file} holds ${words}`).not.toBe(true);
  }
});

async function rollback(...args: string[]): Promise<string> {
  const { code, said } = command([join(root, 'scripts/rollback.ts'), ...args], { cwd: root, env: installation.env });
  expect(await code, said()).toBe(0);
  return said();
}

/** Up to which line of the log the publisher has come. */
async function lastSeq(): Promise<number> {
  const log = await readFile(join(installation.varDir, 'logs/publisher.log'), 'utf8');
  return Number([...log.matchAll(/(?:is live|nothing changed): seq (\d+)/g)].at(-1)?.[1]);
}

it('goes back to an earlier release by the operator’s command, stays there while editors publish, and goes on', async () => {
  const [, before = ''] = /^ *1 +(\S+)/m.exec(await rollback()) ?? [];
  const late = await publish(`Bài muộn ${uniqueWord()}`, 'Đăng trước khi lùi.');
  await untilSite(late.path, (status) => status === 200);
  expect(await rollback(before)).toContain('It is live');
  await untilSite(late.path, (status) => status === 404);
  const seq = await lastSeq();
  const later = await publish(`Bài muộn hơn ${uniqueWord()}`, 'Đăng sau khi lùi.');
  await expect.poll(lastSeq).toBeGreaterThan(seq);
  await rollback();
  expect((await fetch(installation.site + later.path)).status).toBe(404);
  await rollback('--resume');
  for (const { path } of [late, later]) await untilSite(path, (status) => status === 200);
});

it('has sent every release on: the other machine holds the same files, byte for byte', async () => {
  const filesOf = async (folder: string, look: (path: string) => Promise<string>) => {
    const files = (await filesBelow(folder)).map(async (path) => [
      path.slice(folder.length),
      // Rsync gives a file its name last of all.
      await look(path).catch(() => 'gone meanwhile'),
    ]);
    return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
  };
  let here: Record<string, string> = {};
  let there = here;
  const areSame = async (look: (path: string) => Promise<string>) => {
    here = await filesOf(await realpath(join(installation.varDir, 'current')), look);
    // A folder of the index may be swept while it is read: then they are not the same yet.
    there = await filesOf(installation.copy, look).catch(() => ({}));
    return isDeepStrictEqual(there, here);
  };
  await eventually(
    // All bytes are read once the sizes say that it has come.
    async () => (await areSame(async (path) => String((await stat(path)).size))) && areSame((path) => readFile(path, 'base64')),
    () => `${Object.keys(there).length} files of ${Object.keys(here).length} are there`,
  );
});
