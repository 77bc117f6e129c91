import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deskSchema } from '../src/contracts/desk.ts';
import { diskClosed, diskScarce } from '../src/words/health.ts';
import { notStoredWords } from '../src/words/not-stored.ts';
import { startCms, type Cms } from './support/cms.ts';
import { exportTo, importFrom, installation, listsIn } from './support/compiled.ts';
import { makePage, picture, publish, type Saved } from './support/make.ts';
import { entries, refusalOf } from './support/people.ts';
import { uploadForm } from './support/upload.ts';

/** The state of an installation on a small disk of its own, which fills up. Only root may mount one. */

const isRoot = process.getuid?.() === 0;
const disk = mkdtempSync(join(tmpdir(), 'pho-luat-disk-'));
let cms: Cms;
let filler: string;

beforeAll(async () => {
  if (!isRoot) return;
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'pho-luat-test', disk]);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = disk;
  process.env.DISK_RESERVE_MB = '10';
  cms = await startCms();
  if (TMPDIR) process.env.TMPDIR = TMPDIR;
  else delete process.env.TMPDIR;
  filler = join(disk, 'filler');
  // A log-in is a row too.
  await cms.asAdmin('GET', '/admin/users/me');
});
afterAll(async () => {
  if (isRoot) {
    await cms?.stop();
    execFileSync('umount', ['-l', disk]);
  }
  rmSync(disk, { recursive: true });
});
afterEach(() => isRoot && rmSync(filler, { force: true }));

/** Until only this many bytes are free. */
function fill(leaves: number): void {
  const file = openSync(filler, 'a');
  try {
    for (const size of [1024 ** 2, 4096, 1]) {
      while (freeBytes() - size >= leaves) writeSync(file, Buffer.alloc(size));
    }
    // What the last page has room for, when nothing is to be left.
    for (;;) if (leaves > 0 || writeSync(file, 'x') === 0) break;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

/** What a process finds in the database that opens it again. */
function afterRestart(query: string, ...values: string[]): number {
  const database = new Database(join(cms.varDir, 'cms/data.db'), { readonly: true });
  try {
    return (database.prepare(query).get(...values) as { n: number }).n;
  } finally {
    database.close();
  }
}

const upload = async (name: string) => cms.asAdmin('POST', '/upload', uploadForm(name, await picture(60), 'image/png'));

describe.runIf(isRoot)('with not a byte left', () => {
  it('what was answered as saved is stored, and what is not stored was answered as an error', async () => {
    // The reserve would refuse at the door, and a part of the disk may be lost by others than the CMS in one go.
    Object.assign(installation(), { diskReserveMb: 0 });
    const titles = Array.from({ length: 6 }, (_, number) => `Trang số ${number}`);
    const pages: Saved[] = [];
    for (const title of titles) pages.push(await makePage(cms, { title, body: 'Bản đầu.' }));
    // As after a start: the write-ahead log has no room of its own yet.
    await cms.strapi.db.connection.raw('pragma wal_checkpoint(truncate)');
    fill(0);

    const stored: [name: string, answer: Response, isStored: () => boolean][] = [];
    for (const { documentId, title } of pages) {
      const save = await cms.asAdmin('PUT', `${entries('page')}/${documentId}`, { body: `Bản sửa của ${title}` });
      const saved = 'select count(*) as n from pages where document_id = ? and body = ?';
      stored.push([`save of ${title}`, save, () => afterRestart(saved, documentId, `Bản sửa của ${title}`) > 0]);
      const publication = await cms.asAdmin('POST', `${entries('page')}/${documentId}/actions/publish`, {});
      const published = 'select count(*) as n from publications where id = ?';
      stored.push([`publication of ${title}`, publication, () => afterRestart(published, documentId) > 0]);
    }
    const file = 'select count(*) as n from files where name = ?';
    stored.push(['upload', await upload('đầy.png'), () => afterRestart(file, 'đầy.png') > 0]);
    const user = await cms.asAdmin('POST', '/admin/users', { email: 'day@pho-luat.test', firstname: 'An', roles: [1] });
    stored.push([
      'user',
      user,
      () => afterRestart('select count(*) as n from admin_users where email = ?', 'day@pho-luat.test') > 0,
    ]);
    const me = await cms.asAdmin('PUT', '/admin/users/me', { firstname: 'Đầy' });
    stored.push(['name', me, () => afterRestart('select count(*) as n from admin_users where firstname = ?', 'Đầy') > 0]);

    const results = stored.map(([name, answer, isStored]) => ({ name, ok: answer.ok, isStored: isStored() }));
    expect(results.filter(({ ok, isStored }) => ok !== isStored)).toEqual([]);
    const refused = stored.filter(([, answer]) => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const [name, answer] of refused) {
      const { message } = await refusalOf(answer);
      expect({ name, status: answer.status, message }).toEqual({ name, status: 507, message: notStoredWords.noRoom });
    }
  });

  it('reading goes on, and the next save after room was made is stored', async () => {
    fill(0);
    expect((await cms.asAdmin('GET', entries('page'))).status).toBe(200);
    expect((await cms.lines()).length).toBeGreaterThanOrEqual(0);
    rmSync(filler);
    const answer = await cms.asAdmin('POST', entries('page'), { title: 'Có chỗ rồi', body: 'Nội dung.' });
    expect(answer.status).toBe(201);
    expect(afterRestart('select count(*) as n from pages where title = ?', 'Có chỗ rồi')).toBe(1);
  });
});

describe.runIf(isRoot)('an import under which the disk fills', () => {
  const titles = Array.from({ length: 12 }, (_, number) => `Trang nhập ${number}`);
  // There is no folder before the first file.
  const files = () => readdir(join(cms.varDir, 'cms/files')).catch((): string[] => []);
  const taken = () => afterRestart("select count(*) as n from pages where title like 'Trang nhập%'");
  const lists = join(disk, 'danh sách');

  it.each([
    ['within its files', 'page 3 saved', 100],
    ['when all is there, at the COMMIT', 'page 12 published', 200],
  ])('%s leaves nothing half done, and goes in with room', async (_when, full, colour) => {
    Object.assign(installation(), { diskReserveMb: 0 });
    await mkdir(lists, { recursive: true });
    for (const [number] of titles.entries()) await writeFile(join(lists, `${number}.png`), await picture(colour + number));
    const records = titles.map((title, number) => ({
      id: title,
      published: true,
      document: { title, body: `![Ảnh](${number}.png)` },
    }));
    await writeFile(join(lists, 'page.ndjson'), records.map((record) => JSON.stringify(record)).join('\n'));
    await cms.strapi.db.connection.raw('pragma wal_checkpoint(truncate)');
    const before = await files();
    const take = async (note?: (text: string) => void) =>
      importFrom(cms.strapi, await listsIn([lists]), { write: true, sound: false, ...(note && { note }) });
    await expect(take((text) => text === full && fill(0))).rejects.toThrow(/no space left|database or disk is full/i);
    rmSync(filler);
    expect([await files(), taken()]).toEqual([before, 0]);
    expect(await take()).toMatchObject({ isWritten: true, counts: { page: { new: 12 } } });
    await removeTaken();
  });

  async function removeTaken(): Promise<void> {
    const pages = await cms.strapi.documents('api::page.page').findMany({ filters: { title: { $startsWith: 'Trang nhập' } } });
    for (const { documentId } of pages) await cms.strapi.documents('api::page.page').delete({ documentId });
  }
});

it.runIf(isRoot)('an export under which the disk fills leaves nothing of it, and is whole with room', async () => {
  Object.assign(installation(), { diskReserveMb: 0 });
  await makePage(cms, { title: 'Trang xuất' });
  await upload('xuất.png');
  const folder = join(disk, 'bản xuất');
  const left = async () => (await readdir(disk)).filter((name) => name.startsWith('bản xuất'));
  const full = exportTo(cms.strapi, folder, (text) => text === 'page 1' && fill(0));
  await expect(full).rejects.toThrow(/no space left/i);
  rmSync(filler);
  expect(await left()).toEqual([]);
  await exportTo(cms.strapi, folder);
  expect(await left()).toEqual(['bản xuất']);
});

describe.runIf(isRoot)('with only the reserve left', () => {
  const reserve = 10;
  const notes = async () => {
    Object.assign(installation(), { diskReserveMb: reserve });
    return deskSchema.parse(await (await cms.asAdmin('GET', '/pho-luat/desk')).json()).health;
  };

  it('nothing new is taken in, and the editor reads why', async () => {
    const page = await makePage(cms, { title: 'Trang cũ' });
    Object.assign(installation(), { diskReserveMb: reserve });
    fill((reserve - 1) * 1024 ** 2);
    const answers = {
      'a new draft': await cms.asAdmin('POST', entries('page'), { title: 'Trang mới' }),
      'a save': await cms.asAdmin('PUT', `${entries('page')}/${page.documentId}`, { title: 'Trang sửa' }),
      'a publication': await cms.asAdmin('POST', `${entries('page')}/${page.documentId}/actions/publish`, {}),
      'several publications': await cms.asAdmin('POST', `${entries('page')}/actions/bulkPublish`, {
        documentIds: [page.documentId],
      }),
      'an upload': await upload('thêm.png'),
    };
    for (const [name, answer] of Object.entries(answers)) {
      const { message } = await refusalOf(answer);
      expect({ name, status: answer.status, message }).toEqual({ name, status: 507, message: notStoredWords.reserve });
    }
    expect(afterRestart(`select count(*) as n from pages where title in ('Trang mới', 'Trang sửa')`)).toBe(0);
    expect(await notes()).toContainEqual({ tone: 'danger', ...diskClosed });
  });

  it('what frees room or is urgent is done, and the publisher is answered', async () => {
    const [taken, removed, deleted] = [await makePage(cms), await makePage(cms), await makePage(cms)];
    for (const { documentId } of [taken, removed, deleted]) await publish(cms, 'page', documentId);
    Object.assign(installation(), { diskReserveMb: reserve });
    fill((reserve - 1) * 1024 ** 2);
    const before = await cms.seq();
    const takedown = `/pho-luat/takedown/api::page.page/${taken.documentId}`;
    expect((await cms.asAdmin('POST', takedown, { reason: 'Lộ dữ liệu cá nhân' })).status).toBe(200);
    const unpublish = `${entries('page')}/${removed.documentId}/actions/unpublish`;
    expect((await cms.asAdmin('POST', unpublish, {})).status).toBe(200);
    expect((await cms.asAdmin('DELETE', `${entries('page')}/${deleted.documentId}`)).status).toBe(200);
    expect((await cms.lines(before)).map(({ action, id }) => ({ action, id }))).toEqual(
      [taken, removed, deleted].map(({ documentId: id }) => ({ action: 'remove', id })),
    );
  });

  it('somebody is told before it comes to that', async () => {
    expect(await notes()).toEqual([]);
    fill((reserve + 5) * 1024 ** 2);
    expect(await notes()).toEqual([{ tone: 'warning', ...diskScarce }]);
  });
});
