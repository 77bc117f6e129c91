import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { File } from '@pho-luat/shared/content-types/file';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { Reading } from '../src/contracts/reading.ts';
import { cmsOfTests } from './support/cms.ts';
import { claimMs, claimWork, keepReading, readingOf, startReading, stopReading } from './support/compiled.ts';
import { pdfOf } from './reading/support/pdf.ts';
import { uploadPicture } from './support/make.ts';
import { onPostgres, onSqlite } from './support/on-sqlite.ts';
import { upload } from './support/upload.ts';

const cms = await cmsOfTests();

/** The machine of the test may be busy. */
const patience = { timeout: 300_000, interval: 50 };
/** The queue rests when the machine fails. */
const slow = { timeout: 300_000, interval: 100 };
const pages = ['KẾ HOẠCH phổ biến, giáo dục pháp luật', 'Nhiệm vụ trọng tâm', 'Hòa giải ở cơ sở tại phường Lê Chân'];

async function linesOf(id: string): Promise<File[]> {
  return (await cms.lines()).flatMap((line) =>
    line.type === 'file' && line.action === 'publish' && line.id === id ? line.document : [],
  );
}

/** Its last line, once the line says that it was read. */
function readLineOf(id: string): Promise<File> {
  return vi.waitFor(async () => {
    const line = (await linesOf(id)).at(-1);
    if (!line?.pages) throw new Error('Not read yet.');
    return line;
  }, patience);
}

const door = (text: string | undefined, token?: string) => cms.asked(`/text/${text}`, token);

describe('an uploaded file', () => {
  onSqlite('is read afterwards, and its text comes page by page through the door that its line names', async () => {
    const { documentId } = await upload(cms, 'ke-hoach.pdf', await pdfOf(pages));
    const line = await readLineOf(documentId);
    expect(line.pages).toBe(3);
    const body = (await (await door(line.text)).json()) as { pages: string[] };
    expect(body.pages).toHaveLength(3);
    expect(body.pages[2]).toContain('Lê Chân');
    expect(body.pages[0]).not.toContain('Lê Chân');
    expect(line.text).toBe(sha256Of(JSON.stringify(body.pages)));
    const [first, ...later] = await linesOf(documentId);
    expect(first).not.toHaveProperty('text');
    expect(later).toHaveLength(1);
    const kept = { size: line.size, page_count: 3, state: 'read', text: line.text };
    expect(await readingOf(cms.strapi, line.sha256)).toMatchObject(kept);
  });

  it('that is replaced has no text until the new bytes are read', async () => {
    const { id, documentId } = await upload(cms, 'thay.pdf', await pdfOf(['Bản một']));
    const { text: old } = await readLineOf(documentId);
    await upload(cms, 'thay.pdf', await pdfOf(['Bản hai', 'Trang hai']), 'application/pdf', id);
    await vi.waitFor(async () => expect((await readLineOf(documentId)).pages).toBe(2), patience);
    const texts = (await linesOf(documentId)).map(({ text }) => text);
    expect(texts).toEqual([undefined, old, undefined, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(texts[3]).not.toBe(old);
    // A release of before can still be made.
    expect((await door(old)).status).toBe(200);
  });

  onSqlite('with bytes that were read already has their text in its first line', async () => {
    const bytes = await pdfOf(['Cùng một tệp']);
    const { text } = await readLineOf((await upload(cms, 'mot.pdf', bytes)).documentId);
    const again = await upload(cms, 'hai.pdf', bytes);
    expect(await linesOf(again.documentId)).toMatchObject([{ name: 'hai.pdf', pages: 1, text }]);
  });

  onSqlite('twice before it is read has its text in the lines of both', async () => {
    const bytes = await pdfOf(['Tải lên hai lần']);
    const [one, other] = await Promise.all([upload(cms, 'a.pdf', bytes), upload(cms, 'b.pdf', bytes)]);
    const [first, second] = await Promise.all([readLineOf(one.documentId), readLineOf(other.documentId)]);
    expect(first.text).toBe(second.text);
  });

  onSqlite('with a password is kept unread, with the reason', async () => {
    const bytes = await pdfOf(['Mật'], { userPassword: 'bi-mat', ownerPassword: 'chu' });
    const { documentId } = await upload(cms, 'mat.pdf', bytes);
    await vi.waitFor(
      async () =>
        expect(await readingOf(cms.strapi, sha256Of(bytes))).toMatchObject({ state: 'unreadable', reason: 'encrypted' }),
      patience,
    );
    expect(await linesOf(documentId)).toHaveLength(1);
  });
});

describe.skipIf(onPostgres)('the door of the texts', () => {
  it('knows texts by their digest, and opens to the read token alone', async () => {
    const bytes = await pdfOf(['Sau cửa']);
    const { text, sha256 } = await readLineOf((await upload(cms, 'cua.pdf', bytes)).documentId);
    expect((await door(text, cms.secrets.reportToken)).status).toBe(401);
    expect((await door(sha256)).status).toBe(404);
    expect((await door('..%2f..%2fsecrets.json')).status).toBe(404);
    expect((await door(text)).status).toBe(200);
  });
});

describe.skipIf(onPostgres)('the start of the CMS', () => {
  it('has the files read that were in the library before', async () => {
    const bytes = await pdfOf(['Có từ trước']);
    const { documentId } = await upload(cms, 'cu.pdf', bytes);
    await readLineOf(documentId);
    await stopReading();
    const own = { sha256: sha256Of(bytes) };
    for (const table of ['readings', 'reading_files']) await cms.strapi.db.getConnection(table).where(own).delete();
    await startReading(cms.strapi);
    await vi.waitFor(async () => expect(await readingOf(cms.strapi, sha256Of(bytes))).toMatchObject({ state: 'read' }), patience);
  });

  it.each([
    ['', null],
    [', also where pictures are still to be recognised', 'scan'],
  ])('has read again what an earlier version of the reader read%s', async (_where, todo) => {
    const bytes = await pdfOf([`Đọc bằng bản cũ ${todo}`]);
    const { documentId } = await upload(cms, 'ban-cu.pdf', bytes);
    const { text } = await readLineOf(documentId);
    await stopReading();
    const own = () => cms.strapi.db.getConnection('readings').where({ sha256: sha256Of(bytes) });
    await own().update({ reader: 0, text: 'f'.repeat(64), todo });
    await startReading(cms.strapi);
    await vi.waitFor(async () => {
      const row = await own().first();
      // Where this machine can recognise, that alone would be no reading of the text.
      expect([row.reader, row.text, Boolean(row.scan_tried)]).toEqual([3, text, false]);
    }, patience);
  });
});

describe('the queue', () => {
  const scanned: Reading = { state: 'read', hasTextLayer: false, isMachineRead: true, pages: ['Chữ do máy đọc\0', 'Trang hai'] };
  const noText: Reading = { state: 'no-text', pageCount: 2, hasTextLayer: false, isMachineRead: false, pages: [] };

  beforeAll(() => stopReading());

  async function waiting(count: number): Promise<string[]> {
    const hashes: string[] = [];
    for (let number = 0; number < count; number++) {
      const bytes = await pdfOf([`Chờ đọc ${number} ${Math.random()}`]);
      await upload(cms, `cho-${number}.pdf`, bytes);
      hashes.push(sha256Of(bytes));
    }
    return hashes;
  }

  async function claim(now: Date) {
    const work = await claimWork(cms.strapi, 'text', now);
    if (!work) throw new Error('Nothing to do.');
    return work;
  }

  it('gives each file to one of many who ask, the newest first', async () => {
    const hashes = await waiting(4);
    const now = new Date();
    const works = await Promise.all(Array.from({ length: 6 }, () => claimWork(cms.strapi, 'text', now)));
    const taken = works.flatMap((work) => work?.sha256 ?? []);
    expect(taken.sort()).toEqual(hashes.sort());
    for (const work of works) if (work) await keepReading(cms.strapi, work, noText, now);
    const [older = '', newer = ''] = await waiting(2);
    expect([(await claim(now)).sha256, (await claim(now)).sha256]).toEqual([newer, older]);
    await cms.strapi.db.getConnection('readings').whereIn('sha256', [older, newer]).update({ todo: null });
  });

  it('gives a file again when the process that had it was killed, and accepts nothing from that process afterwards', async () => {
    const [sha256 = ''] = await waiting(1);
    const now = new Date();
    const killed = await claim(now);
    expect(await claimWork(cms.strapi, 'text', now)).toBeUndefined();
    const later = new Date(now.getTime() + claimMs + 1);
    const second = await claim(later);
    expect(second).toMatchObject({ sha256, attempts: 2 });
    await keepReading(cms.strapi, killed, scanned, later);
    expect(await readingOf(cms.strapi, sha256)).toMatchObject({ state: null });
    await keepReading(cms.strapi, second, noText, later);
    expect(await readingOf(cms.strapi, sha256)).toMatchObject({ state: 'no-text', todo: 'scan', page_count: 2 });
  });

  it('gives up on a file after every attempt was lost', async () => {
    const [sha256 = ''] = await waiting(1);
    await cms.strapi.db.getConnection('readings').where({ sha256 }).update({ attempts: 3 });
    await startReading(cms.strapi);
    const gaveUp = { state: 'unreadable', reason: 'too-much-memory' };
    await vi.waitFor(async () => expect(await readingOf(cms.strapi, sha256)).toMatchObject(gaveUp), patience);
    await stopReading();
  });

  it('counts no attempt at which the machine failed, and goes on with other files meanwhile', async () => {
    const [other = ''] = await waiting(1);
    const bytes = await pdfOf([`Ổ đĩa chưa gắn ${Math.random()}`]);
    await upload(cms, 'o-dia.pdf', bytes);
    const sha256 = sha256Of(bytes);
    const kept = join(cms.varDir, 'cms/files', sha256);
    await rename(kept, `${kept}.away`);
    await startReading(cms.strapi);
    try {
      await vi.waitFor(async () => {
        const row = await readingOf(cms.strapi, sha256);
        expect(row).toMatchObject({ state: null, todo: 'text', attempts: 0 });
        expect(row?.claimed_until).not.toBeNull();
      }, slow);
      await vi.waitFor(async () => expect(await readingOf(cms.strapi, other)).toMatchObject({ state: 'read' }), slow);
    } finally {
      await rename(`${kept}.away`, kept);
      await stopReading();
    }
    const later = new Date(Date.now() + claimMs + 1);
    expect(await claim(later)).toMatchObject({ sha256, attempts: 1 });
    await cms.strapi.db.getConnection('readings').where({ sha256 }).update({ todo: null });
  });

  it('reads a file again that is uploaded again, if a busy machine may have been the reason, once an hour', async () => {
    const bytes = await pdfOf([`Máy bận ${Math.random()}`]);
    const read = async (reading: Reading, now: Date) => keepReading(cms.strapi, await claim(now), reading, now);
    const again = async () => {
      await upload(cms, 'may-ban.pdf', bytes);
      return (await readingOf(cms.strapi, sha256Of(bytes)))?.todo;
    };
    const unread = { ...noText, state: 'unreadable', reason: 'too-slow' } as const;
    const anHourAgo = () => new Date(Date.now() - 61 * 60 * 1000);
    await upload(cms, 'may-ban.pdf', bytes);
    await read(unread, new Date());
    expect(await again()).toBeNull();
    await cms.strapi.db
      .getConnection('readings')
      .where({ sha256: sha256Of(bytes) })
      .update({ read_at: anHourAgo().toISOString() });
    expect(await again()).toBe('text');
    await read({ ...unread, reason: 'damaged' }, anHourAgo());
    expect(await again()).toBeNull();
  });

  it('keeps what was recognised, and a later reading without text does not remove it', async () => {
    const bytes = await pdfOf([`Bản chụp ${Math.random()}`]);
    const { documentId } = await upload(cms, 'ban-chup.pdf', bytes);
    const now = new Date();
    await keepReading(cms.strapi, await claim(now), noText, now);
    expect((await linesOf(documentId)).at(-1)).toMatchObject({ pages: 2 });

    const work = await claimWork(cms.strapi, 'scan', now);
    expect(work?.sha256).toBe(sha256Of(bytes));
    if (work) await keepReading(cms.strapi, work, scanned, now);
    const line = (await linesOf(documentId)).at(-1);
    expect(line).toMatchObject({ pages: 2, isMachineRead: true });
    expect(await (await door(line?.text)).json()).toEqual({ pages: ['Chữ do máy đọc', 'Trang hai'] });

    await cms.strapi.db.getConnection('readings').where({ sha256: work?.sha256 }).update({ todo: 'text' });
    await keepReading(cms.strapi, await claim(now), noText, now);
    expect(await readingOf(cms.strapi, work?.sha256 ?? '')).toMatchObject({ state: 'read', todo: null, text: line?.text });
  });

  it('has pages recognised that are pictures where others are text, and says of which; again where the text is read again', async () => {
    const bytes = await pdfOf([`Kế hoạch có phụ lục chụp ${Math.random()}`]);
    const { documentId } = await upload(cms, 'phu-luc-chup.pdf', bytes);
    const now = new Date();
    const text: Reading = { ...noText, state: 'read', hasTextLayer: true, unread: { scans: [2] }, pages: ['Kế hoạch', '3'] };
    const panel = async (): Promise<unknown> => (await cms.asAdmin('GET', `/pho-luat/reading/${documentId}`)).json();
    await keepReading(cms.strapi, await claim(now), text, now);
    expect((await linesOf(documentId)).at(-1)).not.toHaveProperty('machineReadPages');
    expect(await panel()).toMatchObject({
      textPages: 1,
      keptPages: 2,
      unread: { scans: [2] },
      recognition: expect.not.stringContaining('tried'),
    });

    const recognised: Reading = { ...text, pages: ['Kế hoạch', 'Phụ lục hộ nghèo'] };
    const recognise = async (reading = recognised) => {
      const work = await claimWork(cms.strapi, 'scan', now);
      expect(work?.sha256).toBe(sha256Of(bytes));
      if (work) await keepReading(cms.strapi, work, reading, now);
      return (await linesOf(documentId)).at(-1);
    };
    const line = await recognise();
    expect(line).toMatchObject({ pages: 2, machineReadPages: [2] });
    expect(line).not.toHaveProperty('isMachineRead');
    expect(await (await door(line?.text)).json()).toEqual({ pages: ['Kế hoạch', 'Phụ lục hộ nghèo'] });
    expect(await panel()).toMatchObject({ textPages: 2, recognition: 'tried' });
    expect(await readingOf(cms.strapi, sha256Of(bytes))).toMatchObject({ todo: null });

    const again = async () => {
      await cms.strapi.db
        .getConnection('readings')
        .where({ sha256: sha256Of(bytes) })
        .update({ todo: 'text' });
      await keepReading(cms.strapi, await claim(now), text, now);
    };
    await again();
    expect((await recognise())?.text).toBe(line?.text);

    // What is typed on the page is not by the machine, which gave nothing.
    await again();
    expect(await recognise({ ...noText, state: 'unreadable', reason: 'too-much-memory' })).not.toHaveProperty('machineReadPages');
    expect(await panel()).toMatchObject({
      state: 'read',
      reason: 'too-much-memory',
      textPages: 1,
      unread: { scans: [2], wordless: [2] },
      recognition: 'tried',
    });
  });

  it('adds no line for a picture, in which there is nothing to read', async () => {
    await startReading(cms.strapi);
    const { documentId } = await uploadPicture(cms, { red: 77 });
    await vi.waitFor(async () => {
      const row = await cms.strapi.db.getConnection('readings').where({ mime: 'image/png' }).first();
      expect(row).toMatchObject({ state: 'no-text', reason: 'picture' });
    }, patience);
    expect(await linesOf(documentId)).toHaveLength(1);
  });
});
