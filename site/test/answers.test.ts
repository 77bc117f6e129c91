import { describe, expect, test } from 'vitest';
import { article, count, fixtureLines, ids, publishLine } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';
import { faultsOfStructuredData } from './lib/schema-org.ts';

/** What an article tells a resident to do: on its page, for machines, in the search. */

const path = '/bai-viet/mat-the-can-cuoc/';
const law = 'attachmentlaw0001';
const form = 'attachmentform001';

const answer = {
  steps: '1. Báo ngân hàng.\n\n2) Đề nghị cấp lại.\r\n- Nhận thẻ.'.normalize('NFD'),
  where: 'police',
  bring: '  Giấy khai sinh của con  \n• Hộ chiếu',
  fee: { amount: 50_000, unit: 'case', source: 'Điều 38 Luật Căn cước' },
  deadline: { days: 7, dayKind: 'working-day', from: 'kể từ ngày nhận đủ hồ sơ' },
  forms: [form],
  onlineUrl: 'https://dichvucong.example/cap-lai',
  call: [{ label: 'Trực ban', number: '0225 000 0113' }, { number: '113' }],
  lawBasis: [
    { document: law, article: '24' },
    { document: ids.circular },
    { document: law, article: '26a', clause: '1' },
    { document: 'attachmentgone01', article: '3' },
  ],
  checkedOn: '2022-02-20',
  reviewOn: '2022-08-20',
};

const lawFields = {
  title: 'Luật Căn cước',
  docType: 'L',
  number: '26/2023/QH15',
  issuedOn: '2020-11-27',
  effectiveOn: '2021-07-01',
  file: ids.pdf,
};

interface Given {
  answer?: Record<string, unknown>;
  article?: Record<string, unknown>;
  law?: Record<string, unknown>;
}

async function pages(given: Given = {}, more: readonly string[] = []) {
  return pagesOfLines([
    ...fixtureLines(),
    publishLine(count + 1, 'attachment', law, { ...lawFields, ...given.law }),
    publishLine(count + 2, 'attachment', form, { title: 'Tờ khai căn cước', slug: 'to-khai', docType: 'TB', file: ids.pdf }),
    publishLine(
      count + 3,
      'article',
      'articlelost00001',
      article({ title: 'Mất thẻ căn cước', slug: 'mat-the-can-cuoc', answer: { ...answer, ...given.answer }, ...given.article }),
    ),
    ...more,
  ]);
}

const viewOf = async (given?: Given) => routeAt(await pages(given), path, 'article').view;
const searchedOf = async (given?: Given) => (await pages(given)).pages.find((page) => page.path === path)?.search?.document();

describe('the answer of an article', () => {
  test('has a step and a thing a line, whatever was typed before it', async () => {
    const { answer: shown } = await viewOf();
    expect(shown?.steps).toEqual(['Báo ngân hàng.', 'Đề nghị cấp lại.', 'Nhận thẻ.']);
    expect(shown?.bring).toEqual(['Giấy khai sinh của con', 'Hộ chiếu']);
  });

  test.each([
    [{ amount: 50_000, unit: 'case', source: 'Luật' }, '50.000 đồng mỗi hồ sơ'],
    [{ amount: 0, unit: 'person', source: 'Luật' }, 'Miễn phí'],
  ])('says the fee %j', async (fee, text) => {
    expect((await viewOf({ answer: { fee } })).answer?.fee).toEqual({ text, source: 'Luật' });
  });

  test.each([
    [{ days: 7, dayKind: 'working-day', from: 'kể từ ngày nộp' }, '7 ngày làm việc kể từ ngày nộp'],
    [{ days: 3, dayKind: 'month', from: 'kể từ ngày nghỉ việc' }, '3 tháng kể từ ngày nghỉ việc'],
  ])('says the deadline %j', async (deadline, text) => {
    expect((await viewOf({ answer: { deadline } })).answer?.deadline).toBe(text);
  });

  test('leads to the agencies of its kind, or to the directory while there are none', async () => {
    expect((await viewOf()).answer?.where).toEqual({ kind: 'police', title: 'Công an nơi bạn ở', list: '/danh-ba/' });
    const station = publishLine(count + 4, 'agency', 'agencypolice0001', { name: 'Công an phường', slug: 'cap', kind: 'police' });
    const site = await pages({}, [station]);
    expect(routeAt(site, path, 'article').view.answer?.where?.list).toBe('/danh-ba/loai/cong-an/');
    expect(site.pages.map((page) => page.path)).toContain('/danh-ba/loai/cong-an/');
  });

  test('rests on laws by their names, each article with its validity and its place on the site, but for those that have gone', async () => {
    const { answer: shown } = await viewOf({ law: { htmlBody: '## Điều 24. Cấp lại' } });
    const validity = [{ state: 'in-force', text: 'Còn hiệu lực' }];
    expect(shown?.lawBasis).toEqual([
      { label: 'Điều 24 Luật Căn cước 2020', href: '/van-ban/2020/26-2023-qh15/#muc-dieu-24', validity },
      { label: 'Thông tư số 01/2022/TT-BTP', href: '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/', validity },
      { label: 'Khoản 1 Điều 26a Luật Căn cước 2020', href: '/van-ban/2020/26-2023-qh15/', validity },
    ]);
    expect(shown?.forms.map(({ name, file }) => [name, file.kind])).toEqual([['Tờ khai căn cước', 'PDF']]);
  });

  test('warns above all else when a law it rests on lapses', async () => {
    const lapsing = await viewOf({ law: { expiresOn: '2022-12-31' } });
    expect(lapsing.lapses.map(({ document, states }) => [document.label, states[0]?.from])).toEqual([
      ['Luật Căn cước 2020 · 26/2023/QH15', '2023-01-01'],
    ]);
    expect((await viewOf()).lapses).toEqual([]);
  });

  test('is not what the search says to do once a law that it rests on has lapsed', async () => {
    expect((await searchedOf({ law: { expiresOn: '2022-12-31' } }))?.answer).toBeDefined();
    expect((await searchedOf({ law: { expiresOn: '2022-02-28' } }))?.answer).toBeUndefined();
  });

  test('is told to machines with the day from which such a law is no longer in force, and from then on not at all', async () => {
    const toldOf = async (expiresOn: string) => (await viewOf({ law: { expiresOn } })).answer?.structured;
    expect(await toldOf('2022-12-31')).toMatchObject({ '@graph': [{ '@type': 'HowTo', expires: '2023-01-01' }, {}] });
    expect(await toldOf('2022-02-28')).toBeUndefined();
  });

  test('says in the search, from its day on, that it was to be checked again', async () => {
    const facts = (await searchedOf({ answer: { checkedOn: '2021-09-01', reviewOn: '2022-03-01' } }))?.answer?.facts;
    expect(facts?.at(-1)).toEqual([
      'Lưu ý',
      'Kiểm tra ngày 01/09/2021, đã đến hạn kiểm tra lại: hãy hỏi cơ quan giải quyết trước khi đi.',
    ]);
  });

  test('is not shown of what was withdrawn, nor told to machines', async () => {
    const withdrawn = { on: '2022-02-25', reason: 'Luật mới' };
    const site = await pages({ article: { withdrawn } });
    expect(routeAt(site, path, 'article').view.answer).toBeUndefined();
    expect(routeAt(site, path, 'article').view.lapses).toEqual([]);
  });

  test('is in the search, its words to be found, its first step, and what to tap and to know, to be shown', async () => {
    const searched = await searchedOf();
    expect(searched?.html).toContain('<p>Đề nghị cấp lại.</p>');
    expect(searched?.html).toContain('<p>Hộ chiếu</p>');
    expect(searched?.answer).toEqual({
      step: 'Báo ngân hàng.',
      desk: { kind: 'police', title: 'Công an nơi bạn ở', list: '/danh-ba/' },
      online: { label: 'dichvucong.example', href: 'https://dichvucong.example/cap-lai' },
      facts: [
        ['Phí, lệ phí', '50.000 đồng mỗi hồ sơ'],
        ['Thời hạn', '7 ngày làm việc kể từ ngày nhận đủ hồ sơ'],
      ],
      call: [
        ['Trực ban', '0225 000 0113'],
        ['Gọi', '113'],
      ],
    });
  });
});

describe('for machines', () => {
  test('it is schema.org’s HowTo, and a GovernmentService where it can be done online or by telephone', async () => {
    const { answer: shown } = await viewOf();
    expect(shown?.structured).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'HowTo',
          '@id': `https://pho-luat.example${path}#viec-can-lam`,
          url: `https://pho-luat.example${path}`,
          name: 'Mất thẻ căn cước',
          inLanguage: 'vi',
          step: ['Báo ngân hàng.', 'Đề nghị cấp lại.', 'Nhận thẻ.'].map((text, index) => ({
            '@type': 'HowToStep',
            position: index + 1,
            text,
          })),
          supply: ['Giấy khai sinh của con', 'Hộ chiếu'].map((name) => ({ '@type': 'HowToSupply', name })),
          estimatedCost: { '@type': 'MonetaryAmount', currency: 'VND', value: 50_000 },
          citation: [
            ['Điều 24 Luật Căn cước 2020', '/van-ban/2020/26-2023-qh15/'],
            ['Thông tư số 01/2022/TT-BTP', '/van-ban/2022/01-2022-tt-btp-bo-tu-phap/'],
            ['Khoản 1 Điều 26a Luật Căn cước 2020', '/van-ban/2020/26-2023-qh15/'],
          ].map(([name, at]) => ({ '@type': 'Legislation', name, url: `https://pho-luat.example${at}` })),
        },
        {
          '@type': 'GovernmentService',
          name: 'Mất thẻ căn cước',
          subjectOf: { '@id': `https://pho-luat.example${path}#viec-can-lam` },
          availableChannel: [
            { '@type': 'ServiceChannel', serviceUrl: 'https://dichvucong.example/cap-lai' },
            {
              '@type': 'ServiceChannel',
              servicePhone: { '@type': 'ContactPoint', telephone: '0225 000 0113', name: 'Trực ban' },
            },
            { '@type': 'ServiceChannel', servicePhone: { '@type': 'ContactPoint', telephone: '113' } },
          ],
        },
      ],
    });
    const offline = await viewOf({ answer: { onlineUrl: undefined, call: [] } });
    expect(offline.answer?.structured?.['@graph']).toHaveLength(1);
  });

  test('nothing in it, nor in the description of an official document, is against the vocabulary of schema.org', async () => {
    const site = await pages({ article: { lead: 'Không cần giấy xác nhận mất.' }, law: { expiresOn: '2022-12-31' } });
    const structured = routeAt(site, path, 'article').view.answer?.structured;
    const { legislation } = routeAt(site, '/van-ban/2020/26-2023-qh15/', 'document').view;
    const altered = (from: string, to: string) => JSON.parse(JSON.stringify(structured).replace(from, to)) as unknown;
    const [ofArticle, ofDocument, misspelt, misplaced] = faultsOfStructuredData([
      structured,
      legislation,
      altered('"availableChannel"', '"channel"'),
      altered('"MonetaryAmount"', '"Country"'),
    ]);
    expect(ofArticle).toEqual([]);
    expect(ofDocument).toEqual([]);
    expect(misspelt?.join()).toContain("does not exist in type 'GovernmentService");
    expect(misplaced).not.toEqual([]);
  });
});
