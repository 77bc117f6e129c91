import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cmsOfTests } from './support/cms.ts';
import { moveIntoStore, stopReading } from './support/compiled.ts';
import { pdf } from './support/files.ts';
import { picture, uploadPicture } from './support/make.ts';
import { uploadForm } from './support/upload.ts';
import { upload } from './support/upload.ts';

/** What is uploaded is a draft's, until the site has a copy of its own: the CMS shows it to those who are logged in. */

const cms = await cmsOfTests();

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const row = (id: number) => cms.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
const ask = (path: string, cookie = '') => fetch(cms.url + path, { headers: { cookie }, redirect: 'manual' });

async function cookieOfAdmin(): Promise<string> {
  const answer = await cms.asAdmin('GET', '/admin/users/me');
  const set = answer.headers.getSetCookie().find((each) => each.startsWith('pho_luat_uploads=')) ?? '';
  expect(set).toMatch(/; path=\/uploads\/; samesite=strict; httponly/i);
  return set.split(';')[0] ?? '';
}

describe('an upload', () => {
  it('answers nobody who is not logged in, whether it is there or not', async () => {
    const { url } = await upload(cms, 'Dự thảo.pdf', await pdf());
    expect((await ask(url)).status).toBe(401);
    expect((await ask('/uploads/khong_co.pdf')).status).toBe(401);
    expect(await (await ask(url)).text()).not.toContain('%PDF');
  });

  it.each(['/%75ploads/', '/Uploads/', '//uploads/', '/x/../uploads/', '/served/uploads/'])('nor by %s', async (path) => {
    const { url } = await upload(cms, 'Dự thảo.pdf', await pdf());
    const answer = await ask(url.replace('/uploads/', path));
    expect(answer.status).not.toBe(200);
  });

  it('is shown to the admin by its own address, pictures and their small forms too', async () => {
    const cookie = await cookieOfAdmin();
    const { id, url } = await uploadPicture(cms, { red: 31 });
    const answer = await ask(url, cookie);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const bytes = await bytesOf(answer);
    const { provider_metadata: kept, url: address } = await row(id);
    expect(kept).toEqual({ sha256: sha256Of(bytes), size: bytes.byteLength });
    expect(address).toBe(url);
    expect(url).toMatch(/^\/uploads\/[\w-]+\.png$/);

    const same = await fetch(cms.url + url, {
      headers: { cookie, 'cache-control': 'max-age=0', 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(same.status).toBe(304);
  });

  it('that is replaced keeps its address and shows the new bytes', async () => {
    const cookie = await cookieOfAdmin();
    const { id, url } = await uploadPicture(cms, { red: 32 });
    const before = await bytesOf(await ask(url, cookie));
    await uploadPicture(cms, { red: 33, replaces: id });
    expect((await row(id)).url).toBe(url);
    expect(sha256Of(await bytesOf(await ask(url, cookie)))).not.toBe(sha256Of(before));
  });
});

describe('an upload of an earlier version', () => {
  it('is moved into the store at a start, with its small forms, and nothing is published by that', async () => {
    const { id, url } = await uploadPicture(cms, { red: 41 });
    const { provider_metadata: kept, hash, ext } = await row(id);
    const small = await picture(42);
    const form = { hash: `thumbnail_${hash}`, ext, url: url.replace('/uploads/', '/uploads/thumbnail_') };
    // As that version left it: bytes in a folder, and in the row no word of where they are.
    const old = join(cms.varDir, 'cms/public', url);
    const oldForm = join(cms.varDir, 'cms/public', form.url);
    await mkdir(dirname(old), { recursive: true });
    await rename(join(cms.varDir, 'cms/files', kept.sha256), old);
    await writeFile(oldForm, small);
    const formats = JSON.stringify({ thumbnail: form });
    await cms.strapi.db.connection('files').where({ id }).update({ provider_metadata: null, formats });

    // A text that is read meanwhile is a line too.
    await stopReading();
    const before = await cms.seq();
    await moveIntoStore(cms.strapi);
    expect(await cms.seq()).toBe(before);
    expect([existsSync(old), existsSync(oldForm)]).toEqual([false, false]);
    expect((await row(id)).provider_metadata).toEqual(kept);
    const shown = (path: string) => cms.asAdmin('GET', path).then(bytesOf).then(sha256Of);
    expect(await shown(url)).toBe(kept.sha256);
    expect(await shown(form.url)).toBe(sha256Of(small));
  });

  it('that cannot be read stays where it is, and keeps neither the others back nor the CMS from starting', async () => {
    const uploads = [await uploadPicture(cms, { red: 44 }), await uploadPicture(cms, { red: 45 })];
    const [unreadable, sound] = uploads.map(({ url }) => join(cms.varDir, 'cms/public', url));
    await mkdir(unreadable as string, { recursive: true });
    const { provider_metadata: kept } = await row(uploads[1]?.id ?? 0);
    await rename(join(cms.varDir, 'cms/files', kept.sha256), sound as string);
    const ids = uploads.map(({ id }) => id);
    await cms.strapi.db.connection('files').whereIn('id', ids).update({ provider_metadata: null, formats: null });
    await moveIntoStore(cms.strapi);
    expect((await row(uploads[1]?.id ?? 0)).provider_metadata).toEqual(kept);
    expect((await row(uploads[0]?.id ?? 0)).provider_metadata).toBeNull();
    await rm(unreadable as string, { recursive: true });
    await moveIntoStore(cms.strapi);
  });

  it('that another machine has waits for it, and is known by its line where the store has it already', async () => {
    const { id, url } = await uploadPicture(cms, { red: 43 });
    const { provider_metadata: kept } = await row(id);
    const [here, elsewhere] = [join(cms.varDir, 'cms/files', kept.sha256), join(cms.varDir, 'elsewhere')];
    await rename(here, elsewhere);
    await cms.strapi.db.connection('files').where({ id }).update({ provider_metadata: null });
    await moveIntoStore(cms.strapi);
    expect((await row(id)).provider_metadata).toBeNull();
    expect((await cms.asAdmin('GET', url)).status).toBe(404);
    await rename(elsewhere, here);
    await moveIntoStore(cms.strapi);
    expect((await row(id)).provider_metadata).toEqual(kept);
  });
});

describe('a store that cannot be asked', () => {
  it('takes no upload, and never says that a file is missing', async () => {
    const here = join(cms.varDir, 'cms/files');
    await rename(here, `${here}-away`);
    await writeFile(here, 'no folder');
    const refused = await cms.asAdmin('POST', '/upload', uploadForm('anh.png', await picture(53), 'image/png'));
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Chưa lưu được tệp: kho tệp không trả lời.');
    const file = `/file/${'0'.repeat(64)}`;
    expect((await cms.asked(file)).status).toBe(503);
    await rm(here);
    await rename(`${here}-away`, here);
    expect((await cms.asked(file)).status).toBe(404);
  });
});

describe('a session that has ended', () => {
  it('opens no upload, and neither does a forged cookie', async () => {
    const cookie = await cookieOfAdmin();
    const { url } = await uploadPicture(cms, { red: 34 });
    const [session = ''] = cookie.replace('pho_luat_uploads=', '').split('.');
    expect((await ask(url, `pho_luat_uploads=${session}.${'A'.repeat(43)}`)).status).toBe(401);
    expect((await ask(url, `pho_luat_uploads=${session}`)).status).toBe(401);
    await cms.strapi.db.query('admin::session').deleteMany({ where: { sessionId: session } });
    expect((await ask(url, cookie)).status).toBe(401);
  });
});
