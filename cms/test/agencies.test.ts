import { expect, it } from 'vitest';
import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { checkedAgenciesSchema, takenInAgenciesSchema } from '../src/schemas/desk-agencies.ts';
import { tableSchema } from '../src/schemas/table.ts';
import { cmsOfTests } from './support/cms.ts';
import { make } from './support/make.ts';
import { newPerson, refusalOf } from './support/people.ts';

/** Agencies from a table: checked first, then stored whole or not at all. */

const cms = await cmsOfTests();
const publisher = await newPerson(cms, 'nguoi-duyet');
const editor = await newPerson(cms, 'bien-tap-vien');

const csv = (...lines: string[]) => ['Tên;Loại;Cơ quan cấp trên;Điện thoại;Địa chỉ;Phục vụ phường, xã', ...lines].join('\r\n');

async function rowsOf(text: string): Promise<string[][] | undefined> {
  const base64 = Buffer.from(`\ufeff${text}`).toString('base64');
  const answer = await publisher('POST', '/pho-luat/table', { fileName: 'cơ quan.csv', base64 });
  return tableSchema.parse(await answer.json()).sheets[0]?.rows;
}
const asked = async (door: 'check' | 'take-in', text: string) =>
  publisher('POST', `/pho-luat/agencies/${door}`, { rows: await rowsOf(text) });
const checked = async (text: string) => checkedAgenciesSchema.parse(await (await asked('check', text)).json()).rows;
const takenIn = async (text: string) => takenInAgenciesSchema.parse(await (await asked('take-in', text)).json());

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

it('one wrong line keeps all of them out, and is named', async () => {
  const file = csv('Tòa án nhân dân khu vực 1;Tòa án;;0225 000 0115;;', 'Phòng Công chứng số 1;Công chứng;;số 9;;Nơi nào');
  const before = await cms.seq();
  const [right, wrong] = await checked(file);
  expect([right?.state, wrong?.state, wrong?.faults.length]).toEqual(['new', 'wrong', 2]);
  const answer = await asked('take-in', file);
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
  expect((await asked('take-in', csv(`${name} 1;;;;;`, `${name} 2;;;;;`))).status).toBe(500);
  refuse();
  expect(await cms.seq()).toBe(before);
  expect(await takenIn(csv(`${name} 1;;;;;`, `${name} 2;;;;;`))).toEqual({ added: 2, changed: 0, same: 0 });
});

it('only who may add and change agencies may ask', async () => {
  for (const door of ['check', 'take-in']) {
    expect((await editor('POST', `/pho-luat/agencies/${door}`, { rows: [['Tên'], ['Công an']] })).status).toBe(403);
  }
  const answer = await publisher('POST', '/pho-luat/agencies/take-in', { rows: [['Họ và tên'], ['Nguyễn An']] });
  expect((await refusalOf(answer)).message).toContain('«Tên»');
});
