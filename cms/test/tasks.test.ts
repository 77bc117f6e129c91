import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planTasksSchema, tasksDueSchema } from '../src/contracts/desk-tasks.ts';
import { tableSchema } from '../src/contracts/table.ts';
import { dayOf } from '@pho-luat/shared/dates';
import { cmsOfTests } from './support/cms.ts';
import { packageOf } from './reading/support/office.ts';
import { withDirectory, xlsxWithMacros } from './support/files.ts';
import { documents, make, publish } from './support/make.ts';
import { newPerson, refusalOf, type Person } from './support/people.ts';
import { workbook } from './support/workbook.ts';

/** The tasks of plans at the desk: what the windows beside a plan's form and the home page ask. */

const cms = await cmsOfTests();
const editor = await newPerson(cms, 'bien-tap-vien');

const ask = (body: unknown, person: Person = editor) => person('POST', '/pho-luat/table', body);
const sheetOf = async (body: unknown) => tableSchema.parse(await (await ask(body)).json()).sheets[0];
const rowsOf = async (body: unknown) => (await sheetOf(body))?.rows;
const file = (fileName: string, bytes: Buffer | Uint8Array) => ({ fileName, base64: Buffer.from(bytes).toString('base64') });
const whyNot = async (body: unknown) => {
  const answer = await ask(body);
  expect(answer.status).toBe(400);
  return (await refusalOf(answer)).message;
};

describe('an annex is read as a table', () => {
  it('pasted from Excel, with line breaks and quotes in its cells, decomposed too', async () => {
    const text = 'TT\tNội dung\tChủ trì\r\n1\t"Tập huấn:\n- ""đất đai"""\tSở Tư pháp\r\n';
    const rows = [
      ['TT', 'Nội dung', 'Chủ trì'],
      ['1', 'Tập huấn:\n- "đất đai"', 'Sở Tư pháp'],
    ];
    expect(await rowsOf({ text })).toEqual(rows);
    expect(await rowsOf({ text: text.normalize('NFD') })).toEqual(rows);
  });

  it('pasted from Word, where a quotation mark is one', async () => {
    const sheet = await sheetOf({ text: 'TT\tNội dung\n1\t"Ngày Pháp luật" năm 2022\n2\tHội thi' });
    expect(sheet?.rows).toEqual([
      ['TT', 'Nội dung'],
      ['1', '"Ngày Pháp luật" năm 2022'],
      ['2', 'Hội thi'],
    ]);
    expect(sheet).not.toHaveProperty('loneQuote');
  });

  it.each([
    ['never closed', '1,"Tập huấn:\nđất đai"\n2,"Hội thi\n3,Tọa đàm'],
    ['closed within its cell', '1,"Tập huấn:\nđất đai"\n2,"Luật "Đất đai", mới"\n3,Tọa đàm'],
  ])('a CSV with a quote that is %s, because of which lines of a cell are rows, which is told', async (_how, rows) => {
    const text = `TT,Nội dung\n${rows}`.normalize('NFD');
    const sheet = await sheetOf(file('phụ lục.csv', Buffer.from(text)));
    expect(sheet).toMatchObject({ loneQuote: 4, rows: expect.arrayContaining([['đất đai"']]) });
    expect(sheet?.rows[3]?.[1]).toMatch(/^"/);
    expect(await sheetOf({ text: text.replaceAll(',', '\t') })).toMatchObject({ loneQuote: 4 });
    expect(await sheetOf({ text: `\n${text}`.replaceAll('\n', '\r\n') })).toMatchObject({ loneQuote: 4 });
    expect(await sheetOf(file('phụ lục.csv', Buffer.from('TT,Nội dung\n1,"Tập huấn:\nđất đai"\n')))).not.toHaveProperty(
      'loneQuote',
    );
  });

  it.each([
    ['commas', 'TT,Nội dung\n1,"Tập huấn, bồi dưỡng"'],
    ['semicolons', 'TT;Nội dung\n1;Tập huấn, bồi dưỡng'],
  ])('a CSV with %s, in UTF-8 with its mark, or in UTF-16', async (_separator, text) => {
    const rows = [
      ['TT', 'Nội dung'],
      ['1', 'Tập huấn, bồi dưỡng'],
    ];
    expect(await rowsOf(file('phụ lục.csv', Buffer.from(`\ufeff${text}`)))).toEqual(rows);
    expect(await rowsOf(file('phụ lục.csv', Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(rows);
  });

  it('two thousand rows and their headings, pasted or in a workbook', async () => {
    const rows = [['TT', 'Nội dung'], ...Array.from({ length: 2_000 }, (_, at) => [String(at + 1), 'Tập huấn'])];
    expect(await rowsOf({ text: rows.map((row) => row.join('\t')).join('\n') })).toEqual(rows);
    expect(await rowsOf(file('phụ lục.xlsx', workbook(rows)))).toEqual(rows);
  });

  it('a CSV with a tab in a cell, which came with a text copied into it', async () => {
    const text = 'TT,Nội dung\n1,"Tập huấn:\n-\tđất đai\n-\thòa giải"\n2,Hội thi\n';
    expect(await rowsOf(file('phụ lục.csv', Buffer.from(text)))).toEqual([
      ['TT', 'Nội dung'],
      ['1', 'Tập huấn:\n-\tđất đai\n-\thòa giải'],
      ['2', 'Hội thi'],
    ]);
    expect(await rowsOf(file('phụ lục.txt', Buffer.from(text.replaceAll(',', '\t'))))).toHaveLength(3);
  });

  it('a table of Word with more lines than rows, because a cell of Word has paragraphs', async () => {
    expect((await rowsOf({ text: 'TT\tNội dung\n1\tTập huấn:\nđất đai\nhòa giải\nhộ tịch' }))?.[1]).toEqual(['1', 'Tập huấn:']);
  });

  it('a workbook with an hour in a day, which stays that day', async () => {
    expect(await rowsOf(file('phụ lục.xlsx', workbook([['Thời hạn'], [{ day: 44742.75 }]])))).toEqual([
      ['Thời hạn'],
      ['30/06/2022'],
    ]);
  });

  it('a workbook: numbers and days as they are shown, and a merged cell in each row that it spans', async () => {
    const bytes = workbook(
      [
        ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
        [1, 'Tập huấn', 'Sở Tư pháp', { day: 44742 }],
        [2, 'Hội thi', '', 'Quý II/2022'],
      ],
      ['C2:C3'],
    );
    expect(await rowsOf(file('Phụ lục.XLSX', bytes))).toEqual([
      ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
      ['1', 'Tập huấn', 'Sở Tư pháp', '30/06/2022'],
      ['2', 'Hội thi', 'Sở Tư pháp', 'Quý II/2022'],
    ]);
  });

  it('a workbook with what rules read of it: numbers with a point, yes and no, no blanks around a text, hidden rows and columns too', async () => {
    const sheet =
      '<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
      '<row r="2" hidden="1"><c r="B2"><v>1.1</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>' +
      '<row r="4"><c r="C4" t="inlineStr"><is><t> Tập huấn_x000D_\nhội thi </t></is></c><c r="D4" t="d"><v>2022-06-30T17:00:00</v></c></row>' +
      '</sheetData></worksheet>';
    const bytes = withMember(workbook([]), 'xl/worksheets/sheet1.xml', Buffer.from(sheet));
    expect(await rowsOf(file('phụ lục.xlsx', bytes))).toEqual([
      ['', '', '', ''],
      ['', '1.1', 'true', ''],
      ['', '', '', ''],
      ['', '', 'Tập huấn\r\nhội thi', '30/06/2022'],
    ]);
  });
});

describe('what is no table is refused in words that say what to do', () => {
  it.each([
    ['nothing', { text: ' \n ' }, 'chép cả bảng'],
    ['the old Excel', file('phụ lục.xls', Buffer.from('x')), 'lưu lại thành .xlsx'],
    ['another file', file('phụ lục.pdf', Buffer.from('x')), 'chọn tệp Excel'],
    ['a file with macros', file('phụ lục.xlsx', xlsxWithMacros()), 'macro'],
    ['a ZIP that is no workbook', file('phụ lục.xlsx', packageOf({ 'a.txt': 'a' })), 'không phải tệp Excel'],
    ['no ZIP at all', file('phụ lục.xlsx', Buffer.from('<html>')), 'không phải tệp Excel'],
    ['letters of another code page', file('phụ lục.csv', Buffer.from([0x4e, 0xf4, 0x69, 0x20, 0xff])), 'CSV UTF-8'],
    ['letters of TCVN3 that were saved as UTF-8', { text: 'quyÕt ®Þnh vÒ viÖc\tkÕ ho¹ch phæ biÕn ph¸p luËt' }, 'Unicode'],
    ['too many rows', { text: 'a\tb\n'.repeat(2_002) }, 'Bảng quá lớn'],
    [
      'too many rows of a workbook',
      file('phụ lục.xlsx', workbook(Array.from({ length: 2_002 }, () => ['a', 'b']))),
      'Bảng quá lớn',
    ],
    ['too many columns', { text: 'a\t'.repeat(60) }, 'Bảng quá lớn'],
    ['a file of more than 3 MB', file('phụ lục.csv', Buffer.alloc(3 * 1024 * 1024 + 3, 'a')), '3 MB'],
  ])('%s', async (_what, body, words) => expect(await whyNot(body)).toContain(words));

  it('a workbook that unpacks to too much, by its own word', async () => {
    const bomb = withMember(workbook([['TT', 'Nội dung']]), 'xl/worksheets/sheet2.xml', new Uint8Array(31 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await whyNot(file('phụ lục.xlsx', bomb))).toContain('quá lớn để đọc');
  });

  it('a workbook whose directory says that its stored parts are empty', async () => {
    const stored = Buffer.from(
      zipSync({ ...unzipSync(workbook([['TT']])), 'xl/worksheets/00.xml': [new Uint8Array(2_000_000), { level: 0 }] }),
    );
    const bomb = withDirectory(stored, (records) => [
      ...records.slice(0, -1),
      ...Array.from({ length: 20 }, (_, at) => {
        const record = Buffer.from(records.at(-1) ?? '');
        record.writeUInt32LE(0, 24);
        record.write(String(at).padStart(2, '0'), 46 + 'xl/worksheets/'.length);
        return record;
      }),
    ]);
    expect(await whyNot(file('phụ lục.xlsx', bomb))).toContain('quá lớn để đọc');
  });

  it.each([
    [
      'a million cells',
      [...Array.from({ length: 999 }, () => []), Array.from({ length: 1_000 }, (_, at) => at)],
      'ALL1000',
      'Bảng quá lớn',
    ],
    [
      'cells as many as may be',
      [...Array.from({ length: 1_999 }, () => []), Array.from({ length: 40 }, (_, at) => at)],
      'AN2000',
      'quá lớn để đọc',
    ],
  ])('a workbook with a long text merged over %s', async (_what, rows, last, words) => {
    const bytes = workbook([['Tập huấn '.repeat(3_000)], ...rows.slice(1)], [`A1:${last}`]);
    expect(bytes.length).toBeLessThan(30_000);
    expect(await whyNot(file('phụ lục.xlsx', bytes))).toContain(words);
  });

  it('a workbook whose cells would fill the memory as a table, and the CMS goes on', async () => {
    const cells = Array.from(
      { length: 900 },
      (_, at) => `<row r="${(at + 1) * 1_000}"><c r="XFD${(at + 1) * 1_000}"><v>1</v></c></row>`,
    );
    const xml = `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`;
    const sparse = withMember(workbook([['TT']]), 'xl/worksheets/sheet1.xml', new TextEncoder().encode(xml));
    expect(await whyNot(file('phụ lục.xlsx', sparse))).toContain('Bảng quá lớn');
    expect((await cms.asAdmin('GET', '/pho-luat/desk')).status).toBe(200);
  });
});

describe('the form of a plan learns', () => {
  it('the agencies, the short forms, and who leads and takes part in each task of the draft', async () => {
    const stp = (await make(cms, 'agency', { name: 'Sở Tư pháp', abbreviation: 'STP' })).documentId;
    const sgd = (await make(cms, 'agency', { name: 'Sở Giáo dục và Đào tạo' })).documentId;
    await make(cms, 'abbreviation', { short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' });
    const plan = await make(cms, 'plan', {
      title: 'Kế hoạch năm 2022',
      tasks: [{ content: 'Tập huấn', leadAgency: stp, partnerAgencies: [sgd] }, { content: 'Hội thi' }],
    });
    const told = planTasksSchema.parse(await (await editor('GET', `/pho-luat/plan-tasks/${plan.documentId}`)).json());
    expect(told.agencies.map(({ documentId }) => documentId)).toEqual(expect.arrayContaining([stp, sgd]));
    expect(told.abbreviations).toContainEqual({ short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' });
    expect(told.tasks).toMatchObject([{ leadAgency: stp, partnerAgencies: [sgd] }, { partnerAgencies: [] }]);
    expect((await editor('GET', '/pho-luat/plan-tasks/khong-co')).status).toBe(404);
  });

  it('nothing, for people who may not change plans', async () => {
    const reader = await newPerson(cms, 'bien-tap-vien');
    const { documentId } = await make(cms, 'plan', { title: 'Kế hoạch năm 2023' });
    await withoutRightToChange(['plan'], async () => {
      expect((await reader('GET', `/pho-luat/plan-tasks/${documentId}`)).status).toBe(403);
      // Their articles and official documents come from tables too.
      expect((await ask({ text: 'TT\tNội dung' }, reader)).status).toBe(200);
      expect((await reader('GET', '/pho-luat/tasks-due')).status).toBe(200);
    });
    await withoutRightToChange(['plan', 'article', 'attachment'], async () => {
      expect((await ask({ text: 'TT\tNội dung' }, reader)).status).toBe(403);
    });
    expect((await fetch(`${cms.url}/pho-luat/tasks-due`)).status).toBe(401);
  });
});

describe('the home page learns', () => {
  const day = (fromToday: number) => dayOf(new Date(Date.now() + fromToday * 24 * 60 * 60 * 1000));
  const due = async () => tasksDueSchema.parse(await (await editor('GET', '/pho-luat/tasks-due')).json());

  it('which tasks of published plans are late or due soon, some of each and how many, and nothing of drafts', async () => {
    expect(await due()).toEqual({ late: [], lateCount: 0, soon: [], soonCount: 0 });
    const agency = (await make(cms, 'agency', { name: 'Công an thành phố' })).documentId;
    const task = { leadAgency: agency, duePrecision: 'day', state: 'in-progress' };
    const plan = await make(cms, 'plan', {
      title: 'Kế hoạch truyền thông',
      number: '31/KH-UBND',
      year: 2022,
      issuer: agency,
      issuedOn: '2022-02-21',
      tasks: [
        { ...task, code: 'I.1', content: 'Việc quá hạn', dueOn: day(-3) },
        { ...task, content: 'Việc sắp đến hạn', dueOn: day(10) },
        { ...task, content: 'Việc đã xong', dueOn: day(-3), state: 'done', completedOn: day(-5) },
      ],
    });
    expect((await due()).lateCount).toBe(0);

    await publish(cms, 'plan', plan.documentId);
    const shown = { planId: plan.documentId, planTitle: 'Kế hoạch truyền thông', leadAgency: 'Công an thành phố' };
    expect(await due()).toMatchObject({
      late: [{ ...shown, code: 'I.1', content: 'Việc quá hạn', days: 3 }],
      lateCount: 1,
      soon: [{ ...shown, content: 'Việc sắp đến hạn', days: 10 }],
      soonCount: 1,
    });

    const many = Array.from({ length: 20 }, (_, at) => ({ ...task, content: `Việc ${at}`, dueOn: day(-at - 1) }));
    await documents(cms, 'plan').update({ documentId: plan.documentId, data: { tasks: many } as never });
    await publish(cms, 'plan', plan.documentId);
    const { late, lateCount } = await due();
    expect([late.length, late[0]?.days, lateCount]).toEqual([8, 20, 20]);

    await documents(cms, 'plan').unpublish({ documentId: plan.documentId });
    expect((await due()).lateCount).toBe(0);
  });
});

/** The role of writers, for a while without the right to change plans; sessions ask their rights again each time. */
async function withoutRightToChange(types: readonly string[], act: () => Promise<void>): Promise<void> {
  const permissions = cms.strapi.db.query('admin::permission');
  const [update, read] = ['update', 'read'].map((action) => `plugin::content-manager.explorer.${action}`);
  const subjects = types.map((type) => `api::${type}.${type}`);
  const rights: { id: number }[] = await permissions.findMany({
    where: { action: update, subject: { $in: subjects }, role: { code: 'bien-tap-vien' } },
  });
  const where = { id: { $in: rights.map(({ id }) => id) } };
  await permissions.updateMany({ where, data: { action: read } });
  await act().finally(() => permissions.updateMany({ where, data: { action: update } }));
}

function withMember(bytes: Buffer, name: string, content: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: content });
}
