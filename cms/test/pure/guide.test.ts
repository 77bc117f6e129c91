import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { translations } from '../../src/admin/translations/index.ts';
import { lineAbout, quotesIn, readGuide } from '../../src/admin/guide/guide.ts';
import { askedIn, idOfSection, sections, wayOutOf } from '../../src/admin/guide/sections.ts';
import { resultWords } from '../../../site/words/search.ts';
import { siteWords } from '../../../site/words/site.ts';
import { keepingWords } from '../../src/words/desk-keeping.ts';
import { strapiErrorText, strapiErrorWords } from '../../src/words/strapi-errors.ts';
import { tourSteps } from '../../src/words/desk-tour.ts';

const docs = join(import.meta.dirname, '../../docs');
const text = readFileSync(join(docs, 'huong-dan-bien-tap.md'), 'utf8');
const guide = readGuide(text, (path) => `/admin/${path}`);

it('the guide has its sections in their order, each with its text', () => {
  expect(guide.sections.map(({ number }) => number)).toEqual(guide.sections.map((_, index) => index + 1));
  expect(guide.sections.filter(({ html }) => !html.includes('<p>'))).toEqual([]);
  expect(guide.introduction).toContain('Dành cho cán bộ');
});

it.each(Object.values(sections))('what leads to section $number leads to «$title»', ({ number, title }) => {
  expect(guide.sections.find((section) => section.number === number)?.title).toBe(title);
});

describe('what is ours in the admin leads to its section:', () => {
  const admin = join(import.meta.dirname, '../../src/admin');
  const files = readdirSync(admin, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
  const codeOf = (path: string) => readFileSync(join(admin, path), 'utf8');
  const saying = (code: string) => files.filter((path) => codeOf(path).includes(code)).toSorted();

  // What these draw does not compile without a section.
  it.each([
    ['a panel beside a form', '.addEditViewSidePanel(', ['desk-parts.tsx']],
    ['a widget of the home page', 'widgets.register((widgets) => [', ['home.ts']],
    ['the head of a page', '<Layouts.Header', ['DeskPage.tsx', 'guide/GuidePage.tsx']],
  ])('%s is drawn with the way there', (_what, code, places) => {
    expect(saying(code)).toEqual(places);
  });

  it('every page of the menu', () => {
    const pages = saying('app.addMenuLink(').flatMap((path) =>
      [...codeOf(path).matchAll(/\(\) => import\('\.\/(.+)'\)/g)].map(([, name = '']) => join(dirname(path), name)),
    );
    expect(pages.length).toBeGreaterThanOrEqual(7);
    expect(pages.filter((path) => !/<DeskPage\b/.test(codeOf(path)))).toEqual(['guide/GuidePage.tsx']);
  });

  it('the notice of a refusal in a window', () => {
    expect(codeOf('parts/Notice.tsx')).toContain('<HelpLink to="faults" said={children} />');
  });
});

describe('a message of what went wrong leads to its line in the guide,', () => {
  const faults = guide.sections.find(({ number }) => number === sections.faults.number);
  const lines = [...(faults?.html.matchAll(/<tr>\s*<td>(.*?)<\/td>/gs) ?? [])].map(([, cell = '']) => cell);
  const lineOf = (said: string) => lineAbout(said, lines, (line) => line);

  it.each([
    ['Chưa xuất bản. Tiêu đề: Còn trống. Hãy điền hoặc chọn.', 'Chưa xuất bản. …: Còn trống.'],
    [keepingWords.refused('Lê Văn Bình', 'lúc 10:46'), 'đã lưu mục này …, sau khi bạn mở'],
    [keepingWords.late(true), 'Máy chủ chưa trả lời'],
    [strapiErrorText('Unexpected token \'<\', "<html>" is not valid JSON') ?? '', 'Máy chủ chưa trả lời'],
    ['«Luật Căn cước» chưa được xuất bản. Hãy xuất bản nội dung đó trước hoặc cùng lúc với nó.', '«…» chưa được xuất bản.'],
    ['Một câu chưa có trong hướng dẫn.', undefined],
  ])('«%s»', (said, line) => {
    expect(lineOf(said)?.includes(line ?? '')).toBe(line === undefined ? undefined : true);
  });

  it('Strapi’s own too, but for those at the log-in', () => {
    const atLogIn = /^(Invalid|User not active$|This reset password token has expired$|An application error occurred$)/;
    const noticeOfFault =
      /^(notification\.|global\.)(error|permission)|^content-manager\.(actions\..+|relation|validation)\.error|^content-manager\.error|^upload\..+\.error(\.unknown)?$/;
    const ofServer = Object.entries(strapiErrorWords).flatMap(([english, words]) => (atLogIn.test(english) ? [] : [words]));
    const ofAdmin = Object.entries(translations).flatMap(([id, words]) => (noticeOfFault.test(id) ? [words] : []));
    expect([...ofServer, ...ofAdmin].filter((words) => !lineOf(words))).toEqual([]);
  });

  it('whatever it says', () => {
    const said = '100% «Đường dẫn»: #a?b';
    const { url } = wayOutOf(said);
    expect(askedIn(new URL(url, 'https://bien-tap.vn').hash)).toEqual({ id: idOfSection(sections.faults.number), said });
  });
});

it('what the guide quotes stands so on a screen', () => {
  const cms = join(import.meta.dirname, '../..');
  const ours = ['src/words', 'src/admin/translations', 'src/admin/guide', '../shared/src', '../site/words'];
  const strapi = join(realpathSync(join(cms, 'node_modules/@strapi/strapi')), '../admin/dist/admin/admin/src/translations');
  const files = ours.flatMap((folder) =>
    readdirSync(join(cms, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(cms, folder, path)),
  );
  const screens = [...files.filter((path) => /\.(ts|json)$/.test(path)), join(strapi, 'vi.json.mjs')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const examples = ['1.1.', 'IMG_2034', 'Điều 26 Luật Căn cước 2023', 'Luật số 26/2023/QH15'];
  /** Said in two parts. */
  const joined = ['Chưa xuất bản: còn', 'Chưa thay tệp: còn', 'Chưa gỡ: còn'];
  const known = [...examples, ...joined];
  const isSaid = (part: string) => screens.includes(part) || text.includes(`**${part}**`) || known.includes(part);
  const parts = quotesIn(text).flatMap((quote) => quote.split('…').map((part) => part.replace(/^[:.,]/, '').trim()));
  expect(parts.length).toBeGreaterThan(500);
  expect(parts.filter((part) => part.length > 1 && !isSaid(part))).toEqual([]);
});

it('a section that a text names can be opened there, and exists', () => {
  const named = guide.sections.flatMap(({ html }) =>
    [...html.matchAll(/<a href="#muc-(\d+)">/g)].map(([, number]) => Number(number)),
  );
  expect(named.length).toBeGreaterThan(0);
  const known = new Set(guide.sections.map(({ number }) => number));
  expect(named.filter((number) => !known.has(number))).toEqual([]);
});

it('a table of the guide is a table on its page', () => {
  expect(readGuide('# Tên\n\nMở đầu\n\n## 1. Một\n\n| Ô | Ý |\n| - | - |\n| a | xem mục 1 |\n').sections).toEqual([
    { number: 1, title: 'Một', html: expect.stringMatching(/<td>xem <a href="#muc-1">mục 1<\/a><\/td>/) },
  ]);
});

describe('a picture of the guide', () => {
  const named = [...text.matchAll(/!\[(.*)\]\(pictures\/([a-z-]+)\.webp\)/g)].map(([, alt = '', name = '']) => ({ alt, name }));
  const made = readdirSync(join(docs, 'pictures'));

  it('is there, small and of one shape, for each name in the text and in the tour, and none is there for nothing', async () => {
    const names = [...named.map(({ name }) => name), ...tourSteps.map(({ picture }) => picture)];
    expect(made.toSorted()).toEqual([...new Set(names)].map((name) => `${name}.webp`).toSorted());
    for (const file of made) {
      const picture = join(docs, 'pictures', file);
      const { width, height } = await sharp(picture).metadata();
      expect([statSync(picture).size < 60_000, width / height], file).toEqual([true, 8 / 5]);
    }
  });

  it('is taken by the journey of pictures', () => {
    const journey = readFileSync(join(docs, '../../scripts/test/journeys/pictures.ts'), 'utf8');
    const taken = [...journey.matchAll(/ picture\(page, '([a-z-]+)'/g)].map(([, name]) => `${name}.webp`);
    expect(taken.toSorted()).toEqual(made.toSorted());
  });

  it('has words for those who do not see it, and the address that the admin has for it', () => {
    expect(named.length).toBeGreaterThanOrEqual(8);
    for (const { alt, name } of named) {
      expect(alt.length, name).toBeGreaterThan(40);
      expect(
        guide.sections.some(({ html }) => html.includes(`<img src="/admin/pictures/${name}.webp" alt="`)),
        name,
      ).toBe(true);
    }
  });
});

it('the guide says what to do with each letter that the site lets residents write', () => {
  for (const words of [resultWords.ask, resultWords.asked('…'), siteWords.reportFault]) expect(text).toContain(`«${words}»`);
});

it('the guide explains the words of the desk that no official has to know', () => {
  const glossary = guide.sections.find(({ title }) => title === 'Từ dùng trên trang biên tập');
  for (const word of ['Mục liên kết', 'Ghi đè', 'sa-pô', 'Markdown', 'Đường dẫn', 'Trích yếu'])
    expect(glossary?.html, word).toContain(word);
});
