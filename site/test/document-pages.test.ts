import { paths } from '@pho-luat/shared/paths';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../src/catalogue.ts';
import { count, fieldsOf, fixtureLines, ids, linesAfter, publishLine, removeLine } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';

/** Official documents that replace and amend one another, one a year from 2010 on. */

const day = '2026-01-01';

const id = (year: number) => `attachmentyear${year}`;
const path = (year: number) => `/van-ban/${year}/5-qd-ubnd/`;
const name = 'Quyết định số 5/QĐ-UBND';

interface Relations {
  replaces?: number[];
  amends?: number[];
}

function decisions(byYear: Record<number, Relations & Record<string, unknown>>): string[] {
  return Object.entries(byYear).map(([year, { replaces = [], amends = [], ...more }], index) =>
    publishLine(count + 1 + index, 'attachment', id(Number(year)), {
      title: 'Về việc ban hành Quy chế phối hợp'.normalize('NFD'),
      docType: 'QĐ',
      number: '5/QĐ-UBND',
      issuer: ids.owner,
      issuedOn: `${year}-03-01`,
      file: ids.pdf,
      replaces: replaces.map(id),
      amends: amends.map(id),
      ...more,
    }),
  );
}

async function documentOf(year: number, lines: readonly string[]) {
  return routeAt(await pagesOfLines([...fixtureLines(), ...lines], { day }), path(year), 'document').view;
}

const years = (steps: readonly { issuedOn?: string }[] = []) => steps.map(({ issuedOn }) => Number(issuedOn?.slice(-4)));

test('what came before and after a document is one succession through the generations, with how they relate', async () => {
  const lines = decisions({
    2010: {},
    2013: { replaces: [2010] },
    2015: { amends: [2013] },
    2018: { replaces: [2013] },
    2020: { replaces: [2018] },
  });
  const { chain } = await documentOf(2013, lines);
  expect(years(chain?.steps)).toEqual([2010, 2013, 2015, 2018, 2020]);
  expect(chain?.isCut).toBe(false);
  expect(chain?.steps.map(({ validity }) => validity[0].text)).toEqual([
    'Hết hiệu lực: được thay thế từ 01/03/2013',
    'Hết hiệu lực: được thay thế từ 01/03/2018',
    'Còn hiệu lực',
    'Hết hiệu lực: được thay thế từ 01/03/2020',
    'Còn hiệu lực',
  ]);
  expect(chain?.steps.map(({ relations }) => relations)).toEqual([
    [],
    [{ label: 'Thay thế', documents: [{ label: name, href: path(2010) }] }],
    [{ label: 'Sửa đổi, bổ sung', documents: [{ label: name, href: path(2013) }] }],
    [{ label: 'Thay thế', documents: [{ label: name, href: path(2013) }] }],
    [{ label: 'Thay thế', documents: [{ label: name, href: path(2018) }] }],
  ]);
});

test('a document without any has no succession', async () => {
  expect((await documentOf(2010, decisions({ 2010: {} }))).chain).toBeUndefined();
});

test('documents that replace one another in a circle are shown once each', async () => {
  const { chain } = await documentOf(
    2011,
    decisions({ 2010: { replaces: [2012] }, 2011: { replaces: [2010] }, 2012: { replaces: [2011] } }),
  );
  expect(years(chain?.steps)).toEqual([2010, 2011, 2012]);
  expect((await documentOf(2010, decisions({ 2010: { replaces: [2010] } }))).chain).toBeUndefined();
});

test('of a long line the nearest generations are shown, and that there are more', async () => {
  const all = Object.fromEntries(
    Array.from({ length: 17 }, (_, index) => [2010 + index, index > 0 ? { replaces: [2009 + index] } : {}]),
  );
  const { chain } = await documentOf(2018, decisions(all));
  expect(years(chain?.steps)).toEqual(Array.from({ length: 13 }, (_, index) => 2012 + index));
  expect(chain?.isCut).toBe(true);
});

test('all that replace or amend a document itself are shown, and nothing else of what they do', async () => {
  const amending = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [2011 + index, { amends: [2010] }]));
  const lines = decisions({ 2010: {}, ...amending });
  expect((await documentOf(2010, lines)).chain?.steps).toHaveLength(11);
  expect(years((await documentOf(2015, lines)).chain?.steps)).toEqual([2010, 2015]);
});

test('what is not on the site is not in the line', async () => {
  const gone = removeLine(count + 9, 'attachment', id(2010));
  expect((await documentOf(2013, [...decisions({ 2010: {}, 2013: { replaces: [2010] } }), gone])).chain).toBeUndefined();
});

test('a file that no published document uses has no address', async () => {
  const file = { name: 'Bản thảo.pdf', ext: '.pdf', mime: 'application/pdf', sha256: 'd'.repeat(64), size: 9 };
  const more = [publishLine(count + 8, 'file', 'filedraft0000001', file), ...decisions({ 2010: { file: 'filedraft0000001' } })];
  const files = async (lines: string[]) =>
    (await pagesOfLines([...fixtureLines(), ...lines], { day })).files.map(({ id: each }) => each);
  expect(await files(more)).toContain('filedraft0000001');
  expect(await files([...more, removeLine(count + 9, 'attachment', id(2010))])).not.toContain('filedraft0000001');
});

test('a page says how its document is cited, and describes it for machines', async () => {
  const view = await documentOf(2010, decisions({ 2010: {}, 2013: { replaces: [2010] } }));
  expect(view.citation).toBe(
    'Quyết định số 5/QĐ-UBND ngày 01 tháng 3 năm 2010 của Hội đồng phối hợp PBGDPL thành phố về việc ban hành Quy chế phối hợp',
  );
  expect(view.legislation).toMatchObject({
    '@type': 'Legislation',
    url: `https://pho-luat.example${path(2010)}`,
    legislationIdentifier: '5/QĐ-UBND',
    legislationDate: '2010-03-01',
    legislationLegalForce: 'https://schema.org/NotInForce',
  });
});

test('the fields that Decree 42/2022/NĐ-CP asks for are in the table', async () => {
  const { fields, file } = await documentOf(2010, decisions({ 2010: { effectiveOn: '2010-04-01' } }));
  expect(Object.fromEntries(fields.map(({ label, value }) => [label, value]))).toMatchObject({
    'Loại văn bản': 'Quyết định',
    'Cơ quan ban hành': 'Hội đồng phối hợp PBGDPL thành phố',
    'Số, ký hiệu': '5/QĐ-UBND',
    'Ngày ban hành': '01/03/2010',
    'Ngày có hiệu lực': '01/04/2010',
    'Trích yếu': 'Về việc ban hành Quy chế phối hợp',
  });
  expect(file.href).toMatch(/^\/tep\/[0-9a-f]{12}\/ke-hoach-31\.pdf$/);
});

test('who issued it together with an agency, or without one, is named wherever an issuer is', async () => {
  const others = 'Hội Luật gia thành phố; Công an thành phố';
  const lines = decisions({
    2010: { otherIssuers: others },
    2013: { issuer: undefined, slug: 'lien-tich', otherIssuers: others },
  });
  const site = await pagesOfLines([...fixtureLines(), ...lines], { day });
  const view = routeAt(site, path(2010), 'document').view;
  const owner = 'Hội đồng phối hợp PBGDPL thành phố';
  const names = ['Hội Luật gia thành phố', 'Công an thành phố'];
  const issuers = view.fields.filter(({ label }) => label === 'Cơ quan ban hành').map(({ value }) => value);
  expect(issuers).toEqual([owner, ...names]);
  expect(view.citation).toContain(`của ${owner}, Hội Luật gia thành phố và Công an thành phố`);
  expect(view.legislation.legislationPassedBy).toEqual([
    { '@type': 'GovernmentOrganization', name: owner },
    { '@type': 'Organization', name: names[0] },
    { '@type': 'Organization', name: names[1] },
  ]);
  const found = site.pages.filter(({ search }) => search?.document().html.includes('Hội Luật gia thành phố'));
  expect(found).toHaveLength(2);
  const catalogue = JSON.parse(site.texts.get(paths.documentCatalogue()) ?? '') as Catalogue;
  expect(catalogue.documents.filter(({ otherIssuers }) => otherIssuers === others)).toHaveLength(2);
});

test('the catalogue has every document as the lists show it, newest first, and what each comes to', async () => {
  const lines = decisions({ 2010: {}, 2027: { replaces: [2010], effectiveOn: '2027-04-01' } });
  const site = await pagesOfLines([...fixtureLines(), ...lines], { day });
  const catalogue = JSON.parse(site.texts.get(paths.documentCatalogue()) ?? '') as Catalogue;
  expect(catalogue.types).toEqual({ tt: 'Thông tư', qd: 'Quyết định', kh: 'Kế hoạch' });
  expect(catalogue.issuers).toEqual({ 'bo-tu-phap': 'Bộ Tư pháp', 'hoi-dong': 'Hội đồng phối hợp PBGDPL thành phố' });
  expect(catalogue.documents.map(({ href }) => href)).toEqual([
    path(2027),
    '/van-ban/2022/31-kh-hdphpbgdpl/',
    '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/',
    path(2010),
  ]);
  expect(catalogue.documents.at(-1)).toEqual({
    name,
    title: 'Về việc ban hành Quy chế phối hợp',
    href: path(2010),
    type: 'qd',
    issuer: 'hoi-dong',
    issuedOn: '2010-03-01',
    validity: [
      { state: 'in-force', text: 'Còn hiệu lực, sẽ được thay thế từ 01/04/2027' },
      { state: 'lapsed', text: 'Hết hiệu lực: được thay thế từ 01/04/2027', from: '2027-04-01' },
    ],
    file: { href: expect.stringMatching(/^\/tep\//) as string, kind: 'PDF', size: '0,1 KB' },
  });
  const { lookup } = routeAt(site, '/van-ban/', 'document-list').view;
  expect(lookup?.types.map(({ value }) => value)).toEqual(Object.keys(catalogue.types));
  expect(lookup?.issuers.map(({ value }) => value)).toEqual(Object.keys(catalogue.issuers));
  expect(routeAt(site, '/van-ban/loai/qd/', 'document-list').view.lookup).toBeUndefined();
});

describe('a plan and its signed document are one paper', () => {
  const paper = (said: { plan?: object; signed?: object; article?: object }) => {
    const number = '45/KH-UBND';
    const signed = { title: 'Kế hoạch mới', docType: 'KH', number, issuer: ids.owner, issuedOn: '2022-06-01', file: ids.pdf };
    const plan = { ...fieldsOf(ids.plan), slug: 'ke-hoach-45', number, document: 'attachmentpaper45', tasks: [] };
    return pagesOfLines(
      linesAfter(fixtureLines(), [
        ['attachment', 'attachmentpaper45', { ...signed, ...said.signed }],
        ['plan', 'planpaper0000045', { ...plan, ...said.plan }],
        ['article', ids.first, { ...fieldsOf(ids.first), ...said.article }],
      ]),
      { day: '2022-07-01' },
    );
  };
  const earlierPath = '/ke-hoach/cong-tac-pbgdpl-2022/';
  const earlierPaper = '/van-ban/2022/31-kh-hdphpbgdpl/';

  test.each([
    ['in the plan', { plan: { replaces: [ids.plan] } }],
    ['in its document', { signed: { replaces: [ids.signed] } }],
  ])(
    'that it replaces an earlier one, said %s, is on all four pages, on the home page and in the open data',
    async (_form, said) => {
      const site = await paper(said);
      const lapsed = 'Hết hiệu lực: được thay thế từ 01/06/2022';
      const earlier = routeAt(site, earlierPath, 'plan').view;
      expect(earlier.fields[0]).toMatchObject({ label: 'Được thay thế bởi', href: '/ke-hoach/ke-hoach-45/' });
      expect(earlier.document?.validity?.[0].text).toBe(lapsed);
      expect(routeAt(site, '/ke-hoach/ke-hoach-45/', 'plan').view.fields).toContainEqual(
        expect.objectContaining({ label: 'Thay thế', href: earlierPath }),
      );
      for (const each of [earlierPaper, '/van-ban/2022/45-kh-ubnd/']) {
        const { steps } = routeAt(site, each, 'document').view.chain ?? {};
        expect(steps?.map(({ validity, relations }) => [validity[0].text, relations.length])).toEqual([
          [lapsed, 0],
          ['Còn hiệu lực', 1],
        ]);
      }
      expect(routeAt(site, '/', 'home').view.plan?.href).toBe('/ke-hoach/ke-hoach-45/');
      expect(site.texts.get('/du-lieu/van-ban.csv')).toContain(lapsed);
    },
  );

  test('an article that cites the later of two papers need not be told that the earlier has lapsed, where the plan says so', async () => {
    const lapsesIn = async (body: string) => {
      const site = await paper({ plan: { replaces: [ids.plan] }, article: { body, attachments: [] } });
      return routeAt(site, '/bai-viet/trien-khai-ke-hoach-2022/', 'article').view.lapses.length;
    };
    expect(await lapsesIn('Theo Kế hoạch số 31/KH-HĐPHPBGDPL.')).toBe(1);
    expect(await lapsesIn('Kế hoạch số 45/KH-UBND thay cho Kế hoạch số 31/KH-HĐPHPBGDPL.')).toBe(0);
  });

  test('that it amends one, said in the plan, is said of the document and on the page of the earlier plan', async () => {
    const site = await paper({ plan: { amends: [ids.plan] } });
    const earlier = routeAt(site, earlierPath, 'plan').view;
    expect(earlier.fields[0]).toMatchObject({ label: 'Được sửa đổi, bổ sung bởi', href: '/ke-hoach/ke-hoach-45/' });
    expect(earlier.document?.validity?.[0].text).toBe(
      'Hết hiệu lực một phần: được sửa đổi, bổ sung từ 01/06/2022; đến hết 31/12/2022',
    );
  });
});
