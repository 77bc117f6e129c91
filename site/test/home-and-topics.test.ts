import { expect, test } from 'vitest';
import { article, bytes, count, fieldsOf, fixtureLines, ids, publishLine, removeLine } from './lib/fixture-log.ts';
import { pagesOfLines, routeAt } from './lib/pages-of-log.ts';

/** The home page, news and advice apart, and what a topic's page gathers. */

const advice = 'categoryadvice01';

const answer = {
  steps: 'Đến bộ phận Một cửa.',
  where: 'one-stop',
  forms: ['attachmentform001'],
  lawBasis: [{ document: ids.circular, article: '1' }],
  checkedOn: '2022-02-20',
  reviewOn: '2022-08-20',
};

const lines = [
  ...fixtureLines(),
  publishLine(count + 1, 'category', advice, { name: 'Hỏi đáp pháp luật', slug: 'hoi-dap-phap-luat', kind: 'advice', order: 2 }),
  publishLine(count + 2, 'attachment', 'attachmentform001', { title: 'Tờ khai', slug: 'to-khai', docType: 'TB', file: ids.pdf }),
  publishLine(
    count + 3,
    'article',
    'articleadvice001',
    article({ title: 'Đăng ký kết hôn', slug: 'dang-ky-ket-hon', category: advice, topics: [ids.topic], answer }),
  ),
];
const next = lines.length + 1;

const titlesAt = async (path: string, log = lines) =>
  routeAt(await pagesOfLines(log), path, 'article-list').view.articles.map(({ title }) => title);

test('news and advice have lists of their own, by the kind of their category', async () => {
  expect(await titlesAt('/hoi-dap/')).toEqual(['Đăng ký kết hôn']);
  expect(await titlesAt('/hoi-dap/2022/02/')).toEqual(['Đăng ký kết hôn']);
  expect(await titlesAt('/bai-viet/')).not.toContain('Đăng ký kết hôn');
  const home = routeAt(await pagesOfLines(lines), '/', 'home').view;
  expect(home.advice.map(({ title }) => title)).toEqual(['Đăng ký kết hôn']);
  expect(home.latest.map(({ title }) => title)).toEqual(['Luật Đất đai có gì mới']);
});

test('a category that becomes news keeps its readers: months of advice lead to the list of advice', async () => {
  const news = [
    ...lines,
    publishLine(next, 'category', advice, { name: 'Hỏi đáp pháp luật', slug: 'hoi-dap-phap-luat', order: 2 }),
  ];
  expect(await titlesAt('/hoi-dap/', news)).toEqual([]);
  expect((await pagesOfLines(news)).redirects.get('/hoi-dap/2022/02/')).toBe('/hoi-dap/');
});

test('the home page names the week that plans’ deadlines are in, and leaves out what is done', async () => {
  const weekOn = async (day: string, log = lines) => routeAt(await pagesOfLines(log, { day }), '/', 'home').view.week;
  // The quarter ends on a Thursday.
  expect(await weekOn('2022-06-28')).toEqual({
    title: 'Tuần từ 27/06/2022 đến 03/07/2022',
    days: [
      {
        day: '30/06/2022',
        label: expect.stringContaining('Tổ chức hội nghị') as string,
        href: '/ke-hoach/cong-tac-pbgdpl-2022/#nv-task-0001',
      },
    ],
  });
  expect(await weekOn('2022-07-04')).toBeUndefined();
  const plan = fieldsOf(ids.plan) as { tasks: object[] };
  const tasks = plan.tasks.map((task) => ({ ...task, state: 'done', completedOn: '2022-06-27' }));
  expect(await weekOn('2022-06-28', [...lines, publishLine(next, 'plan', ids.plan, { ...plan, tasks })])).toBeUndefined();
});

test('the week is what is still to come of it, of plans that no other one replaces, and says how much more there is', async () => {
  const plan = fieldsOf(ids.plan) as { tasks: object[] };
  const tasks = Array.from({ length: 8 }, (_, at) => ({
    ...plan.tasks[0],
    key: `viec-${at}`,
    code: `V.${at}`,
    state: at === 6 ? 'paused' : 'in-progress',
    startOn: undefined,
    dueOn: at === 7 ? '2022-06-27' : `2022-06-${28 + (at % 3)}`,
    duePrecision: 'day',
  }));
  const weekAfter = async (...more: string[]) =>
    routeAt(
      await pagesOfLines([...lines, publishLine(next, 'plan', ids.plan, { ...plan, tasks }), ...more], { day: '2022-06-28' }),
      '/',
      'home',
    ).view.week;
  const week = await weekAfter();
  expect([week?.days.map(({ day }) => day), week?.more?.label]).toEqual([
    ['28/06/2022', '28/06/2022', '29/06/2022', '29/06/2022', '30/06/2022'],
    'Và 1 việc nữa, ở các kế hoạch',
  ]);
  const replacing = {
    ...plan,
    title: 'Kế hoạch thay thế',
    number: '46/KH-UBND',
    slug: 'thay-the',
    tasks: [],
    replaces: [ids.plan],
  };
  expect(await weekAfter(publishLine(next + 1, 'plan', 'kehoachthaythe01', replacing))).toBeUndefined();
});

const where = ['Nơi đến', 'Bộ phận Một cửa'];

test('a topic gathers answers, places, forms and documents before its other articles', async () => {
  const { articles, parts } = routeAt(await pagesOfLines(lines), '/chu-de/ket-hon/', 'article-list').view;
  expect(parts?.answers).toEqual([
    {
      label: 'Đăng ký kết hôn',
      href: '/bai-viet/dang-ky-ket-hon/',
      facts: [
        { isLapsed: false, facts: [where] },
        { isLapsed: false, facts: [where, ['Lưu ý', expect.stringContaining('đã đến hạn kiểm tra lại')]], from: '2022-08-20' },
      ],
    },
  ]);
  expect(parts?.contacts.map(({ kind, list }) => [kind, list])).toEqual([['one-stop', '/danh-ba/']]);
  expect(parts?.forms.map(({ name }) => name)).toEqual(['Tờ khai']);
  expect(parts?.documents.map(({ name }) => name)).toEqual(['Thông tư số 01/2022/TT-BTP', 'Kế hoạch số 31/KH-HĐPHPBGDPL']);
  expect(articles.map(({ title }) => title)).toEqual(['Triển khai Kế hoạch phổ biến, giáo dục pháp luật năm 2022']);
});

test('a topic says nothing of an answer from the day on which its law has lapsed but that its page is to be read', async () => {
  const lapsing = { ...fieldsOf(ids.circular), expiresOn: '2022-06-30' };
  const factsOn = async (day: string) => {
    const site = await pagesOfLines([...lines, publishLine(next, 'attachment', ids.circular, lapsing)], { day });
    return routeAt(site, '/chu-de/ket-hon/', 'article-list').view.parts?.answers[0]?.facts;
  };
  const warned = [['Lưu ý', expect.stringContaining('văn bản đã hết hiệu lực') as string]];
  expect(await factsOn('2022-06-30')).toMatchObject([{ facts: [where] }, { facts: warned, from: '2022-07-01' }]);
  expect(await factsOn('2022-07-01')).toMatchObject([{ facts: warned }]);
});

test('what an article no longer says is no longer gathered', async () => {
  const without = await pagesOfLines([...lines, removeLine(next, 'article', 'articleadvice001')]);
  const { parts } = routeAt(without, '/chu-de/ket-hon/', 'article-list').view;
  expect(parts).toMatchObject({ answers: [], contacts: [], forms: [] });
});

test('a category or a month gathers nothing', async () => {
  const site = await pagesOfLines(lines);
  for (const path of ['/chuyen-muc/hoi-dap-phap-luat/', '/chu-de/ket-hon/2022/02/', '/hoi-dap/'])
    expect((routeAt(site, path, 'article-list').view as { parts?: unknown }).parts, path).toBeUndefined();
});

test('the city’s emblem is in the header, its colours in a file that is named by them', async () => {
  const withColour = (colour: string) =>
    pagesOfLines(
      [...lines, publishLine(next, 'site-setting', ids.setting, { ...fieldsOf(ids.setting), colour, emblem: ids.cover })],
      {
        pictures: new Map([...bytes.keys()].map((sha256) => [sha256, { width: 288, height: 288, widths: [288] }])),
      },
    );
  const { frame, texts } = await withColour('#981B16');
  expect(frame.emblem?.src).toMatch(/^\/anh\/.*\.webp$/);
  expect(texts.get(frame.colours ?? '')).toContain('--accent:#981b16');
  expect((await withColour('#1565c0')).frame.colours).not.toBe(frame.colours);
  const plain = (await pagesOfLines(lines)).frame;
  expect(plain.colours).toBeUndefined();
  expect(plain.emblem).toBeUndefined();
});

test('every page says so where the content is a demonstration, and none where it is not', async () => {
  const demo = await pagesOfLines([
    ...lines,
    publishLine(next, 'site-setting', ids.setting, { ...fieldsOf(ids.setting), isDemo: true }),
  ]);
  expect(demo.frame.isDemo).toBe(true);
  expect((await pagesOfLines(lines)).frame).not.toHaveProperty('isDemo');
});
