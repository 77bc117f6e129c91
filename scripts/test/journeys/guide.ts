import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../../../site/test/fixture/browser.ts';
import { articles, installation, invite, logIn, newContext, settled, signIn } from './support.ts';

/** A first visit, what leads through the desk, and large letters. */

describe('the tour of a first visit', () => {
  const step = (page: Page, number: number) => page.getByRole('dialog', { name: `Bước ${number}/5` });
  const greeting = (page: Page) => page.getByRole('heading', { name: /Xin chào/ });

  it('has five steps with a picture each, by keyboard; once ended it comes back on no device, but from the guide', async () => {
    const newcomer = await invite('bien-tap-vien');
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(`${installation.cms}/admin`);
    await signIn(page, newcomer);
    for (const number of [1, 2, 3, 4, 5]) {
      await step(page, number).waitFor();
      const picture = step(page, number).locator('img');
      await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      if (number < 5) await page.keyboard.press('Enter');
    }
    const ended = page.waitForResponse((answer) => answer.url().endsWith('/pho-luat/tour/end'));
    await page.keyboard.press('Escape');
    await greeting(page).waitFor();
    expect((await ended).ok()).toBe(true);
    await context.close();

    const elsewhere = await newContext();
    const other = await elsewhere.newPage();
    await other.goto(`${installation.cms}/admin`);
    const asked = other.waitForResponse((answer) => answer.url().endsWith('/pho-luat/tour'));
    await signIn(other, newcomer);
    expect(await (await asked).json()).toEqual({ isEnded: true });
    await greeting(other).waitFor();
    await other.goto(`${installation.cms}/admin/huong-dan`);
    await other.getByRole('button', { name: 'Xem năm bước làm quen' }).click();
    await step(other, 1).waitFor();
    await other.keyboard.press('Escape');
    await step(other, 1).waitFor({ state: 'detached' });
    await elsewhere.close();
  });
});

it('with letters twice as large the panels of a form are below it, and nothing is beside the screen', async () => {
  const large = await openBrowser(['--blink-settings=defaultFontSize=32']);
  const { page } = await logIn(await invite('bien-tap-vien'), `${articles}/create`, {}, large);
  // The panels come last.
  await page.getByRole('region', { name: 'Soát lại' }).waitFor({ state: 'attached' });
  await settled(page);
  // Beside panels it would have two thirds of the rest.
  expect((await page.getByLabel('Tiêu đề *').boundingBox())?.width).toBeGreaterThan(1_100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await large.close();
});

describe.runIf(process.env.GUIDE_PICTURES)('pictures', async () => void (await import('./pictures.ts')));
