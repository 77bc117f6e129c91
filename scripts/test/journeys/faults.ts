import type { Page } from 'playwright-core';
import { axeFaults } from '../../../site/test/fixture/axe.ts';
import { settled } from './support.ts';

/** What is wrong with a screen of the desk, and with the windows on it. */

/** What a zoom to 200 % leaves of a screen of 1280 × 900. */
export const at200 = { width: 640, height: 450 };

/** The faults of an open window after such a zoom, and of what is on it; then the screen is as it was. */
export async function faultsAt200(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? at200;
  await page.setViewportSize(at200);
  await settled(page);
  const found = [...(await faultsOn(page)), ...(await outsideOf(page))];
  await page.setViewportSize(before);
  await settled(page);
  return found;
}

/** The faults of what is drawn, by rule and element, without what differs at each start. Targets are 24 px at least. */
export async function faultsOn(page: Page): Promise<string[]> {
  // A window that is still half transparent has no colours to be read.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // What scrolls and has no stop for the Tab key gets one from the browser.
  const rules = { 'target-size': { enabled: true }, 'scrollable-region-focusable': { enabled: false } };
  const found = await axeFaults(page, { rules });
  return found.flatMap(({ id, html }) => html.map((each) => `${id} ${each.replace(/ class="[^"]*"/g, '').slice(0, 200)}`));
}

/** What of a window is beyond the screen, or of its texts cut off; the ring around what has the keyboard is 6 px at most. */
export function outsideOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isWide = document.documentElement.scrollWidth > innerWidth;
    const windows = Array.from(document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"]'));
    const beyond = windows.filter((window) => {
      const { top, bottom, left, right } = window.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
    });
    const cut = windows
      .flatMap((window) => Array.from(window.querySelectorAll<HTMLElement>('*')))
      .filter(({ clientWidth, scrollWidth, textContent }) => clientWidth > 2 && scrollWidth > clientWidth + 6 && textContent);
    return [
      ...(windows.length === 0 ? ['no window'] : []),
      ...(isWide ? ['page too wide'] : []),
      ...[...beyond, ...cut].map(({ localName, textContent }) => `outside: <${localName}> ${textContent?.slice(0, 80)}`),
    ];
  });
}
