import { describe, expect, it } from 'vitest';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { keptText } from '../../src/admin/editor/kept-text.ts';
import { placeOf } from '../../src/admin/editor/place.ts';
import { ownIssues, type Draft } from '../../src/rules/index.ts';
import { isFileName } from '../../src/rules/texts/pictures.ts';
import { readText } from '../../src/rules/texts/read-text.ts';
import { issueText } from '../../src/words/issues.ts';

/** What is found in a text by reading it: each finding with a text that has it, and one that only nearly has. */

type Row = [finding: string, has: string, nearly: string];

const inTexts: Row[] = [
  ['warning headingOfTitle', '# Thủ tục\n\nMột.', '## Thủ tục\n\nMột.'],
  ['warning headingSkipped', '## Thủ tục\n\n#### Hồ sơ', '### Thủ tục\n\n#### Hồ sơ\n\n## Lệ phí'],
  ['warning headingEmpty', '## \n\nMột.', '##Một'],
  ['warning headingInCapitals', '## HỒ SƠ ĐĂNG KÝ KHAI SINH', '## UBND, HĐND và TAND'],
  ['warning typedList', '· Giấy khai sinh', 'Giấy khai sinh · Căn cước'],
  ['warning typedList', '• Giấy khai sinh<br>• Căn cước', 'Chợ • bến xe'],
  ['warning typedList', '\uF0B7 Giấy khai sinh', 'Giấy khai sinh'],
  ['warning typedList', '\\- Giấy khai sinh\n\n\\- Căn cước', '– Thưa bà, tôi hỏi đường.\n\nBà chỉ đường.'],
  ['warning typedList', '1\\. Nộp hồ sơ.\n\n2\\. Nhận kết quả.', '2\\. Đó là số câu hỏi.\n\n2\\. Đó là số câu trả lời.'],
  ['warning typedList', '1\\) Nộp hồ sơ.  \n2\\) Nhận kết quả.', '1. Nộp hồ sơ.\n2. Nhận kết quả.'],
  ['warning tabs', 'Lệ phí\t50.000 đồng', '\tLệ phí'],
  ['warning hardBlanks', 'Lệ phí\u00A0\u00A0\u00A050.000 đồng', 'Lệ phí 50.000\u00A0đồng'],
  ['warning hardBlanks', 'Lệ phí&nbsp;&nbsp;50.000 đồng', 'Lệ phí 50.000&nbsp;đồng'],
  ['error imageWithoutAlt', 'Xem ![](/uploads/a.png)', 'Xem ![Sân nhà văn hóa](/uploads/a.png)'],
  ['warning altIsFileName', '![IMG_2034.jpg](/uploads/a.png)', '![Ảnh chụp lúc 20 giờ](/uploads/a.png)'],
  ['warning altIsFileName', '![ảnh 1](/uploads/a.png)', '![Ảnh thẻ 3 × 4 của người làm đơn](/uploads/a.png)'],
  ['warning altIsFileName', '![20260102_083000](/uploads/a.png)', '![Năm 2026](/uploads/a.png)'],
  ['warning altIsFileName', '<img src="/uploads/a.png" alt="DSC 0042">', '<img src="/uploads/a.png" alt="Phố cổ">'],
  ['error pictureOfDesk', '![Sân](http://192.168.1.5/a.png)', '![Sân](https://pbgdpl.gov.vn/a.png)'],
  ['error linkToDesk', '[Kế hoạch](http://localhost:1337/ke-hoach/)', '[Kế hoạch](https://localhost.vn/ke-hoach/)'],
  ['error linkToDesk', '[Kế hoạch](http://10.0.0.8/a)', '[Kế hoạch](http://11.0.0.8/a)'],
  ['error linkToDesk', '[Kế hoạch](http://may-chu/a)', '[Kế hoạch](https://may-chu.gov.vn/a)'],
  [
    'error linkToDesk',
    '[Kế hoạch](https://cms.haiphong.gov.vn/admin/content-manager/collection-types/api::plan.plan)',
    '[Kế hoạch](https://haiphong.gov.vn/admin)',
  ],
  ['error linkToDesk', '[Kế hoạch](/admin/content-manager)', '[Kế hoạch](/ke-hoach/admin/)'],
  ['error linkPlaceholder', '[biểu mẫu](link)', '[biểu mẫu](#ho-so)'],
  ['error linkPlaceholder', '[biểu mẫu](https://)', '[biểu mẫu](https://dichvucong.gov.vn)'],
  ['error linkPlaceholder', '[biểu mẫu](#)', '[biểu mẫu](tel:113)'],
  ['error linkPlaceholder', '[biểu mẫu]()', 'biểu mẫu [có sẵn] (miễn phí)'],
  ['error linkUnusable', '[Cổng dịch vụ công](dichvucong.gov.vn)', '[Cổng dịch vụ công](https://dichvucong.gov.vn)'],
  ['warning linkSaysNothing', 'Biểu mẫu [tại đây](https://a.gov.vn)', 'Nộp [tại đây: công an xã](https://a.gov.vn)'],
  ['warning linkSaysNothing', '[Bấm vào đây!](https://a.gov.vn)', '[Bấm chuông ở cửa](https://a.gov.vn)'],
  ['warning linkSaysNothing', 'Bấm [vào đây](https://a.gov.vn)', '[Vào đại học](https://a.gov.vn)'],
  ['warning linkSaysNothing', '[**Xem chi tiết**](https://a.gov.vn)', '[Xem chi tiết lệ phí](https://a.gov.vn)'],
  ['warning linkIsAddress', 'Xem https://a.gov.vn/van-ban?id=5', 'Xem [a.gov.vn](https://a.gov.vn)'],
  ['warning linkIsAddress', '[a.gov.vn/van-ban/5](https://a.gov.vn/van-ban/5)', 'Gửi thư tới tuphap@a.gov.vn'],
  ['warning signWithoutNote', 'Theo luật[^1].', 'Theo luật[^1].\n\n[^1]: Luật Hộ tịch.'],
  ['warning noteWithoutSign', 'Một.\n\n[^1]: Luật Hộ tịch.', 'Theo luật[^1].\n\n[^1]: Luật Hộ tịch.'],
  ['warning unusualNumberInText', 'Theo Kế hoạch 9/KH-UBND', 'Theo Kế hoạch 09/KH-UBND'],
  ['warning unusualNumberInText', 'Theo Nghị định 42/2022/ND-CP', 'Theo Nghị định 42/2022/NĐ-CP'],
  ['warning unusualNumberInText', 'Theo Quyết định 766 / QĐ-TTg', 'Trực 24/7 - có người, tỷ lệ 1/3, Tổ 5/KP'],
];

describe('a text', () => {
  describe.each(inTexts)('%s', (finding, has, nearly) => {
    const found = (body: string) => ownIssues('article', { body }).map(({ severity, key }) => `${severity} ${key}`);

    it(`is found in ${JSON.stringify(has)}, composed or not`, () => {
      expect(found(has)).toContain(finding);
      expect(found(has.normalize('NFD'))).toContain(finding);
    });

    it('has a place that the editor finds', () => {
      for (const body of [has, has.normalize('NFD')])
        for (const { key, at = '' } of ownIssues('article', { body }))
          expect(placeOf(keptText(body).doc, at), `${key} ${JSON.stringify(at)}`).toBeDefined();
    });

    it(`is not found in ${JSON.stringify(nearly)}`, () => {
      expect(found(nearly)).not.toContain(finding);
      expect(found(nearly.normalize('NFD'))).not.toContain(finding);
    });
  });

  it('that is long and in order has no finding', () => {
    const body =
      '## Hồ sơ\n\n1. Tờ khai.\n2. Căn cước.\n\n- Bản chính\n\n> Trích «Điều 16».\n\n### Lệ phí\n\n| Bản | Lệ phí |\n| --- | --- |\n| Một | 8.000 đồng |\n\n![Sân nhà văn hóa](/uploads/a.png)\n\nXem [Luật Căn cước](/van-ban/2023/26-2023-qh15/), gọi [0225 000 0113](tel:02250000113).';
    expect(ownIssues('article', { body })).toEqual([]);
  });

  it('is not searched where it is the text of a law, which is given as it was issued, except for what no reader can open', () => {
    const htmlBody = '# LUẬT CĂN CƯỚC CÔNG DÂN\n\n1\\. Một.\n\n2\\. Hai.\n\n[mẫu](http://localhost/a)';
    expect(ownIssues('attachment', { slug: 'luat', htmlBody }).map(({ key }) => key)).toEqual(['linkToDesk']);
  });

  it('has its place: words of it, or the address of the link or picture', () => {
    const body = 'Biểu mẫu [tại đây](https://a.gov.vn/mau)\n\n![ảnh 1](/uploads/a.png)\n\n## HỒ SƠ CẦN NỘP GỒM';
    expect(ownIssues('article', { body }).map(({ key, at }) => [key, at])).toEqual([
      ['headingInCapitals', 'HỒ SƠ CẦN NỘP GỒM'],
      ['altIsFileName', '/uploads/a.png'],
      ['linkSaysNothing', 'https://a.gov.vn/mau'],
    ]);
  });

  it('that was typed in parts has composed words for its place, so that two are told apart by what they say', () => {
    const body = '## HỒ SƠ CẦN NỘP GỒM';
    expect(ownIssues('article', { body: body.normalize('NFD') })).toEqual(ownIssues('article', { body }));
  });

  it('that no parser reads has none', () => {
    expect(ownIssues('article', { body: `${'>'.repeat(20_000)} sâu` })).toEqual([]);
  });
});

const inFields: [finding: string, type: DocumentType, has: Draft, nearly: Draft][] = [
  ['warning title: titleInCapitals', 'article', { title: 'NGÀY PHÁP LUẬT VIỆT NAM' }, { title: 'UBND phường ra quân' }],
  ['warning title: titleInCapitals', 'plan', { title: 'KẾ HOẠCH NĂM 2026' }, { title: 'PBGDPL' }],
  ['warning lead: leadTooLong', 'article', { lead: 'Ngày hội. '.repeat(51) }, { lead: 'Ngày hội.'.repeat(50) }],
  [
    'warning coverAlt: altIsFileName',
    'article',
    { cover: 'a', coverAlt: 'IMG_2034.JPG' },
    { cover: 'a', coverAlt: 'Bảng tin của tổ 5' },
  ],
  [
    'error answer.onlineUrl: addressOfDesk',
    'article',
    { answer: { onlineUrl: 'http://192.168.1.4/dvc' } },
    { answer: { onlineUrl: 'https://dichvucong.gov.vn' } },
  ],
  ['error url: addressOfDesk', 'agency', { url: 'http://localhost' }, { url: 'https://so-tu-phap.example' }],
];

describe('a field', () => {
  it.each(inFields)('%s', (finding, type, has, nearly) => {
    const found = (draft: Draft) => ownIssues(type, draft).map(({ severity, field, key }) => `${severity} ${field}: ${key}`);
    expect(found(has)).toContain(finding);
    expect(found(nearly)).not.toContain(finding);
  });
});

it('each finding says what it is about and what to do', () => {
  const texts = inTexts.flatMap(([, body]) => ownIssues('article', { body })).map(issueText);
  for (const text of texts) expect(text).toMatch(/[.!]$/);
  expect(texts.join(' ')).not.toMatch(/undefined|\$\{/);
});

it.each([
  ['more letters than a document may have', `[a](/a)${'[]'.repeat(100_000)}`],
  ['quotes within quotes', `[a](/a)\n\n${'> '.repeat(41)}a`],
  ['lists within lists', Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- [a](/a)`).join('\n')],
  ['lists within lists of a quote', Array.from({ length: 1_000 }, (_, depth) => `> ${'  '.repeat(depth)}- [a](/a)`).join('\n')],
  ['thousands of signs of emphasis in a paragraph', `[a](/a)\n\n${'_a*'.repeat(2_000)}`],
  ['hundreds of them in each of many paragraphs', `[a](/a)\n\n${`${'_a*'.repeat(400)}\n\n`.repeat(10)}`],
])('a text that would hold up everybody is not read: %s', (_what, text) => {
  expect(readText(text).links).toEqual([]);
});

it('a text is read that is as long and as deep as a document may be, once for all who ask', () => {
  const list = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- [a](/a)`).join('\n');
  expect(readText(list).links).toHaveLength(40);
  const table = `| [a](/a) | b |\n| --- | --- |\n${'| **a** | *b* |\n'.repeat(400)}`;
  expect(readText(table).links).toHaveLength(1);
  const long = `[a](/a)${'.'.repeat(199_993)}`;
  expect(readText(long).links).toHaveLength(1);
  // A panel asks again and again.
  expect(readText(long)).toBe(readText(long));
});

it('a picture whose words are a long number and more is read to its end', () => {
  expect(isFileName(`ảnh ${'1'.repeat(60)} chụp`)).toBe(false);
  expect(isFileName('ảnh 1 (2)')).toBe(true);
  // A look at each digit for each other one would not end.
  expect(isFileName(`screenshot ${'1'.repeat(2_000_000)}\n x`)).toBe(true);
  expect(isFileName(`screenshot ${'a'.repeat(2_000_000)}\n x`)).toBe(false);
});
