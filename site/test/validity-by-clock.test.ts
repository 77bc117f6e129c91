import { join } from 'node:path';
import { paths } from '@pho-luat/shared/paths';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SitePages } from '../pages/index.ts';
import { openBrowser } from './fixture/browser.ts';
import { buildPages } from './fixture/build.ts';
import { serve } from './fixture/serve.ts';
import { article, count, fixtureLines, ids, publishLine } from './lib/fixture-log.ts';
import { pagesOfLines } from './lib/pages-of-log.ts';
import { temporaryFolder } from '../../shared/test/support/temporary-folder.ts';

/** A document that lapses because the calendar turns: nobody touches an article, and what it says of the document is right all the same. */

const lastDay = '2022-07-14';
const dayAfter = '2022-07-15';

const cited = '/bai-viet/trien-khai-ke-hoach-2022/';
const replaced = '/van-ban/2022/31-kh-hdphpbgdpl/';
const replacing = '/van-ban/2022/77-kh-hdphpbgdpl/';

const answer = {
  steps: 'Đến bộ phận Một cửa.',
  where: 'one-stop',
  lawBasis: [{ document: ids.signed }],
  checkedOn: '2022-02-20',
  reviewOn: '2022-08-20',
};
/** Due before either day. */
const answerToCheck = { steps: 'Đến nộp hồ sơ.', checkedOn: '2022-01-10', reviewOn: '2022-07-01' };

const lines = [
  ...fixtureLines(),
  publishLine(count + 1, 'attachment', 'attachmentkh7701', {
    title: 'Kế hoạch phổ biến, giáo dục pháp luật sáu tháng cuối năm 2022'.normalize('NFD'),
    docType: 'KH',
    number: '77/KH-HĐPHPBGDPL',
    issuer: ids.owner,
    issuedOn: '2022-06-20',
    effectiveOn: dayAfter,
    replaces: [ids.signed],
    file: ids.pdf,
  }),
  publishLine(
    count + 2,
    'article',
    'articlelater0001',
    article({ title: 'Không dẫn văn bản nào', slug: 'khong-dan', answer: answerToCheck }),
  ),
  publishLine(
    count + 3,
    'article',
    'articleanswer001',
    article({ title: 'Đăng ký kết hôn', slug: 'dang-ky-ket-hon', topics: [ids.topic], answer }),
  ),
];

/** Whatever shows the one that is replaced or the one that replaces it: pages, rows of lists, notices. */
const turning = [
  '/',
  '/chu-de/ket-hon/',
  cited,
  '/bai-viet/dang-ky-ket-hon/',
  '/ke-hoach/cong-tac-pbgdpl-2022/',
  replaced,
  replacing,
  '/van-ban/',
  '/van-ban/loai/kh/',
  '/van-ban/nam/2022/',
].sort();

const folder = await temporaryFolder('by-clock-');
let browser: Browser;
const plans = new Map<string, SitePages>();
const servers = new Map<string, Awaited<ReturnType<typeof serve>>>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const day of [lastDay, dayAfter]) {
    const site = await pagesOfLines(lines, { day });
    const routes = site.pages.map((page) => page.route());
    plans.set(day, site);
    servers.set(day, await serve(await buildPages(join(folder, day), { frame: site.frame, routes }, site.texts)));
  }
});

afterAll(async () => {
  await browser.close();
  for (const server of servers.values()) server.close();
});

/** What a reader sees of a page that was made for one day and is read on another, just after midnight in Vietnam. */
async function seen(path: string, { madeFor, readOn }: { madeFor: string; readOn: string }): Promise<string> {
  const context = await browser.newContext({ timezoneId: 'America/Los_Angeles' });
  await context.clock.setFixedTime(new Date(`${readOn}T00:00:30+07:00`));
  const page = await context.newPage();
  await page.goto((servers.get(madeFor)?.origin ?? '') + path);
  if (path.includes('?')) await page.getByRole('status').filter({ hasText: 'văn bản', hasNotText: 'Đang tải' }).waitFor();
  const text = await page.locator('main').innerText();
  await context.close();
  return text;
}

test('the two days differ in the pages whose state changes, and in no others', () => {
  const keys = (day: string) => new Map(plans.get(day)?.pages.map(({ path, key }) => [path, key]));
  const [before, after] = [keys(lastDay), keys(dayAfter)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after.keys()].filter((path) => before.get(path) !== after.get(path)).sort()).toEqual(turning);
  const texts = [...(plans.get(dayAfter)?.texts ?? [])].filter(([path, text]) => plans.get(lastDay)?.texts.get(path) !== text);
  const tables = (['csv', 'json'] as const).map((ext) => paths.openDataFile('van-ban', ext));
  expect(texts.map(([path]) => path)).toEqual([paths.documentCatalogue(), ...tables]);
});

describe.each([...turning, '/van-ban/?loai=kh'])('%s', (path) => {
  test('made for one day and read on the next, says what it says when it is made for that day', async () => {
    const onItsDay = await seen(path, { madeFor: lastDay, readOn: lastDay });
    const aDayLate = await seen(path, { madeFor: lastDay, readOn: dayAfter });
    expect(aDayLate).toBe(await seen(path, { madeFor: dayAfter, readOn: dayAfter }));
    expect(aDayLate).not.toBe(onItsDay);
  });
});

test('an answer that was to be checked again before its page was made says so without scripts', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${servers.get(lastDay)?.origin}/bai-viet/khong-dan/`);
  const text = await page.locator('.answer').innerText();
  expect(/Kiểm tra ngày .*/.exec(text)?.[0]).toBe(
    'Kiểm tra ngày 10/01/2022, đã đến hạn kiểm tra lại: hãy hỏi cơ quan giải quyết trước khi đi.',
  );
  await page.close();
});

test('a page on a screen that nobody touches says after midnight what holds on the new day', async () => {
  const context = await browser.newContext();
  await context.clock.install({ time: `${lastDay}T23:59:30+07:00` });
  const page = await context.newPage();
  await page.goto((servers.get(lastDay)?.origin ?? '') + replaced);
  const isReplaced = page.getByText('Văn bản này đã hết hiệu lực');
  expect(await isReplaced.isVisible()).toBe(false);
  await context.clock.fastForward('01:01');
  expect(await isReplaced.isVisible()).toBe(true);
  await context.close();
});

test('an article that cites a document says from the day on which it lapses that it has, and by what it was replaced', async () => {
  const notice =
    'Bài viết có văn bản đã hết hiệu lực: Kế hoạch số 31/KH-HĐPHPBGDPL, được thay thế bằng Kế hoạch số 77/KH-HĐPHPBGDPL';
  expect(await seen(cited, { madeFor: lastDay, readOn: lastDay })).not.toContain('hết hiệu lực:');
  expect(await seen(cited, { madeFor: lastDay, readOn: dayAfter })).toContain(notice);
  expect(await seen(replaced, { madeFor: lastDay, readOn: dayAfter })).toContain(
    'Văn bản này đã hết hiệu lực, được thay thế bằng Kế hoạch số 77/KH-HĐPHPBGDPL',
  );
});
