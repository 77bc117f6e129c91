import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '@pho-luat/shared/paths';
import { ServedSite } from '../../bench/publish/site.ts';
import { furtherNeeds, needs, needsOfOthers, type Need } from './resident-needs.ts';
import { browser, installation } from './support.ts';

/** From the question, typed in the header or sent as a link, to the next step: each need ends on one screen of a phone. */

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const first = (page: Page) => page.locator('[data-results] > li').first();

async function ask(page: Page, question: string): Promise<void> {
  await page.goto(installation.site);
  await page.getByRole('combobox', { name: 'Tìm trong trang này' }).fill(question);
  await page.keyboard.press('Enter');
  await page.locator('[data-search="done"]').waitFor();
}

/** As a link that somebody was sent. */
async function openAsked(page: Page, question: string): Promise<void> {
  await page.goto(`${installation.site}${paths.search()}?q=${encodeURIComponent(question)}`);
  await page.locator('[data-search="done"]').waitFor();
}

/** What can be tapped of the first result's card without scrolling: it is above the navigation at the bottom of the screen. */
async function nextSteps(page: Page): Promise<string[]> {
  const { y: bottom } = await boxOf(page.getByRole('navigation', { name: 'Danh mục chính' }));
  const steps = await first(page).locator('[data-answer]').locator('a, button').filter({ visible: true }).all();
  const onScreen = await Promise.all(
    steps.map(async (step) => {
      const { y, height } = await boxOf(step);
      return y + height <= bottom ? [(await step.getAttribute('href')) ?? (await step.innerText())] : [];
    }),
  );
  return onScreen.flat();
}

async function boxOf(shown: Locator): Promise<{ y: number; height: number }> {
  return (await shown.boundingBox()) ?? { y: Infinity, height: 0 };
}

/** These have most above their answer: a question of two lines, what was meant by a slip. */
const tall = [
  'uống rượu lái xe máy phạt bao nhiêu',
  'làm giấy chứng nhận quyền sử dụng đất lần đầu',
  'vay tiền góp ngày lãi cao',
  'bao luc gia đihn',
  'lyhon',
  'chuyển tiền cho kẻ lừa đảo rồi có lấy lại được không',
];
const isTall = ({ question }: Need) => tall.includes(question);

describe.each([
  ['from the header, with a ward that was picked before', 'le-chan', needs, ask],
  ['from the header, before a ward is picked', undefined, needsOfOthers.filter(isTall), ask],
  ['from a link, before a ward is picked', undefined, [...needs, ...furtherNeeds.filter(isTall)], openAsked],
])('%s', (_when, ward, asked, come) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext(phone);
    if (ward) await context.addInitScript({ content: `localStorage.setItem('ward', '${ward}')` });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  it.each(asked)('«$question» is answered on one screen, with a next step to tap', async ({ question, page: path }) => {
    await come(page, question);
    expect(await first(page).locator('h2 a').getAttribute('href')).toBe(path);
    const isStep = (step: string) => (ward ? /^(tel:|https:)/ : /^(tel:|https:|Chọn phường)/).test(step);
    // The ward's desks come after the answer.
    await expect.poll(async () => (await nextSteps(page)).filter(isStep)).not.toEqual([]);
  });
});

const served = new ServedSite(installation.site);
const lower = [...needsOfOthers, ...furtherNeeds].filter((need) => !isTall(need));

it.each(lower)('«$question» has the answer of the need that it is, with nothing noted above it', async ({ question, page }) => {
  const { fit, isAbout, corrected, hits } = await served.search(question);
  const [{ path } = {}] = await hits(0, 1);
  expect({ fit, isAbout, corrected, path }).toEqual({ fit: 'whole', isAbout: true, path: page });
});

it('the reader’s ward is picked on the card of an answer, which then has its own desk', async () => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await ask(page, 'tạm trú');
  await first(page).getByRole('button', { name: 'Chọn phường, xã' }).tap();
  await page.getByRole('dialog').getByRole('searchbox').fill('le chan');
  await page.keyboard.press('Enter');
  await first(page).getByText('Công an phường Lê Chân').waitFor();
  expect(await nextSteps(page)).toContainEqual(expect.stringMatching(/^tel:02250000/));
  await context.close();
});

it('without an answer a letter to the editors is begun, with the question in it', async () => {
  const page = await browser.newPage(phone);
  await ask(page, 'zyxwvq & nuôi voi');
  const letter = new URL((await page.getByRole('link', { name: 'Gửi câu hỏi cho ban biên tập' }).getAttribute('href')) ?? '');
  expect([letter.pathname, letter.searchParams.get('subject')]).toEqual(['banbientap@pholuat.example', 'Hỏi: zyxwvq & nuôi voi']);
  expect(letter.searchParams.get('body')).toContain('zyxwvq & nuôi voi');
  await page.close();
});
