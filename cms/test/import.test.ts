import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sha256Of } from '@pho-luat/shared/sha256';
import type { ImportOptions } from '../src/transfer/import.ts';
import { cmsOfTests } from './support/cms.ts';
import { fileStore, importFrom, listsIn, NotCommitted, runDue, StoreAway, stopReading } from './support/compiled.ts';
import { pdf, photograph } from './support/files.ts';
import { documents, make, makeAttachment, picture, publish, type Saved } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { listsOf } from './support/old-site.ts';
import { entries } from './support/people.ts';
import { upload } from './support/upload.ts';
import { layIn, temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/** What others have written, taken into an installation at work. */

const cms = await cmsOfTests();
// What it reads beside would be counted.
await stopReading();
await make(cms, 'category', { name: 'Tin hoạt động' });
await make(cms, 'agency', { name: 'Sở Tư pháp', abbreviation: 'STP' });
const place = await temporaryFolder('pho-luat-import-');

let folders = 0;

/** A folder with these files. */
async function given(files: Record<string, string | Buffer>): Promise<string> {
  const folder = join(place, `${(folders += 1)}`);
  await layIn(folder, files);
  return folder;
}

const take = async (folder: string, options: Partial<ImportOptions> = {}) =>
  importFrom(cms.strapi, await listsIn([folder]), { write: true, sound: false, ...options });

const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const storedFiles = async () => (await readdir(join(cms.varDir, 'cms/files')).catch(() => [])).length;
const articleCalled = async (title: string, status: 'draft' | 'published' = 'draft') =>
  documents(cms, 'article').findFirst({
    filters: { title },
    status,
    populate: { category: true, attachments: true, cover: true },
  });

const table = `id,title,category,publishedOn,byline,body,cover,coverAlt,attachments,published
101,Tư vấn đất đai,Tin hoạt động,21/02/2022 14:47,Trâm Bầu,"Đoạn một, có dấu phẩy.

![Bàn tiếp dân](ảnh/bàn.png)",ảnh/bìa.png,Buổi tư vấn,31/KH-STP,có
`.normalize('NFD');

describe('a table with its files beside it', () => {
  it('becomes documents that name each other, with their own days, and files of the library', async () => {
    const folder = await given({
      'article.csv': table,
      'attachment.ndjson': lines({
        published: true,
        document: {
          title: 'Kế hoạch năm 2022',
          docType: 'KH',
          number: '31/KH-STP',
          issuer: 'STP',
          issuedOn: '2022-02-17',
          file: 'kh.pdf',
        },
      }),
      'kh.pdf': await pdf('Kế hoạch'),
      'ảnh/bàn.png': await picture(51),
      'ảnh/bìa.png': await picture(52),
    });
    const before = await cms.seq();
    expect(await take(folder, { write: false })).toMatchObject({ faults: [], isWritten: false });
    expect([await cms.seq(), await storedFiles()]).toEqual([before, 0]);

    expect(await take(folder)).toMatchObject({ faults: [], isWritten: true, counts: { article: { new: 1 } } });
    expect(await articleCalled('Tư vấn đất đai', 'published')).toMatchObject({
      publishedOn: '2022-02-21T07:47:00.000Z',
      body: expect.stringMatching(/^Đoạn một, có dấu phẩy\.\n\n!\[Bàn tiếp dân\]\(\/uploads\//),
      attachments: [{ number: '31/KH-STP' }],
      cover: { name: 'bìa.png' },
    });
    const line = (await cms.lines()).findLast(({ type }) => type === 'article');
    expect(line).toMatchObject({ action: 'publish', by: 'Nhập từ tệp' });
  });

  it('changes nothing the second time, and by a column only that field', async () => {
    const before = await cms.seq();
    expect(await take(await given({ 'article.csv': table.replace(/,ảnh\/bìa.png|ảnh\/bàn.png/g, '') }))).toMatchObject({
      isWritten: false,
    });
    expect(await take(join(place, '1'))).toMatchObject({ counts: { article: { same: 1, new: 0 }, attachment: { same: 1 } } });
    expect(await cms.seq()).toBe(before);
    expect(await take(await given({ 'article.csv': 'id;byline\n101;Hoa Phượng\n' }))).toMatchObject({
      counts: { article: { changed: 1 } },
    });
    expect(await articleCalled('Tư vấn đất đai', 'published')).toMatchObject({
      byline: 'Hoa Phượng',
      attachments: [{ number: '31/KH-STP' }],
    });
  });

  it('changes nothing of what has a time here, of which it says nothing', async () => {
    const { documentId } = (await articleCalled('Tư vấn đất đai')) as unknown as Saved;
    const atTime = (unpublishAt: string | null) =>
      documents(cms, 'article').update({ documentId, data: { unpublishAt } as never });
    await atTime('2031-05-01T08:00:00.000Z');
    expect(await take(await given({ 'article.csv': 'id;byline\n101;Hoa Phượng\n' }))).toMatchObject({
      counts: { article: { same: 1, changed: 0 } },
    });
    await atTime(null);
  });

  it('publishes nothing of what somebody is changing: a corrected row goes into that draft, which keeps its time', async () => {
    const list = 'id;title;byline\n101;Tư vấn đất đai;';
    const { documentId } = (await articleCalled('Tư vấn đất đai')) as unknown as Saved;
    const data = { title: 'Tư vấn nhà đất', body: 'Câu chưa duyệt.', publishAt: '2031-05-01T08:00:00.000Z' };
    await documents(cms, 'article').update({ documentId, data: data as never });
    const before = await cms.seq();
    expect(await take(await given({ 'article.csv': `${list}Hoa Phượng\n` }))).toMatchObject({
      counts: { article: { same: 1 } },
      notes: [],
    });
    const corrected = await given({ 'article.csv': `${list}Hoa Sen\n` });
    expect(await take(corrected)).toMatchObject({
      counts: { article: { changed: 1 } },
      drafts: 1,
      notes: [{ line: 2, message: expect.stringContaining('is being changed here') }],
    });
    expect(await cms.seq()).toBe(before);
    expect(await documents(cms, 'article').findOne({ documentId })).toMatchObject({
      ...data,
      title: 'Tư vấn đất đai',
      byline: 'Hoa Sen',
    });
    expect(await take(corrected)).toMatchObject({
      counts: { article: { same: 1 } },
      notes: [{ line: 2, message: expect.stringContaining('is being changed here') }],
    });
    await documents(cms, 'article').discardDraft({ documentId });
  });

  it('changes of a part only what has a column, and an empty cell of it empties only that field', async () => {
    const source = async () => {
      const { documentId } = (await articleCalled('Tư vấn đất đai')) as unknown as Saved;
      const populate = ['newsSource', 'withdrawn.replacedBy'];
      return documents(cms, 'article').findOne({ documentId, populate } as never);
    };
    const titles =
      'id,newsSource.name,newsSource.url,withdrawn.on,withdrawn.reason,withdrawn.replacedBy.kind,withdrawn.replacedBy.url\n';
    const row = '101,Cổng thông tin,https://example.vn/,01/03/2026,Luật mới,url,https://example.vn/moi/\n';
    await take(await given({ 'article.csv': titles + row }));
    await take(await given({ 'article.csv': 'id,newsSource.name,withdrawn.reason\n101,Báo Hải Phòng,Luật sửa đổi\n' }));
    expect(await source()).toMatchObject({
      newsSource: { name: 'Báo Hải Phòng', url: 'https://example.vn/' },
      withdrawn: { on: '2026-03-01', reason: 'Luật sửa đổi', replacedBy: { url: 'https://example.vn/moi/' } },
    });
    await take(await given({ 'article.csv': 'id,newsSource.url\n101,\n' }));
    expect(await source()).toMatchObject({ newsSource: { name: 'Báo Hải Phòng', url: null } });
    await take(await given({ 'article.csv': `${titles}101,,,,,,\n` }));
    expect(await source()).toMatchObject({ newsSource: null, withdrawn: null });
  });

  onSqlite('in an old encoding is refused in one line that says what to do', async () => {
    const cp1258 = Buffer.from([...Buffer.from('id,title\n1,Ph'), 0xf2, 0xec, ...Buffer.from('ng\n')]);
    await expect(take(await given({ 'article.csv': cp1258 }))).rejects.toThrow(
      /article\.csv is not in Unicode.*save it as «CSV UTF-8»\.$/,
    );
    const tcvn3 = 'id,title\n1,Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc\n';
    await expect(take(await given({ 'article.csv': tcvn3 }))).rejects.toThrow(/article\.csv, row 2, is not in Unicode/);
  });

  onSqlite('in UTF-16, which Excel calls «Unicode Text», is read whichever byte comes first', async () => {
    const text = Buffer.from('\ufeffid\tbyline\n101\tPhượng Vĩ'.normalize('NFD'), 'utf16le');
    for (const bytes of [text, Buffer.from(text).swap16()]) {
      await take(await given({ 'article.csv': 'id;byline\n101;Hoa Phượng' }));
      expect(await take(await given({ 'article.csv': bytes }))).toMatchObject({ counts: { article: { changed: 1 } } });
      expect(await articleCalled('Tư vấn đất đai')).toMatchObject({ byline: 'Phượng Vĩ' });
    }
  });

  it.each([
    ['a quote that is never closed', '1,A,"mở mà không đóng\n2,B,hai\n3,C,ba\n', 2],
    ['a quote within a cell that is not told apart', '1,A,một\n2,"Luật "Đất đai", mới",hai\n3,C,"ba"\n', 3],
  ])('with %s is refused by its row', async (_what, rows, row) => {
    const folder = await given({ 'article.csv': `id,title,body\n${rows}`.normalize('NFD') });
    const before = await cms.seq();
    await expect(take(folder, { sound: true })).rejects.toThrow(
      new RegExp(`article\\.csv, row ${row}, has a quote that stands alone.*twice \\(«""»\\)\\.$`),
    );
    expect(await cms.seq()).toBe(before);
  });

  onSqlite('is wrong in a row that has other cells than its headings, but for empty ones at its end', async () => {
    const folder = await given({
      'category.csv': 'id,name,slug\ndài,Hỏi đáp,hoi-dap,,\nphẩy,Luật, và đời sống,luat\ncụt,Tư v',
    });
    expect(await take(folder)).toMatchObject({
      isWritten: false,
      counts: { category: { new: 1, wrong: 2 } },
      faults: [
        { line: 3, message: 'has 4 cells, and the first row 3: put a cell that has a separator or a line break in quotes' },
        { line: 4, message: expect.stringMatching(/^has 2 cells, and the first row 3: if it was cut off/) },
      ],
    });
    expect(await documents(cms, 'category').findFirst({ filters: { name: 'Hỏi đáp' } })).toBeNull();
  });

  it('is wrong in a code whose old path is no page’s: a poster would open nothing, and no code is ever taken back', async () => {
    const code = (id: string, oldPath: string) => ({
      id,
      document: { campaign: 'campaigncu000001', placementKey: 'nhavanhoa', issuedOn: '2022-03-01', oldPath },
    });
    const list = lines(code('abcd', '/qr?id=12'), code('abce', `/qr/${'ệ'.repeat(100)}/`), code('abcf', '/qr/cu.html'));
    expect(await take(await given({ 'qr-code.ndjson': list }), { write: false })).toMatchObject({
      counts: { 'qr-code': { new: 1, wrong: 2 } },
      faults: [{ field: 'oldPath' }, { field: 'oldPath' }],
    });
  });

  it('names documents by the long numbers of an old system, which are no numbers of rows here', async () => {
    const folder = await given({
      'category.csv': 'id,name\n20220221001,Hòa giải cơ sở\n0000000001,Trợ giúp pháp lý\n',
      'article.csv': 'id,title,category\nsố-1,Bài của hòa giải,20220221001\nsố-2,Bài của trợ giúp,0000000001\n',
    });
    expect(await take(folder)).toMatchObject({ faults: [], isWritten: true });
    expect([await articleCalled('Bài của hòa giải'), await articleCalled('Bài của trợ giúp')]).toMatchObject([
      { category: { name: 'Hòa giải cơ sở' } },
      { category: { name: 'Trợ giúp pháp lý' } },
    ]);
    expect(await take(folder)).toMatchObject({ counts: { article: { same: 2 }, category: { same: 2 } } });
  });

  onSqlite('with a column that the model does not have is refused by its name', async () => {
    await expect(take(await given({ 'article.csv': 'id,tiêu đề\n1,x' }))).rejects.toThrow(
      /has a column «tiêu đề», which article does not have/,
    );
  });
});

it('a category that a list brings for want of one stays as it is where there is one, and has the articles', async () => {
  await make(cms, 'category', {
    name: 'Hỏi đáp',
    slug: 'hoi-dap-luat',
    kind: 'advice',
    description: 'Luật sư trả lời.',
    order: 3,
  });
  const folder = await given({
    'category.ndjson': lines({ id: 'cu.vn/hoi-dap', ifMissing: true, document: { name: 'Hỏi đáp', slug: 'hoi-dap' } }),
    'article.ndjson': lines({ document: { title: 'Hỏi về sổ đỏ', category: 'cu.vn/hoi-dap' } }),
  });
  expect(await take(folder)).toMatchObject({ faults: [], counts: { category: { same: 1, changed: 0 }, article: { new: 1 } } });
  expect(await articleCalled('Hỏi về sổ đỏ')).toMatchObject({
    category: { slug: 'hoi-dap-luat', kind: 'advice', description: 'Luật sư trả lời.', order: 3 },
  });
});

onSqlite('a photograph of an iPhone becomes a JPEG, as by an upload, once; a damaged one is told by its field', async () => {
  const record = (title: string, cover: string) => ({ id: title, document: { title, category: 'Tin hoạt động', cover } });
  const photo = await readFile(join(import.meta.dirname, 'support/photo.heic'));
  const folder = await given({ 'article.ndjson': lines(record('Ảnh điện thoại', 'Bàn.HEIC')), 'Bàn.HEIC': photo });
  expect(await take(folder)).toMatchObject({ faults: [], isWritten: true });
  expect(await articleCalled('Ảnh điện thoại')).toMatchObject({ cover: { name: 'Bàn.jpg', ext: '.jpg', mime: 'image/jpeg' } });
  expect(await readFile(join(folder, 'Bàn.HEIC'))).toEqual(photo);
  expect(await take(folder)).toMatchObject({ counts: { article: { same: 1 } } });
  const file = { id: 'ảnh-bàn', document: { name: 'Bàn họp.heic', path: 'bàn.heic', sha256: sha256Of(photo) } };
  const list = await given({ 'file.ndjson': lines(file), 'bàn.heic': photo });
  expect(await take(list)).toMatchObject({ faults: [], counts: { file: { new: 1 } } });
  expect(await take(list)).toMatchObject({ faults: [], counts: { file: { same: 1 } } });
  const broken = await given({ 'article.ndjson': lines(record('Ảnh hỏng', 'ảnh.heic')), 'ảnh.heic': 'x' });
  const { faults } = await take(broken);
  expect(faults).toMatchObject([{ field: 'cover', message: expect.stringMatching(/^Không mở được ảnh HEIC «ảnh\.heic»\./) }]);
});

it('reads no entry again for listeners once it is written, as an editor’s save does', async () => {
  const told = vi.fn<() => Promise<void>>();
  const hearing = ['entry.create', 'entry.publish'].map((event) => cms.strapi.eventHub.on(event, told));
  const folder = await given({ 'article.ndjson': lines({ document: { title: 'Hòa giải ở chợ', category: 'Tin hoạt động' } }) });
  expect(await take(folder)).toMatchObject({ isWritten: true });
  await make(cms, 'topic', { name: 'Sau khi nhập' });
  await expect.poll(() => told.mock.calls.length).toBeGreaterThan(0);
  expect(JSON.stringify(told.mock.calls)).not.toContain('Hòa giải ở chợ');
  for (const end of hearing) end();
});

it('whose COMMIT was taken and not answered keeps its files, and asks for another try, which finds all there', async () => {
  const folder = await given({
    'article.csv': 'id,title,category,cover,coverAlt\nđứt,Mất mạng giữa chừng,Tin hoạt động,bìa.png,Bàn tiếp dân\n',
    'bìa.png': await picture(61),
  });
  const before = await storedFiles();
  const { db } = cms.strapi;
  const transaction = db.transaction.bind(db);
  const cut = vi.spyOn(db, 'transaction').mockImplementationOnce(async (work) => {
    await transaction(work);
    throw new NotCommitted(new Error('Connection terminated'));
  });
  await expect(take(folder)).rejects.toThrow(
    /Connection terminated\. Whether it was kept is not known: run the same command again/,
  );
  cut.mockRestore();
  expect(await storedFiles()).toBeGreaterThan(before);
  expect(await take(folder)).toMatchObject({ faults: [], counts: { article: { same: 1 } } });
});

onSqlite('what an editor would be asked about first is told by line and field, and keeps nothing out', async () => {
  const body = 'Xem [tại đây](https://dichvucong.gov.vn).'.normalize('NFD');
  const folder = await given({
    'article.ndjson': lines(
      { id: 'to-look-at', published: true, document: { title: 'THÔNG BÁO VỀ VIỆC', body, category: 'Tin hoạt động' } },
      { id: 'a-draft', published: false, document: { title: 'NHÁP VIẾT TOÀN HOA', body, category: 'Tin hoạt động' } },
    ),
  });
  const { faults, warnings, isWritten } = await take(folder);
  expect([faults, isWritten]).toEqual([[], true]);
  expect(warnings.map(({ line, title, field, message }) => `${line} ${title} ${field} ${message.slice(0, 22)}`)).toEqual([
    '1 THÔNG BÁO VỀ VIỆC title Tiêu đề viết toàn chữ ',
    '1 THÔNG BÁO VỀ VIỆC body Liên kết «tại đây» khô',
  ]);
});

describe('what is wrong', () => {
  const bad = () =>
    given({
      'article.ndjson': lines(
        { id: 'sound', published: true, document: { title: 'Bài đúng', body: 'Nội dung.', category: 'Tin hoạt động' } },
        { id: 'without', published: true, document: { title: 'Bài thiếu' } },
        {
          id: 'lost',
          published: true,
          document: { title: 'Bài lạc', body: 'x', category: 'Không có', cover: '../../etc/passwd' },
        },
        {
          id: 'names',
          published: true,
          document: { title: 'Bài dẫn', body: 'x', category: 'Tin hoạt động', relatedArticles: ['without'] },
        },
        { id: 'sound', document: { title: 'Bài trùng' } },
      ).concat('\n{"id": "cut'),
    });

  it('is told by line and field, all of it, and nothing is taken in', async () => {
    const before = await cms.seq();
    const { faults, isWritten } = await take(await bad());
    expect(isWritten).toBe(false);
    expect(faults.map(({ line, field, became }) => `${line} ${field ?? ''} ${became}`)).toEqual([
      '5  left out',
      '6  left out',
      '3 cover left out',
      '3 category left out',
      '2 body a draft',
      '2 category a draft',
    ]);
    expect(await cms.seq()).toBe(before);
    expect(await articleCalled('Bài đúng')).toBeNull();
  });

  it('stays out or a draft, where what is sound is asked for, and so does what names it', async () => {
    expect(await take(await bad(), { sound: true })).toMatchObject({
      isWritten: true,
      drafts: 2,
      counts: { article: { new: 3, wrong: 3 } },
    });
    expect(await articleCalled('Bài đúng', 'published')).not.toBeNull();
    for (const title of ['Bài thiếu', 'Bài dẫn']) {
      expect(await articleCalled(title), title).not.toBeNull();
      expect(await articleCalled(title, 'published'), title).toBeNull();
    }
    expect(await articleCalled('Bài lạc')).toBeNull();
  });

  it('with one document is told of another that names it, by its title', async () => {
    const article = (id: string, more: object) => ({ id, published: true, document: { title: `Bài ${id}`, body: 'x', ...more } });
    const list = lines(
      article('lạc', { category: 'Không có' }),
      article('dẫn', { category: 'Tin hoạt động', relatedArticles: ['lạc'] }),
    );
    const { faults } = await take(await given({ 'article.ndjson': list }));
    expect(faults).toMatchObject([{ line: 1 }, { line: 2, message: 'names «Bài lạc», which is not taken in' }]);
  });

  onSqlite('of one document is not told of others that show the same picture, which are taken in with it', async () => {
    const article = (id: string, category: string) => ({
      id,
      published: true,
      document: { title: `Bài chung ảnh ${id}`, body: '![Trụ sở](chung.png)', category, cover: 'chung.png', coverAlt: 'Trụ sở' },
    });
    const folder = await given({
      'article.ndjson': lines(article('một', 'Không có'), article('hai', 'Tin hoạt động'), article('ba', 'Tin hoạt động')),
      'chung.png': await picture(79),
    });
    const { faults, counts } = await take(folder, { sound: true });
    expect(faults).toMatchObject([{ line: 1, field: 'category' }]);
    expect(counts).toMatchObject({ article: { new: 2, wrong: 1 } });
    expect(await articleCalled('Bài chung ảnh ba', 'published')).toMatchObject({ cover: { name: 'chung.png' } });
    expect(await cms.strapi.db.query('plugin::upload.file').count({ where: { name: 'chung.png' } })).toBe(1);
  });

  onSqlite('is the file of a hostile or damaged kind, and its bytes do not stay', async () => {
    const before = await storedFiles();
    const folder = await given({
      'page.ndjson': lines({ id: 'p', published: true, document: { title: 'Trang', body: '![x](ảnh.png) ![y](giả.png)' } }),
      'ảnh.png': await picture(77),
      'giả.png': '<script>alert(1)</script>',
    });
    const { faults } = await take(folder);
    expect(faults).toMatchObject([{ line: 1, message: expect.stringContaining('giả.png') }]);
    expect(await storedFiles()).toBe(before);
  });

  onSqlite('is no document where the store of files does not answer: then nothing is taken in, sound or not', async () => {
    const folder = await given({
      'article.ndjson': lines(
        { id: 'không-ảnh', document: { title: 'Bài không ảnh' } },
        { id: 'có-ảnh', document: { title: 'Bài có ảnh', cover: 'xa.png' } },
        { id: 'ảnh-trong-bài', document: { title: 'Bài có ảnh trong bài', body: '![Xa](xa.png)' } },
      ),
      'xa.png': await picture(80),
    });
    const away = vi.spyOn(fileStore(), 'put').mockRejectedValue(new StoreAway('kho: 503'));
    await expect(take(folder, { sound: true })).rejects.toThrow(/^The store of files does not answer\. Nothing was changed/);
    away.mockRestore();
    expect(await articleCalled('Bài không ảnh')).toBeNull();
    expect(await take(folder)).toMatchObject({ faults: [], counts: { article: { new: 3 } } });
  });

  it('takes no bytes away that a file had before it was replaced, or that the small form of a picture has', async () => {
    const replaced = await pdf('Kế hoạch trước khi thay');
    const { id } = await upload(cms, 'Kế hoạch.pdf'.normalize('NFD'), replaced);
    await upload(cms, 'Kế hoạch.pdf', await pdf('Kế hoạch đã thay'), 'application/pdf', id);
    const { url } = await upload(cms, 'Hội nghị.jpg', await photograph(640, 480), 'image/jpeg');
    const shown = Buffer.from(await (await cms.asAdmin('GET', url)).arrayBuffer());
    const before = await readdir(join(cms.varDir, 'cms/files'));
    const folder = await given({
      'file.ndjson': lines(
        { id: 'van-ban-cu', document: { name: 'Kế hoạch cũ.pdf', path: 'cũ.pdf', sha256: sha256Of(replaced) } },
        { id: 'anh-khac', document: { name: 'Ảnh khác.jpg', path: 'ảnh.jpg', sha256: sha256Of(shown) } },
        { id: 'anh-moi', document: { name: 'Ảnh mới.png', path: 'mới.png' } },
      ),
      'article.ndjson': lines({ id: 'thieu', published: true, document: { title: 'Bài thiếu' } }),
      'cũ.pdf': replaced,
      'ảnh.jpg': shown,
      'mới.png': await picture(78),
    });
    const { isWritten, faults } = await take(folder);
    expect([isWritten, faults.map(({ title }) => title)]).toEqual([false, ['Bài thiếu', 'Bài thiếu']]);
    expect((await readdir(join(cms.varDir, 'cms/files'))).toSorted()).toEqual(before.toSorted());
  });

  onSqlite('is a number that two documents have, until the day or the address says which', async () => {
    const sheet = (year: number) => ({
      id: `ubnd-${year}`,
      document: {
        title: `Kế hoạch ${year}`,
        docType: 'KH',
        number: '7/KH-UBND',
        issuedOn: `${year}-03-01`,
        slug: `kh-7-${year}`,
      },
    });
    await take(await given({ 'attachment.ndjson': lines(sheet(2023), sheet(2024)) }));
    const naming = (said: string) =>
      given({ 'article.ndjson': lines({ id: 'dẫn', document: { title: 'Bài dẫn số', attachments: [said] } }) });
    expect((await take(await naming('7/kh-ubnd'), { write: false })).faults).toMatchObject([
      {
        field: 'attachments',
        message: '«7/kh-ubnd» is 2 documents of type attachment: name the one that is meant by its id or address',
      },
    ]);
    for (const said of ['7/KH-UBND, 01/03/2024', 'kh-7-2024', 'Kế hoạch 2024'.normalize('NFD')]) {
      await take(await naming(said));
      expect(await articleCalled('Bài dẫn số')).toMatchObject({ attachments: [{ title: 'Kế hoạch 2024' }] });
    }
  });

  it('is the address of another document, which is not taken over', async () => {
    const folder = await given({ 'article.ndjson': lines({ id: 'khác', document: { title: 'Khác', slug: 'tu-van-dat-dai' } }) });
    expect((await take(folder)).faults).toMatchObject([
      { field: 'slug', message: '«tu-van-dat-dai» is the address of «Tư vấn đất đai»' },
    ]);
  });
});

onSqlite('tells of what readers get with the day of the import, since it says none', async () => {
  const article = (title: string, published: boolean, publishedOn?: string) => ({
    id: title,
    published,
    document: { title, body: 'x', category: 'Tin hoạt động', publishedOn },
  });
  const folder = await given({
    'article.ndjson': lines(
      article('Có ngày', true, '2014-02-21T07:47:00.000Z'),
      article('Không ngày', true),
      article('Nháp không ngày', false),
    ),
  });
  expect((await take(folder)).notes).toMatchObject([{ title: 'Không ngày', field: 'publishedOn' }]);
  expect((await take(folder)).notes).toEqual([]);
});

onSqlite('tells by name whose words a list replaces, in a rehearsal too, and only once', async () => {
  const list = (body: string) =>
    given({ 'page.ndjson': lines({ id: 'của-ai', published: true, document: { title: 'Của ai', body } }) });
  expect(await take(await list('Của cổng cũ.'))).toMatchObject({ notes: [] });
  const page = (await documents(cms, 'page').findFirst({ filters: { title: 'Của ai' } })) as unknown as Saved;
  const saved = await cms.asAdmin('PUT', `${entries('page')}/${page.documentId}`, { title: 'Của ai', body: 'Đã chữa ở đây.' });
  expect(saved.status).toBe(200);
  const again = await list('Của cổng cũ, lần hai.');
  const told = [{ line: 1, title: 'Của ai', message: expect.stringMatching(/^was saved here on 20\d\d-\S+ by Quản trị: /) }];
  expect((await take(again, { write: false })).notes).toMatchObject(told);
  expect((await take(again)).notes).toMatchObject(told);
  expect((await take(await list('Của cổng cũ, lần ba.'))).notes).toEqual([]);
});

it('of a time that has passed since the list was made it says so; what was to be changed by it is as public as before, what was to go is a draft', async () => {
  const [past, later] = ['2020-05-01T00:00:00.000Z', '2031-05-01T00:00:00.000Z'];
  const page = (title: string, published: boolean, desk: object) => ({
    id: title,
    published,
    document: { title, body: 'x' },
    desk,
  });
  const folder = await given({
    'page.ndjson': lines(
      page('Đã hẹn sửa', true, { publishAt: past, unpublishAt: later }),
      page('Đã hẹn đăng', false, { publishAt: past }),
      page('Đã hẹn gỡ', true, { unpublishAt: past }),
    ),
  });
  const { faults, notes } = await take(folder);
  expect([faults, notes]).toMatchObject([
    [],
    [
      ...[1, 2].map((line) => ({ line, field: 'publishAt', message: expect.stringMatching(/^01\/05\/2020 07:00 has passed/) })),
      { line: 3, field: 'unpublishAt', message: '01/05/2020 07:00 has passed: it is a draft' },
    ],
  ]);
  const pageCalled = (title: string, status: 'draft' | 'published') =>
    documents(cms, 'page').findFirst({ filters: { title }, status });
  expect(await pageCalled('Đã hẹn sửa', 'published')).not.toBeNull();
  expect(await pageCalled('Đã hẹn sửa', 'draft')).toMatchObject({ publishAt: null, unpublishAt: later });
  expect(await pageCalled('Đã hẹn đăng', 'draft')).toMatchObject({ publishAt: null });
  expect(await pageCalled('Đã hẹn gỡ', 'published')).toBeNull();
  expect(await take(folder)).toMatchObject({ notes: [], counts: { page: { same: 3 } } });
});

describe('what was taken down here', () => {
  const document = (body: string) => ({ title: 'Hộ vay vốn', body });
  const list = (body: string, desk?: object) =>
    given({
      'page.ndjson': lines({ id: 'hộ-vay-vốn'.normalize('NFD'), published: true, document: document(body), desk }),
    });
  const pageHere = () => documents(cms, 'page').findFirst({ filters: { title: 'Hộ vay vốn' } });
  const takeDown = async (erases: boolean) => {
    const id = (await pageHere())?.documentId;
    const body = { reason: 'Có tên người dân', erases };
    expect((await cms.asAdmin('POST', `/pho-luat/takedown/api::page.page/${id}`, body)).status).toBe(200);
  };

  it('stays a draft, whatever the list says of it, and that is told', async () => {
    await take(await list('Bà Lụa, ngõ Chợ Con.'));
    await takeDown(false);
    const before = await cms.seq();
    const times = { publishAt: '2030-05-01T08:00:00.000Z', unpublishAt: '2030-06-01T08:00:00.000Z' };
    expect(await take(await list('Ông Tám, ngõ Chợ Con.', times))).toMatchObject({
      faults: [],
      notes: [{ line: 1, title: 'Hộ vay vốn', message: expect.stringContaining('was taken down here') }],
      counts: { page: { changed: 1 } },
      drafts: 1,
    });
    expect(await cms.seq()).toBe(before);
    expect(await pageHere()).toMatchObject({ body: 'Ông Tám, ngõ Chợ Con.', publishAt: null, unpublishAt: null });
  });

  it('for good is not made again, and the list is to say so no more', async () => {
    await takeDown(true);
    const before = await cms.seq();
    const { faults, isWritten } = await take(await list('Bà Lụa, ngõ Chợ Con.'));
    expect([faults, isWritten]).toMatchObject([[{ line: 1, message: expect.stringContaining('was erased here on') }], false]);
    expect([await cms.seq(), await pageHere()]).toEqual([before, null]);
  });
});

describe('what a list says was taken down', () => {
  const reason = 'Có tên người dân';
  const takeDownBy = async (type: 'page' | 'attachment', id: string, document: object) =>
    take(await given({ [`${type}.ndjson`]: lines({ id, published: false, takenDown: reason, document }) }));

  it('is so here too, and comes back by no time that it had here, nor by that of what was to go public with it', async () => {
    const document = { title: 'Hộ được hỗ trợ', body: 'Bà Lụa, ngõ Chợ Con.' };
    const { documentId } = await make(cms, 'page', document);
    await documents(cms, 'page').publish({ documentId });
    const data = { title: 'Hộ được hỗ trợ, bản sửa', publishAt: '2030-05-01T08:00:00.000Z' };
    await documents(cms, 'page').update({ documentId, data });
    const group = cms.strapi.db.connection('document_groups');
    await group.clone().insert({ type: 'page', document: documentId, name: 'cùng đợt' });
    const before = await cms.seq();
    expect(await takeDownBy('page', documentId, document)).toMatchObject({ faults: [], isWritten: true });
    await runDue(cms.strapi, new Date('2030-05-01T08:00:00.000Z'));
    expect(await cms.lines(before)).toMatchObject([{ id: documentId, action: 'remove', takedown: true }]);
    expect(await documents(cms, 'page').findOne({ documentId })).toMatchObject({ publishAt: null });
    expect(await group.clone().where({ document: documentId })).toEqual([]);
  });

  it('is so although others are in force again without it, as by hand', async () => {
    const old = await makeAttachment(cms, { title: 'Quyết định cũ' });
    await publish(cms, 'attachment', old.documentId);
    const { documentId: id } = await makeAttachment(cms, { title: 'Quyết định mới', replaces: [old.documentId] });
    await publish(cms, 'attachment', id);
    expect(await takeDownBy('attachment', id, { title: 'Quyết định mới' })).toMatchObject({ faults: [], isWritten: true });
    expect((await cms.lines()).findLast((line) => line.id === id)).toMatchObject({ action: 'remove', takedown: true });
  });
});

describe('addresses of the portal before', () => {
  const old = (id: number) => `https://cu.haiphong.gov.vn/tin-tuc/bai-${id}.html`;
  const document = { publishedOn: '2014-02-21T07:47:00.000Z', category: 'Tin hoạt động' };
  const portal = (body: string) =>
    given({
      'article.ndjson': lines(
        { published: true, document: { ...document, title: 'Bài một', oldAddresses: old(1), body } },
        { published: true, document: { ...document, title: 'Bài hai', oldAddresses: `${old(2)}\n/?p=2\n/?q=đ`, body: 'Hết.' } },
      ),
    });
  const text = `Xem [bài hai](${old(2)}), [cũng](https://cu.haiphong.gov.vn/?p=2), [tiếp](/tin-tuc/bai-2.html#muc) và [nơi khác](https://example.vn/tin-tuc/bai-2.pdf).`;

  it('lead to the documents, links in texts too, and what cannot be kept is told', async () => {
    const { notes, faults } = await take(await portal(text));
    expect(faults).toEqual([]);
    expect(notes).toMatchObject([{ line: 2, title: 'Bài hai', message: expect.stringContaining('«/?q=đ»') }]);
    const two = await articleCalled('Bài hai', 'published');
    expect(two).toMatchObject({ oldAddresses: '/tin-tuc/bai-2.html\n/?p=2' });
    const link = `/tin-tuc/bai-2.html?id=${two?.documentId}`;
    expect((await articleCalled('Bài một', 'published'))?.body).toBe(
      `Xem [bài hai](${link}), [cũng](/~p=2/?id=${two?.documentId}), [tiếp](${link}#muc) và [nơi khác](https://example.vn/tin-tuc/bai-2.pdf).`,
    );
  });

  it('are what a document is known by, also when it was called otherwise here, and may be linked to by an editor', async () => {
    const { documentId } = (await articleCalled('Bài hai')) as unknown as Saved;
    await documents(cms, 'article').update({ documentId, data: { slug: 'bai-hai-moi' }, status: 'published' } as never);
    expect(await take(await portal(text))).toMatchObject({ counts: { article: { same: 2, new: 0 } } });
    const page = await make(cms, 'page', { title: 'Trang', body: 'Xem [bài](/tin-tuc/bai-1.html).' });
    await documents(cms, 'page').publish({ documentId: page.documentId });
    const lost = await make(cms, 'page', { title: 'Trang lạc', body: 'Xem [bài](/tin-tuc/bai-9.html).' });
    await expect(documents(cms, 'page').publish({ documentId: lost.documentId })).rejects.toThrow('/tin-tuc/bai-9.html');
  });

  onSqlite('that no static server answers are refused in the form', async () => {
    const page = await make(cms, 'page', { title: 'Trang ba', body: 'x', oldAddresses: '/index.php?5' });
    await expect(documents(cms, 'page').publish({ documentId: page.documentId })).rejects.toThrow(
      '«/index.php?5» không giữ được',
    );
  });
});

onSqlite('saved pages of an old portal, by a mapping, become articles with pictures, papers and days, once', async () => {
  const page = (name: string, text: string) =>
    `<meta charset="utf-8"><h1>${name}</h1><i>Thứ Hai, 21/02/2022 14:47</i><div class="nd">${text}</div>`;
  const folder = await given({
    'cong.yaml': `pages: haiphong.gov.vn
fields: { title: h1, body: .nd, publishedOn: i }
set: { category: Tin hoạt động }`,
    'haiphong.gov.vn/tin/hoi-thao.html': page(
      'Hội thảo tháng Hai',
      '<p>Xem <a href="tiep-dan.html">lịch tiếp dân</a>, <a href="../mau.pdf">mẫu đơn</a>.</p><img src="hội thảo.jpg" alt="Hội thảo"><a href="../kh.pdf">Kế hoạch số 77/KH-STP ngày 17/02/2022</a>',
    ),
    'haiphong.gov.vn/tin/tiep-dan.html': page('Lịch tiếp dân', 'Thứ Ba <img src="mat.png">'),
    ['haiphong.gov.vn/tin/hội thảo.jpg'.normalize('NFD')]: await picture(53),
    'haiphong.gov.vn/kh.pdf': await pdf('Kế hoạch 77'),
    'haiphong.gov.vn/mau.pdf': await pdf('Mẫu đơn'),
  });
  const { lists } = await listsOf(folder, 'cong.yaml');
  const takeLists = async () =>
    importFrom(cms.strapi, await listsIn([lists], { [lists]: folder }), { write: true, sound: false });
  expect(await takeLists()).toMatchObject({
    faults: [],
    isWritten: true,
    notes: [{ from: 'haiphong.gov.vn/tin/tiep-dan.html', message: 'the picture mat.png, which was not saved' }],
  });
  const other = await articleCalled('Lịch tiếp dân', 'published');
  expect(await articleCalled('Hội thảo tháng Hai', 'published')).toMatchObject({
    publishedOn: '2022-02-21T07:47:00.000Z',
    body: expect.stringMatching(
      new RegExp(
        String.raw`^Xem \[lịch tiếp dân\]\(/tin/tiep-dan\.html\?id=${other?.documentId}\), \[mẫu đơn\]\(/uploads/\S+\.pdf\)\.\n\n!\[Hội thảo\]\(/uploads/`,
      ),
    ),
    attachments: [{ number: '77/KH-STP', issuedOn: '2022-02-17' }],
    oldAddresses: '/tin/hoi-thao.html',
  });
  expect(await takeLists()).toMatchObject({ counts: { article: { same: 2, new: 0 }, attachment: { same: 1, new: 0 } } });
});
