import { describe, expect, it } from 'vitest';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import type { History } from '../src/contracts/desk.ts';
import { checkedTableSchema, takenInSchema, type SeenIntake } from '../src/contracts/desk-intake.ts';
import { tableSchema } from '../src/contracts/table.ts';
import { cmsOfTests } from './support/cms.ts';
import { documents, make, publish } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';
import { newPerson, refusalOf, type Person } from './support/people.ts';

/** Documents from a table: checked first, then stored whole or not at all. */

const cms = await cmsOfTests();
const publisher = await newPerson(cms, 'nguoi-duyet');
const editor = await newPerson(cms, 'bien-tap-vien');

const csv = (...lines: string[]) => ['Tên;Loại;Cơ quan cấp trên;Điện thoại;Địa chỉ;Phục vụ phường, xã', ...lines].join('\r\n');

async function rowsOf(text: string, person: Person): Promise<string[][] | undefined> {
  const base64 = Buffer.from(`\ufeff${text}`).toString('base64');
  const answer = await person('POST', '/pho-luat/table', { fileName: 'bảng.csv', base64 });
  return tableSchema.parse(await answer.json()).sheets[0]?.rows;
}
const doorsOf = (type: string, person: Person) => {
  const asked = async (door: 'check' | 'take-in', text: string, more: object = {}) =>
    person('POST', `/pho-luat/intake/${door}`, { type, rows: await rowsOf(text, person), ...more });
  const checked = async (text: string) => checkedTableSchema.parse(await (await asked('check', text)).json()).rows;
  const seenIn = async (text: string): Promise<SeenIntake['seen']> =>
    (await checked(text)).flatMap(({ line, savedAt }) => (savedAt ? [{ line, savedAt }] : []));
  const askedToTakeIn = async (text: string, seen?: SeenIntake['seen']) =>
    asked('take-in', text, { seen: seen ?? (await seenIn(text)) });
  const takenIn = async (text: string) => takenInSchema.parse(await (await askedToTakeIn(text)).json());
  return { checked, seenIn, askedToTakeIn, takenIn };
};
const { checked, askedToTakeIn, takenIn } = doorsOf('agency', publisher);

/** As the log last has them. */
async function published(): Promise<Map<string, { id: string } & DocumentOf<'agency'>>> {
  const lines = (await cms.lines()).flatMap((line) => (line.type === 'agency' && 'document' in line ? [line] : []));
  return new Map(lines.map(({ id, document }) => [document.name, { ...document, id }]));
}

it('a directory comes in by one file, is public at once, and the same file again changes nothing', async () => {
  const ward = (await make(cms, 'ward', { name: 'Hồng Bàng', kind: 'ward' })).documentId;
  const known = await make(cms, 'agency', { name: 'Công an thành phố', kind: 'police', address: 'Số 1, đường Ví Dụ' });
  const file = csv(
    'Công an thành phố;Công an;;113;Số 2, đường Ví Dụ;',
    'Phòng Cảnh sát giao thông;Công an;cong an thanh pho;;;',
    'Đội số 1;Công an;Phòng Cảnh sát giao thông;"Trực ban: 0225 000 0113; 0225 000 0114";;phường Hồng Bàng',
  );
  const before = await cms.seq();
  expect((await checked(file)).map(({ line, state }) => [line, state])).toEqual([
    [2, 'changed'],
    [3, 'new'],
    [4, 'new'],
  ]);
  expect((await checked(file))[0]?.changes).toEqual([
    { label: 'Điện thoại 1', before: '', after: '113' },
    { label: 'Địa chỉ', before: 'Số 1, đường Ví Dụ', after: 'Số 2, đường Ví Dụ' },
  ]);
  expect(await cms.seq()).toBe(before);

  expect(await takenIn(file)).toEqual({ added: 2, changed: 1, same: 0 });
  expect(await cms.seq()).toBe(before + 3);
  const agencies = await published();
  expect(agencies.get('Công an thành phố')).toMatchObject({ id: known.documentId, phones: [{ number: '113' }] });
  expect(agencies.get('Phòng Cảnh sát giao thông')).toMatchObject({
    parent: known.documentId,
    slug: 'phong-canh-sat-giao-thong',
  });
  expect(agencies.get('Đội số 1')).toMatchObject({
    parent: agencies.get('Phòng Cảnh sát giao thông')?.id,
    phones: [{ label: 'Trực ban', number: '0225 000 0113' }, { number: '0225 000 0114' }],
    serves: [ward],
  });

  expect(await takenIn(file)).toEqual({ added: 0, changed: 0, same: 3 });
  expect(await cms.seq()).toBe(before + 3);

  expect(await takenIn(csv('Đội số 1;Công an;;;;'))).toEqual({ added: 0, changed: 1, same: 0 });
  const { parent, phones, serves } = (await published()).get('Đội số 1') ?? {};
  expect({ parent, phones, serves }).toEqual({ parent: undefined, phones: [], serves: [] });
});

onSqlite('one wrong line keeps all of them out, and is named', async () => {
  const file = csv('Tòa án nhân dân khu vực 1;Tòa án;;0225 000 0115;;', 'Phòng Công chứng số 1;Công chứng;;số 9;;Nơi nào');
  const before = await cms.seq();
  const [right, wrong] = await checked(file);
  expect([right?.state, wrong?.state, wrong?.faults.length]).toEqual(['new', 'wrong', 2]);
  const answer = await askedToTakeIn(file);
  expect(answer.status).toBe(400);
  expect((await refusalOf(answer)).message).toContain('dòng 3');
  expect(await cms.seq()).toBe(before);
});

it('a failure half way leaves nothing', async () => {
  const before = await cms.seq();
  const name = 'Chi nhánh trợ giúp pháp lý số';
  const refuse = cms.strapi.db.lifecycles.subscribe({
    models: ['api::agency.agency'],
    beforeCreate({ params }) {
      if (params.data.name === `${name} 2`) throw new Error('the database is gone');
    },
  });
  expect((await askedToTakeIn(csv(`${name} 1;;;;;`, `${name} 2;;;;;`))).status).toBe(500);
  refuse();
  expect(await cms.seq()).toBe(before);
  expect(await takenIn(csv(`${name} 1;;;;;`, `${name} 2;;;;;`))).toEqual({ added: 2, changed: 0, same: 0 });
});

onSqlite('only who may add and change a type may ask', async () => {
  for (const door of ['check', 'take-in']) {
    const asAgency = { type: 'agency', rows: [['Tên'], ['Công an']], ...(door === 'take-in' ? { seen: [] } : {}) };
    expect((await editor('POST', `/pho-luat/intake/${door}`, asAgency)).status).toBe(403);
    expect((await publisher('POST', `/pho-luat/intake/${door}`, { ...asAgency, type: 'site-setting' })).status).toBe(400);
  }
  const answer = await publisher('POST', '/pho-luat/intake/take-in', {
    type: 'agency',
    rows: [['Họ và tên'], ['Nguyễn An']],
    seen: [],
  });
  expect((await refusalOf(answer)).message).toContain('«Tên»');
  const long = [['Tiêu đề'], ...Array.from({ length: 101 }, (_, at) => [`Bài ${at}`])];
  expect((await editor('POST', '/pho-luat/intake/take-in', { type: 'article', rows: long, seen: [] })).status).toBe(400);
});

describe('articles and official documents of a table', async () => {
  const category = await make(cms, 'category', { name: 'Tin hoạt động' });
  await make(cms, 'agency', { name: 'Sở Tư pháp', abbreviation: 'STP' });
  const papers = doorsOf('attachment', editor);
  const articles = doorsOf('article', editor);
  const titled = (type: 'article' | 'attachment', title: string) =>
    documents(cms, type).findFirst({ filters: { title }, populate: '*' });
  const paperTable = [
    'Tiêu đề,Loại văn bản,"Số, ký hiệu",Cơ quan ban hành,Ngày ban hành,Thay thế',
    'Kế hoạch năm 2021,Kế hoạch,12/KH-STP,STP,18/02/2021,',
    'Kế hoạch năm 2022,KH,31/KH-STP,Sở Tư pháp,17/02/2022,12/KH-STP',
  ].join('\n');
  const articleTable = [
    'Tiêu đề\tChuyên mục\tNội dung\tTài liệu đính kèm\tNgày giờ đăng\tĐịa chỉ cũ\tNguồn tin › Tên',
    'Ra quân tuyên truyền\tTin hoạt động\tĐoạn một.\t31/KH-STP; 12/KH-STP\t21/02/2022 14:47\t/tin/ra-quan-1.html\tBáo',
    'Chưa đủ\t\t\t\t\t\t',
  ].join('\n');

  it('become drafts of the person who takes them in, which nobody outside sees, and the same table again changes nothing', async () => {
    const before = await cms.seq();
    expect((await papers.checked(paperTable)).map(({ line, state, later }) => [line, state, later])).toEqual([
      [2, 'new', 'Còn thiếu để xuất bản: Tệp.'],
      [3, 'new', 'Còn thiếu để xuất bản: Tệp.'],
    ]);
    expect(await papers.takenIn(paperTable)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await articles.takenIn(articleTable.normalize('NFD'))).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await titled('attachment', 'Kế hoạch năm 2022')).toMatchObject({
      docType: 'KH',
      copyKind: 'original',
      issuer: { abbreviation: 'STP' },
      replaces: [{ number: '12/KH-STP' }],
    });
    const article = await titled('article', 'Ra quân tuyên truyền');
    expect(article).toMatchObject({
      publishedAt: null,
      publishedOn: '2022-02-21T07:47:00.000Z',
      attachments: [{ number: '31/KH-STP' }, { number: '12/KH-STP' }],
      newsSource: { name: 'Báo' },
      createdBy: { lastname: 'An' },
      updatedBy: { lastname: 'An' },
    });
    expect(await papers.takenIn(paperTable)).toEqual({ added: 0, changed: 0, same: 2 });
    expect(await articles.takenIn(articleTable)).toEqual({ added: 0, changed: 0, same: 2 });
    expect(await cms.seq()).toBe(before);
    const history = await editor('GET', `/pho-luat/history/api::article.article/${article?.documentId}`);
    expect((await history.json()) as History).toMatchObject([
      { action: 'taken-in', by: 'Nguyễn An', remarks: [{ text: 'Từ dòng 2 của bảng.' }] },
    ]);
  });

  it('change the draft of what is public and no more, and no column that is not there', async () => {
    const { documentId } = await make(cms, 'article', {
      title: 'Đã lên trang',
      body: 'Nội dung.',
      byline: 'Trâm Bầu',
      category: category.documentId,
    });
    await publish(cms, 'article', documentId);
    const before = await cms.seq();
    const table = 'Đường dẫn|Tiêu đề|Đoạn mở đầu\nda-len-trang|Đã lên trang|Mở đầu mới.';
    expect((await articles.checked(table))[0]).toMatchObject({
      state: 'changed',
      changes: [{ label: 'Đoạn mở đầu', before: '', after: 'Mở đầu mới.' }],
    });
    expect(await articles.takenIn(table)).toEqual({ added: 0, changed: 1, same: 0 });
    expect(await titled('article', 'Đã lên trang')).toMatchObject({ lead: 'Mở đầu mới.', byline: 'Trâm Bầu', body: 'Nội dung.' });
    expect(await documents(cms, 'article').findOne({ documentId, status: 'published' })).toMatchObject({ lead: null });
    expect(await cms.seq()).toBe(before);
  });

  it('are not written over what somebody has saved, added or deleted since the table was checked, and the lines are named', async () => {
    const make1 = (title: string) => make(cms, 'article', { title, body: 'Nội dung.', category: category.documentId });
    const [saved, deleted] = [await make1('Đang viết dở'), await make1('Sắp xóa')];
    const before = await make1('Vẫn như cũ');
    const table = 'Tiêu đề|Tác giả\nVẫn như cũ|A\nĐang viết dở|A\nSắp xóa|A\nSắp thêm|A\nĐã giống|';
    await make1('Đã giống');
    const seen = await articles.seenIn(table);
    await documents(cms, 'article').update({ documentId: saved.documentId, data: { body: 'Viết thêm một giờ.', byline: 'B' } });
    await documents(cms, 'article').delete({ documentId: deleted.documentId });
    await make1('Sắp thêm');
    await documents(cms, 'article').update({
      documentId: (await titled('article', 'Đã giống'))?.documentId ?? '',
      data: { lead: 'Mở.' },
    });

    const answer = await articles.askedToTakeIn(table.normalize('NFD'), seen);
    expect([answer.status, (await refusalOf(answer)).message]).toEqual([
      400,
      expect.stringContaining('dòng 3 «Đang viết dở», dòng 4 «Sắp xóa», dòng 5 «Sắp thêm». Bảng vừa được so lại'),
    ]);
    expect(await titled('article', 'Đang viết dở')).toMatchObject({ body: 'Viết thêm một giờ.', byline: 'B' });
    expect(await documents(cms, 'article').findOne({ documentId: before.documentId })).toMatchObject({ byline: null });

    expect(await articles.takenIn(table)).toEqual({ added: 1, changed: 3, same: 1 });
    // Nobody knows whether what got no answer was stored, so it is sent again.
    expect((await articles.askedToTakeIn(table, seen)).status).toBe(200);
  });

  onSqlite('wait for their reviewer as before', async () => {
    const { documentId } = await make(cms, 'article', { title: 'Chờ duyệt', body: 'Nội dung.', category: category.documentId });
    expect((await editor('POST', `/pho-luat/review/api::article.article/${documentId}/send`, {})).status).toBe(200);
    await articles.takenIn('Tiêu đề;Tác giả\nChờ duyệt;Hoa Phượng');
    const work = (await (await publisher('GET', '/pho-luat/my-work')).json()) as { toReview: { documentId: string }[] };
    expect(work.toReview.map((waiting) => waiting.documentId)).toContain(documentId);
  });

  onSqlite('are held back whole by one wrong line, and taken in without it', async () => {
    const table = ['Tiêu đề;Chuyên mục;Ngày giờ đăng', 'Dòng đúng;Tin hoạt động;', 'Dòng sai;Tin lạ;31/02/2022 8h'];
    expect((await articles.checked(table.join('\n')))[1]).toMatchObject({
      line: 3,
      state: 'wrong',
      faults: [expect.stringContaining('Chuyên mục: Không có «Tin lạ»'), expect.stringContaining('«31/02/2022 8h» không phải')],
    });
    const answer = await articles.askedToTakeIn(table.join('\n'));
    expect([answer.status, (await refusalOf(answer)).message]).toEqual([400, expect.stringContaining('dòng 3')]);
    expect(await titled('article', 'Dòng đúng')).toBeNull();
    expect(await articles.takenIn(table.slice(0, 2).join('\n'))).toEqual({ added: 1, changed: 0, same: 0 });
  });
});
