import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { dayOf } from '@pho-luat/shared/dates';
import type { PublicationLine } from '@pho-luat/shared/schemas/publication';
import { sha256Of } from '@pho-luat/shared/sha256';
import { cmsOfTests } from './support/cms.ts';
import { photograph } from './support/files.ts';
import { picture, uploadPicture } from './support/make.ts';
import { upload, uploadForm, type Upload } from './support/upload.ts';

const cms = await cmsOfTests();

const kept = (sha256: string) => readFile(join(cms.varDir, 'cms/files', sha256));

function sha256In(line: PublicationLine | undefined): string {
  if (line?.type !== 'file' || line.action !== 'publish') throw new Error('Not the line of a file.');
  return line.document.sha256;
}

describe('a file of the media library', () => {
  it('is a line with the hash of its bytes, which are kept', async () => {
    const before = await cms.seq();
    const { documentId } = await uploadPicture(cms, { name: 'Bản đồ.png', red: 1 });
    const lines = await cms.lines(before);
    expect(lines).toMatchObject([
      { type: 'file', id: documentId, document: { name: 'Bản đồ.png', ext: '.png', mime: 'image/png', width: 8, height: 8 } },
    ]);
    const sha256 = sha256In(lines[0]);
    const bytes = await kept(sha256);
    expect(sha256Of(bytes)).toBe(sha256);
    expect(lines[0]).toHaveProperty('document.size', bytes.byteLength);
  });

  it('that is replaced is a line with another hash under the same id, and the old bytes are still there', async () => {
    const { id, documentId } = await uploadPicture(cms, { red: 2 });
    const old = sha256In((await cms.lines()).at(-1));
    const before = await cms.seq();
    await uploadPicture(cms, { red: 3, replaces: id });
    const line = (await cms.lines(before)).at(-1);
    expect(line?.id).toBe(documentId);
    expect(sha256In(line)).not.toBe(old);
    expect((await kept(old)).byteLength).toBeGreaterThan(0);
    expect((await kept(sha256In(line))).byteLength).toBeGreaterThan(0);
  });

  it('whose description is edited is a line', async () => {
    const { id, documentId } = await uploadPicture(cms, { red: 4 });
    const before = await cms.seq();
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ name: 'ảnh.png', alternativeText: 'Người dân đọc báo', caption: '', folder: null }));
    const answer = await cms.asAdmin('POST', `/upload?id=${id}`, form);
    expect(answer.status).toBe(200);
    expect(await cms.lines(before)).toMatchObject([{ id: documentId, document: { alternativeText: 'Người dân đọc báo' } }]);
  });

  it('is not described by the name of a file, and no line says it is', async () => {
    const { id } = await uploadPicture(cms, { red: 25 });
    const before = await cms.seq();
    for (const alternativeText of ['IMG_2034', 'ảnh 1'.normalize('NFD')]) {
      const updates = [{ id, fileInfo: { alternativeText } }];
      const answer = await cms.asAdmin('POST', '/upload/actions/bulk-update', { updates });
      expect(await answer.text()).toContain('là tên tệp, không phải lời mô tả');
    }
    expect(await cms.lines(before)).toEqual([]);
  });

  it('that is deleted is a line that removes it, alone or with others', async () => {
    const [one, two] = [await uploadPicture(cms, { red: 5 }), await uploadPicture(cms, { red: 6 })];
    const before = await cms.seq();
    expect((await cms.asAdmin('DELETE', `/upload/files/${one.id}`)).status).toBe(200);
    expect((await cms.asAdmin('POST', '/upload/actions/bulk-delete', { fileIds: [two.id], folderIds: [] })).status).toBe(200);
    expect(await cms.lines(before)).toMatchObject([
      { action: 'remove', type: 'file', id: one.documentId },
      { action: 'remove', type: 'file', id: two.documentId },
    ]);
  });

  it('is in the folder of its year without anyone choosing one, or in the one that was chosen', async () => {
    const folders = cms.strapi.db.query('plugin::upload.folder');
    const folderOf = async (id: number) =>
      (await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id }, populate: ['folder'] }))?.folder?.name;
    const [one, two] = await Promise.all([uploadPicture(cms, { red: 21 }), uploadPicture(cms, { red: 22 })]);
    const year = dayOf(new Date()).slice(0, 4);
    expect([await folderOf(one.id), await folderOf(two.id)]).toEqual([year, year]);
    expect(await folders.count({ where: { name: year } })).toBe(1);

    const own = (await (await cms.asAdmin('POST', '/upload/folders', { name: 'Hội thi', parent: null })).json()) as {
      data: { id: number };
    };
    const form = uploadForm('Ảnh.png', await picture(23), 'image/png');
    form.set('fileInfo', JSON.stringify({ name: 'Ảnh.png', folder: own.data.id }));
    const [three] = (await (await cms.asAdmin('POST', '/upload', form)).json()) as Upload[];
    expect(await folderOf(three?.id ?? 0)).toBe('Hội thi');
  });

  it('has no row when its line cannot be written', async () => {
    const files = () => cms.strapi.db.query('plugin::upload.file').count();
    const move = (from: string, to: string) => cms.strapi.db.connection.schema.renameTable(from, to);
    const before = await files();
    await move('publications', 'publications_away');
    try {
      await expect(uploadPicture(cms, { red: 7 })).rejects.toThrow('500');
    } finally {
      await move('publications_away', 'publications');
    }
    expect(await files()).toBe(before);
  });

  it('comes through its door by its hash, and no other name reaches the disk', async () => {
    await uploadPicture(cms, { red: 8 });
    const sha256 = sha256In((await cms.lines()).at(-1));
    const get = (name: string, token?: string) => cms.asked(`/file/${name}`, token);
    const answer = await get(sha256);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(sha256Of(bytes)).toBe(sha256);
    expect((await get('0'.repeat(64))).status).toBe(404);
    expect((await get('..%2f..%2fsecrets.json')).status).toBe(404);
    expect(existsSync(join(cms.varDir, 'secrets.json'))).toBe(true);
    expect((await get(sha256, cms.secrets.reportToken)).status).toBe(401);
  });
});

/** 0 to 255. */
async function redAt(bytes: Buffer, left: number, top: number): Promise<number> {
  return (await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())[0] ?? -1;
}

/** 64 × 96 points, on its side, in an iPhone's colours, with EXIF: made by libheif's `heif-enc` with x265. */
const heic = await readFile(join(import.meta.dirname, 'support/photo.heic'));
const photographed = await photograph(64, 48, 'webp');

describe('a photograph of an iPhone', () => {
  it('is taken as the JPEG that every browser shows: upright, in the colours of a screen, without where it was taken', async () => {
    await upload(cms, 'Hội nghị phổ biến.HEIC'.normalize('NFD'), heic, 'image/heic');
    const line = (await cms.lines()).at(-1);
    expect(line).toMatchObject({
      document: { name: 'Hội nghị phổ biến.jpg'.normalize('NFC'), ext: '.jpg', mime: 'image/jpeg', width: 64, height: 96 },
    });
    const bytes = await kept(sha256In(line));
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    // Read as the screen's, an iPhone's green is paler: its red would be 35.
    expect(await redAt(bytes, 8, 80)).toBeLessThan(22);
    expect(await redAt(bytes, 60, 4)).toBeGreaterThan(190);
  });

  it('may replace a JPEG', async () => {
    const { id, documentId } = await upload(cms, 'Trụ sở cũ.jpg', await photograph(640, 480), 'image/jpeg');
    await upload(cms, 'IMG_2034.heic', heic, 'image/heic', id);
    expect((await cms.lines()).at(-1)).toMatchObject({
      id: documentId,
      document: { ext: '.jpg', mime: 'image/jpeg', width: 64 },
    });
  });

  it.each([
    ['cut in the middle', heic.subarray(0, 700)],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a WebP', photographed],
  ])('that cannot be decoded is refused with what to do: %s', async (_, bytes) => {
    await expect(upload(cms, 'IMG_2034.heic', bytes, 'image/heic')).rejects.toThrow(/Không mở được ảnh HEIC .*Tương thích nhất/);
  });
});

describe('a photograph', () => {
  it.each([
    ['Hội nghị.jpg', 'jpeg'],
    ['Hội nghị.webp', 'webp'],
  ] as const)('is kept and shown upright, without where it was taken: %s', async (name, format) => {
    const { url } = await upload(cms, name, await photograph(640, 480, format), `image/${format}`);
    const line = (await cms.lines()).at(-1);
    expect(line).toMatchObject({ document: { width: 480, height: 640 } });
    const bytes = await kept(sha256In(line));
    const { width, height, orientation, exif } = await sharp(bytes).metadata();
    expect({ width, height, orientation, exif }).toEqual({ width: 480, height: 640, orientation: undefined, exif: undefined });
    expect(await redAt(bytes, 20, 20)).toBeLessThan(60);
    expect(await redAt(bytes, 460, 20)).toBeGreaterThan(200);
    const thumbnail = await cms.asAdmin('GET', url.replace('/uploads/', '/uploads/thumbnail_'));
    const small = await sharp(Buffer.from(await thumbnail.arrayBuffer())).metadata();
    expect(small.height).toBeGreaterThan(small.width);
  });

  it('of a telephone’s twelve million pixels is scaled, and one that replaces another too', async () => {
    const { id } = await upload(cms, 'Trụ sở.jpg', await photograph(640, 480), 'image/jpeg');
    await upload(cms, 'Trụ sở mới.jpg', await photograph(4032, 3024), 'image/jpeg', id);
    const line = (await cms.lines()).at(-1);
    expect(line).toMatchObject({ document: { width: 2700, height: 3600 } });
    expect((await sharp(await kept(sha256In(line))).metadata()).exif).toBeUndefined();
  });

  it('that was made for a page keeps its size and, as PNG, each of its points', async () => {
    const drawn = await picture(77);
    await upload(cms, 'Biểu trưng.png', drawn, 'image/png');
    const bytes = await kept(sha256In((await cms.lines()).at(-1)));
    expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(drawn).raw().toBuffer());
  });
});

it('pictures of the tests differ by their colour', async () => {
  expect(sha256Of(await picture(1))).not.toBe(sha256Of(await picture(2)));
});
