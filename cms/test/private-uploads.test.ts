import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import { cmsOfTests } from './support/cms.ts';
import { pdf } from './support/files.ts';
import { picture, uploadPicture } from './support/make.ts';
import { uploadForm } from './support/upload.ts';
import { upload } from './support/upload.ts';

/** What is uploaded is a draft's, until the site has a copy of its own: the CMS shows it to those who are logged in. */

const cms = await cmsOfTests();

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
