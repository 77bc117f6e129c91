import { describe, expect, it } from 'vitest';
import { issuesOf, type Draft } from '../../src/rules/index.ts';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { issueText } from '../../src/words/issues.ts';
import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';

const id = 'abcdefghijklmnopqrstuvwx';
const article: Draft = {
  title: 'Ngày Pháp luật Việt Nam',
  slug: 'ngay-phap-luat',
  body: 'Ngày 09 tháng 11.',
  category: id,
  publishedOn: '2022-11-09T01:00:00.000Z',
};
const attachment: Draft = {
  title: 'Kế hoạch năm 2022',
  docType: 'KH',
  number: '31/KH-HĐPHPBGDPL',
  issuedOn: '2022-02-17',
  file: id,
};
const campaign: Draft = {
  title: 'Tủ sách',
  callToAction: 'Quét để đọc',
  issuer: id,
  destination: { kind: 'article', article: id },
};

function found(type: DocumentType, draft: Draft, references: { field: string; title: string; public: boolean }[] = []) {
  return issuesOf(type, draft, { references }).map((issue) => `${issue.severity} ${issue.field}: ${issue.key}`);
}

describe('rules before publication', () => {
  it('find nothing in a whole document', () => {
    expect(found('article', article)).toEqual([]);
    expect(found('attachment', attachment)).toEqual([]);
    expect(found('qr-campaign', campaign)).toEqual([]);
  });

  it('name every missing field at once', () => {
    expect(found('article', { title: 'Tin' })).toEqual(
      ['slug', 'body', 'category', 'publishedOn'].map((field) => `error ${field}: required`),
    );
  });

  it('take a field of blanks for an empty one', () => {
    expect(found('article', { ...article, title: '   ' })).toEqual(['error title: required']);
  });

  it('refuse a document that shows a draft, and name the draft', () => {
    const references = [
      { field: 'attachments', title: 'Kế hoạch 31', public: false },
      { field: 'category', title: 'Tin hoạt động', public: true },
    ];
    const [issue] = issuesOf('article', article, { references });
    expect(issue?.field).toBe('attachments');
    expect(issue && issueText(issue)).toContain('«Kế hoạch 31» chưa được xuất bản');
  });

  it('refuse a campaign that leads to an article that was withdrawn, and no other document that names it', () => {
    const references = [{ field: 'destination.article', title: 'Bài cũ', public: true, isDeadEnd: true }];
    expect(found('qr-campaign', campaign, references)).toEqual(['error destination.article: withdrawnDestination']);
    expect(found('article', article, references)).toEqual([]);
  });

  it('refuse to withdraw an article that posters open in favour of another withdrawn one', () => {
    const draft = {
      ...article,
      withdrawn: { on: '2025-01-02', reason: 'Luật mới', replacedBy: { kind: 'article', article: id } },
    };
    const keys = (isDeadEnd: boolean) => {
      const references = [{ field: 'withdrawn.replacedBy.article', title: 'Bài thay', public: true, isDeadEnd }];
      return issuesOf('article', draft, { references, openedBy: 'K7M2' }).map(({ key }) => key);
    };
    expect(keys(true)).toContain('withdrawnWhileOpened');
    expect(keys(false)).not.toContain('withdrawnWhileOpened');
  });

  it('ask for words in place of every picture', () => {
    expect(found('article', { ...article, cover: id, body: 'Xem ![](/uploads/a.png)' })).toEqual([
      'error coverAlt: coverWithoutAlt',
      'error body: imageWithoutAlt',
    ]);
  });

  it.each([
    ['an HTML picture without alt', '<img src="/uploads/x.png">'],
    ['an HTML picture with an empty alt, inside a line', 'Xem <img alt="" src="/uploads/x.png"> này'],
    ['a picture by reference', '![][r]\n\n[r]: /uploads/x.png'],
    ['a picture inside a quote, a list and a table', '> - a\n\n| a |\n| - |\n| ![ ](/uploads/x.png) |'],
  ])('ask for words in place of %s', (_, body) => {
    expect(found('article', { ...article, body })).toEqual(['error body: imageWithoutAlt']);
  });

  it.each([
    ['a picture with words', '![Bản đồ](/uploads/x.png) <img src="/uploads/x.png" alt="Bản đồ">'],
    ['what only looks like one, in code', 'Viết `![](x.png)`, `<img>`\n\n```\n![](x.png)\n```'],
    ['quotes so deep that no parser reads them', `${'>'.repeat(20_000)} sâu`],
  ])('find nothing in %s', (_, body) => {
    expect(found('article', { ...article, body })).toEqual([]);
  });

  it('refuse days out of order, also inside a task', () => {
    expect(found('attachment', { ...attachment, effectiveOn: '2022-05-01', expiresOn: '2022-04-01' })).toEqual([
      'error expiresOn: datesOutOfOrder',
    ]);
    const task = { key: 'abcdef', content: 'Tập huấn', leadAgency: id, startOn: '2022-06-01', dueOn: '2022-05-01' };
    const plan = { title: 'KH', slug: 'kh', number: '31/KH-UBND', year: 2022, issuer: id, issuedOn: '2022-02-17', tasks: [task] };
    expect(found('plan', plan)).toEqual(['error tasks.0.dueOn: datesOutOfOrder']);
  });

  describe('on the answer of an article', () => {
    const answer: Draft = {
      steps: 'Nộp tờ khai.\nNhận kết quả.',
      fee: { amount: 0, unit: 'case', source: 'Điều 11 Luật Hộ tịch' },
      deadline: { days: 7, dayKind: 'working-day', from: 'kể từ ngày nhận đủ hồ sơ' },
      lawBasis: [{ document: id, article: '26a', clause: '1' }],
      checkedOn: '2026-11-20',
      reviewOn: '2027-05-20',
    };
    const law = { field: 'answer.lawBasis.0.document', title: 'Luật Căn cước', public: true };
    const issues = (fields: Draft, lawArticles?: ReadonlySet<string>) =>
      issuesOf(
        'article',
        { ...article, answer: { ...answer, ...fields } },
        { references: [{ ...law, ...(lawArticles ? { lawArticles } : {}) }] },
      ).map((issue) => `${issue.severity} ${fieldPathLabel(issue.field)}: ${issueText(issue)}`);

    it('find nothing in a whole one', () => {
      expect(issues({}, new Set(['1', '26a']))).toEqual([]);
    });

    it.each<[string, Draft, string]>([
      ['a fee without a unit', { fee: { amount: 0, source: 'Luật' } }, 'Phí, lệ phí › Tính theo: Phí, lệ phí tính theo gì?'],
      [
        'a fee without a source',
        { fee: { amount: 0, unit: 'case' } },
        'Phí, lệ phí › Theo quy định nào: Mức phí, lệ phí, kể cả miễn phí,',
      ],
      [
        'a deadline without a start',
        { deadline: { days: 7, dayKind: 'day' } },
        'Thời hạn › Tính từ: Thời hạn tính từ lúc nào, để làm gì?',
      ],
      ['a review before the check', { reviewOn: '2026-11-19' }, 'Ngày cần xem lại: Phải từ «Ngày kiểm tra» trở đi.'],
      ['no day of the check', { checkedOn: undefined }, 'Ngày kiểm tra: Còn trống.'],
      [
        'a fee below nothing',
        { fee: { amount: -1, unit: 'case', source: 'Luật' } },
        'Phí, lệ phí › Số tiền (đồng): Ít nhất là 0. Hãy nhập lại.',
      ],
      [
        'a deadline of more days than there may be',
        { deadline: { days: 401, dayKind: 'day', from: 'kể từ ngày nộp' } },
        'Thời hạn › Bao nhiêu ngày, tháng: Nhiều nhất là 400. Hãy nhập lại.',
      ],
      [
        'an article that is no number',
        { lawBasis: [{ document: id, article: 'Điều 26' }] },
        'Căn cứ pháp luật 1 › Điều: «Điều 26» không phải là số của điều, khoản.',
      ],
      [
        'a clause of no article',
        { lawBasis: [{ document: id, clause: '1' }] },
        'Căn cứ pháp luật 1 › Điều: Khoản này của điều nào?',
      ],
    ])('refuse %s, by its field and the mend', (_, fields, words) => {
      const told = issues(fields);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(`error Việc cần làm › ${words}`);
    });

    it('refuse an article that the law does not have, where its full text is on the site', () => {
      expect(issues({}, new Set(['1', '26']))).toEqual([
        'error Việc cần làm › Căn cứ pháp luật 1 › Điều: Toàn văn «Luật Căn cước» trên trang không có Điều 26a. Hãy xem lại số điều, hoặc chọn văn bản khác.',
      ]);
      expect(issues({})).toEqual([]);
    });
  });

  it('warn of advice without a next step, asked by a question or a category, unless the article was withdrawn', () => {
    const told = (more: Draft, isAdvice: boolean) =>
      issuesOf('article', { ...article, ...more }, { references: [], isAdvice }).map(({ severity, field, key }) =>
        [severity, field, key].join(' '),
      );
    const warned = 'warning answer adviceWithoutAnswer';
    expect(told({}, true)).toEqual([warned]);
    expect(told({ questions: 'ly hôn' }, false)).toEqual([warned]);
    expect(told({}, false)).toEqual([]);
    const answer = { steps: 'Nộp tờ khai.', checkedOn: '2026-11-20', reviewOn: '2027-05-20' };
    expect(told({ answer }, true)).toEqual([]);
    expect(told({ withdrawn: { on: '2026-11-20', reason: 'Luật mới' } }, true)).not.toContain(warned);
  });

  it('refuse a text that cites an article which the law does not have, and warn of what the site cannot lead to', () => {
    const citations = [
      { field: 'body', words: 'Điều 99 Luật Căn cước', article: '99', title: 'Luật Căn cước' },
      { field: 'body', unmet: 'none' as const, words: 'Điều 201 Bộ luật Hình sự' },
      { field: 'body', unmet: 'several' as const, words: 'Luật Đất đai' },
    ];
    const told = issuesOf('article', article, { references: [], citations });
    expect(told.map((issue) => `${issue.severity} ${issue.field}: ${issueText(issue)}`)).toEqual([
      'error body: Toàn văn «Luật Căn cước» trên trang không có Điều 99. Hãy xem lại số điều, hoặc chọn văn bản khác.',
      'warning body: «Điều 201 Bộ luật Hình sự» chưa có trên trang, nên chỉ hiện như chữ thường. Hãy xem lại tên, năm, số hiệu, hoặc xuất bản văn bản đó.',
      'warning body: «Luật Đất đai» có thể là nhiều văn bản trên trang, nên chỉ hiện như chữ thường. Hãy ghi thêm năm hoặc số hiệu.',
    ]);
  });

  it('ask where the full text of a summary is', () => {
    const summary = { title: 'Luật', slug: 'luat', docType: 'L', extent: 'summary', file: id };
    const fields = (more: Draft) => issuesOf('attachment', { ...summary, ...more }, { references: [] }).map(({ field }) => field);
    expect(fields({})).toEqual(['fullTextUrl']);
    expect(fields({ fullTextUrl: 'https://vbpl.vn' })).toEqual([]);
    expect(fields({ extent: 'summary-text' })).toEqual([]);
  });

  it('measure a deadline of a month or a quarter by its last day, and refuse a completion before the start', () => {
    const ofTask = (task: Draft) =>
      found('plan', {
        title: 'KH',
        slug: 'kh',
        number: '31/KH-UBND',
        year: 2026,
        issuer: id,
        issuedOn: '2026-02-17',
        tasks: [{ key: 'abcdef', content: 'Tập huấn', leadAgency: id, startOn: '2026-05-10', ...task }],
      });
    expect(ofTask({ dueOn: '2026-04-01', duePrecision: 'quarter' })).toEqual([]);
    expect(ofTask({ dueOn: '2026-05-01', duePrecision: 'month' })).toEqual([]);
    expect(ofTask({ dueOn: '2026-04-01', duePrecision: 'month' })).toEqual(['error tasks.0.dueOn: datesOutOfOrder']);
    expect(ofTask({ dueOn: 'hôm nay' })).toEqual(['error tasks.0.dueOn: notADay']);
    expect(ofTask({ state: 'done' })).toEqual(['warning tasks.0.completedOn: doneWithoutDay']);
    expect(ofTask({ state: 'done', dueOn: '2026-06-30' })).toEqual(['error tasks.0.completedOn: doneWithoutDay']);
    expect(ofTask({ state: 'done', completedOn: '2026-05-09' })).toEqual(['error tasks.0.completedOn: datesOutOfOrder']);
  });

  it('warn of a completion of a task that is not done, and of one, and of a report, whose day is still to come', () => {
    const ofTask = (task: Draft, today = '2026-06-30') => {
      const tasks = [{ key: 'abcdef', content: 'Tập huấn', leadAgency: id, dueOn: '2026-06-30', ...task }];
      const plan = { title: 'KH', slug: 'kh', number: '31/KH-UBND', year: 2026, issuer: id, issuedOn: '2026-02-17', tasks };
      return issuesOf('plan', plan, { references: [], today }).map(({ severity, field, key }) => `${severity} ${field}: ${key}`);
    };
    const completedOn = '2026-06-28';
    expect(ofTask({ completedOn })).toEqual(['warning tasks.0.completedOn: dayWithoutDone']);
    expect(ofTask({ state: 'in-progress', completedOn })).toEqual(['warning tasks.0.completedOn: dayWithoutDone']);
    expect(ofTask({ state: 'done', completedOn })).toEqual([]);
    expect(ofTask({ state: 'done', completedOn }, '2026-06-27')).toEqual(['warning tasks.0.completedOn: dayInFuture']);
    const updates = [
      { on: '2026-06-01', text: 'Đã mở lớp' },
      { on: '2027-06-01', text: 'Đã mở lớp nữa' },
    ];
    expect(ofTask({ updates })).toEqual(['warning tasks.0.updates.1.on: noteInFuture']);
  });

  it('warn of a day of effect before the day of issue, which the law allows', () => {
    expect(found('attachment', { ...attachment, effectiveOn: '2022-02-01' })).toEqual(['warning effectiveOn: datesOutOfOrder']);
  });

  it('ask for the day of effect of a law that names an earlier one, which would lapse on the day of issue', () => {
    const law = { title: 'Luật', docType: 'L', number: '26/2026/QH15', issuedOn: '2026-11-27', file: id };
    for (const named of [{ replaces: [id] }, { amends: [id] }])
      expect(found('attachment', { ...law, ...named })).toEqual(['warning effectiveOn: effectUnsaid']);
    const [issue] = issuesOf('attachment', { ...law, replaces: [id] }, { references: [] });
    expect(issue && issueText(issue)).toContain('từ 27/11/2026 văn bản bị thay thế');
    expect(found('attachment', { ...law, replaces: [id], effectiveOn: '2027-07-01' })).toEqual([]);
    expect(found('attachment', { ...law, replaces: [], amends: [] })).toEqual([]);
    expect(found('attachment', { ...attachment, replaces: [id] })).toEqual([]);
  });

  it('refuse a type that the decree does not know, and warn of a number whose pattern is unknown', () => {
    expect(found('attachment', { ...attachment, docType: 'XX', number: 'ba mươi mốt' })).toEqual([
      'error docType: unknownChoice',
      'warning number: unknownNumberPattern',
    ]);
  });

  it('warn of a number that has one right form and is written in another', () => {
    const [issue] = issuesOf('attachment', { ...attachment, number: '31 / kh – HĐPHPBGDPL' }, { references: [] });
    expect(issue).toMatchObject({ field: 'number', key: 'unusualNumber', severity: 'warning' });
    expect(issue && issueText(issue)).toContain('«31/KH-HĐPHPBGDPL»');
    expect(found('attachment', { ...attachment, number: '31/KH-HĐPHPBGDPL'.normalize('NFD') })).toEqual([]);
  });

  it('refuse a number without one capital letter, and say how it is written', () => {
    const [issue] = issuesOf('attachment', { ...attachment, number: '77/qd-ubnd' }, { references: [] });
    expect(issue).toMatchObject({ field: 'number', key: 'unusualNumber', severity: 'error' });
    expect(issue && issueText(issue)).toContain('«77/QĐ-UBND»');
  });

  it('want an address: a number with its day, or a slug', () => {
    const { number: _, ...without } = attachment;
    expect(found('attachment', without)).toEqual(['error slug: addressNeedsSlugOrNumber']);
    expect(found('attachment', { ...without, slug: 'so-tay' })).toEqual([]);
  });

  it.each([
    ['none', { kind: 'article' }, 'destination.article: required'],
    ['no kind', {}, 'destination: linkWithout'],
    ['two', { kind: 'article', article: id, url: 'https://a.vn' }, 'destination: linkWithSeveral'],
    ['a script', { kind: 'url', url: 'javascript:alert(1)' }, 'destination.url: notAnAddress'],
  ])('want exactly one destination in a link, and refuse %s', (_, destination, expected) => {
    expect(found('qr-campaign', { ...campaign, destination })).toEqual([`error ${expected}`]);
  });

  it('want the destination that the kind of a link names', () => {
    const destination = { kind: 'url', article: id };
    const expected = ['error destination.url: required', 'error destination: linkWithSeveral'];
    expect(found('qr-campaign', { ...campaign, destination })).toEqual(expected);
  });

  it('refuse a second document with the same number, type, issuer and year', () => {
    const issues = issuesOf('attachment', attachment, { references: [], sameDocument: { title: 'Bản cũ' } });
    expect(issues.map((issue) => issue.key)).toEqual(['sameDocumentExists']);
  });

  it('refuse an issuer that is written beside the one that is chosen, or twice, and name it', () => {
    const references = [{ field: 'issuer', title: 'Sở Tư pháp', public: true }];
    const of = (otherIssuers: string) => issuesOf('attachment', { ...attachment, otherIssuers }, { references });
    expect(of('Hội Luật gia thành phố; Công an thành phố')).toEqual([]);
    const [issue] = of('Hội Luật gia thành phố; sở tư pháp'.normalize('NFD'));
    expect(issue).toMatchObject({ field: 'otherIssuers', key: 'issuerTwice', severity: 'error' });
    expect(of('Công an thành phố;Công an thành phố').map(issueText)).toEqual([
      '«Công an thành phố» đã có trong các cơ quan ban hành. Hãy xóa ở ô này.',
    ]);
  });

  it('refuse a question that another public article answers first, and name both', () => {
    const taken = { question: 'Ly hôn', title: 'Thủ tục ly hôn' };
    const [issue] = issuesOf('article', article, { references: [], questionsOfOthers: [taken] });
    expect(issue).toMatchObject({ field: 'questions', severity: 'error' });
    expect(issue && issueText(issue)).toBe(
      '«Ly hôn» đã là câu hỏi của bài «Thủ tục ly hôn». Mỗi câu chỉ dẫn đến một bài: hãy bỏ câu ấy ở một trong hai bài.',
    );
  });

  it('refuse a telephone number that is not one, by its place in the form, with what it looked like and an example', () => {
    const withNumbers = (...numbers: string[]) => ({
      name: 'Công an phường Hồng Bàng',
      slug: 'cong-an-hong-bang',
      phones: numbers.map((number) => ({ number })),
    });
    expect(found('agency', withNumbers('0225 000 0000', '0225.000.0000', '+84 225 000 0000', '113', ' 1022 '))).toEqual([]);
    const wrong = ['hỏi trực ban', '0225-000', '12', '0225 000 0000 máy lẻ 3', '0225  000', '1'.repeat(16)];
    expect(found('agency', withNumbers(...wrong))).toEqual(wrong.map((_, index) => `error phones.${index}.number: notAPhone`));
    expect(found('agency', withNumbers(' '))).toEqual(['error phones.0.number: required']);
    // As a table has them: it takes what it takes for a number without the zero before it.
    expect(found('agency', withNumbers('2253821234', '1800 599 920', '1900 1234', '123456789'))).toEqual(
      ['phones.0', 'phones.3'].map((path) => `warning ${path}.number: phoneWithoutZero`),
    );
    const [issue] = issuesOf('agency', withNumbers('hỏi trực ban'), { references: [] });
    expect(issue && issueText(issue)).toContain('«hỏi trực ban» không phải là số điện thoại');
    expect(issue && fieldPathLabel(issue.field)).toBe('Điện thoại 1 › Số điện thoại');
  });

  it('refuse a hotline that is two numbers, or none, which every page would call', () => {
    const setting = { siteName: 'Phổ Luật', owner: id, editorsContact: 'bbt@example.vn' };
    expect(found('site-setting', { ...setting, hotline: '1900 1234' })).toEqual([]);
    for (const hotline of ['0225 3821 234 - 0225 3821 235', '1900 1234 (nhánh 2)', 'Không có'.normalize('NFD')])
      expect(found('site-setting', { ...setting, hotline }), hotline).toEqual(['error hotline: notAPhone']);
  });

  it('warn of editors who are reached by no mail', () => {
    const setting = { siteName: 'Phổ Luật', owner: id };
    expect(found('site-setting', { ...setting, editorsContact: 'Ban biên tập, bbt@example.vn' })).toEqual([]);
    expect(found('site-setting', { ...setting, editorsContact: 'Phòng 12, 0225 000 0000' })).toEqual([
      'warning editorsContact: contactWithoutMail',
    ]);
  });

  it('refuse a word of law that another term has, at its field, and name both', () => {
    const term = { word: 'di chúc', slug: 'di-chuc', meaning: 'Ý nguyện cuối.' };
    expect(issuesOf('term', term, { references: [] })).toEqual([]);
    const taken = { field: 'otherForms', form: 'chúc thư', title: 'chúc thư' };
    const [issue] = issuesOf('term', term, { references: [], wordsOfOthers: [taken] });
    expect(issue).toMatchObject({ field: 'otherForms', severity: 'error' });
    expect(issue && issueText(issue)).toContain('«chúc thư» đã có ở mục «chúc thư».');
    expect(found('term', { ...term, meaning: 'x'.repeat(301) })).toEqual(['error meaning: tooLong']);
  });

  const toldOfWord =
    (type: 'synonym' | 'abbreviation', said: string, field: string) =>
    (meant: string | undefined, ofProduct: string | undefined) =>
      issuesOf(type, { [said]: 'sổ đỏ', ...(meant ? { [field]: meant } : {}) }, { references: [], ofProduct }).map(issueText);

  it('warn of a synonym that takes away what the product says, until that is said too', () => {
    const told = toldOfWord('synonym', 'everyday', 'statute');
    const meanings = 'giấy chứng nhận; giấy tờ nhà';
    expect(told('cầm cố', meanings)).toEqual([expect.stringContaining(`thay cho nghĩa có sẵn: «${meanings}»`)]);
    expect(told('cầm cố; Giấy tờ nhà ; giấy chứng nhận'.normalize('NFD'), meanings)).toEqual([]);
    expect([told('cầm cố', undefined), told(undefined, meanings)]).toEqual([[], []]);
  });

  it('warn of an abbreviation that takes away what the product says, which an entry of its own keeps and no semicolon', () => {
    const told = toldOfWord('abbreviation', 'short', 'long');
    const warned = [expect.stringMatching(/thay cho nghĩa có sẵn: «an ninh»\..*thêm một mục nữa cho nghĩa ấy\.$/)];
    expect([told('an ninh mạng', 'an ninh'), told('an ninh mạng; an ninh', 'an ninh')]).toEqual([warned, warned]);
    expect(told('An ninh'.normalize('NFD'), 'an ninh')).toEqual([]);
    expect([told('an ninh mạng', undefined), told(undefined, 'an ninh')]).toEqual([[], []]);
  });

  it('warn of a ward that nobody serves, and say where that is mended', () => {
    const ward = { name: 'Đồ Sơn', slug: 'do-son', kind: 'ward' };
    expect(issuesOf('ward', ward, { references: [] })).toEqual([]);
    const [issue] = issuesOf('ward', ward, { references: [], isUnserved: true });
    expect(issue).toMatchObject({ field: 'name', severity: 'warning' });
    expect(issue && issueText(issue)).toContain('«Phục vụ phường, xã»');
  });

  it('are told by the label of the field in the form', () => {
    expect(fieldPathLabel('tasks.0.dueOn')).toBe('Nhiệm vụ 1 › Thời hạn');
  });
});

describe('a city’s own colour', () => {
  const setting = { siteName: 'Phổ Luật', owner: id, editorsContact: 'Ban biên tập, bbt@example.vn' };
  const said = (colour: string) => issuesOf('site-setting', { ...setting, colour }, { references: [] }).map(issueText);

  it('may be any that is legible, in capitals too', () => {
    expect(said('#0a5058')).toEqual([]);
    expect(said('#981B16')).toEqual([]);
  });

  it('is refused when links in it would be pale, with the nearest that is not', () => {
    expect(said('#f9a825')).toEqual([
      expect.stringMatching(/#f9a825 quá nhạt.*độ tương phản 1,7.*gần nhất đủ đậm là #[0-9a-f]{6}/),
    ]);
  });

  it('is refused when it is not a colour', () => {
    expect(said('đỏ')).toEqual([expect.stringContaining('«đỏ» không phải là mã màu')]);
    expect(said('#12')).toEqual([expect.stringContaining('không phải là mã màu')]);
  });
});
