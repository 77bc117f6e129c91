import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { guidePicture } from '../../../cms/test/support/guide-picture.ts';
import { root } from '../../lib/tools.mjs';
import { settled } from './support.ts';

const folder = join(root, 'cms/docs/first-article');

interface Steps {
  /** What the person at the page has done with the mouse since the steps began: each press, and each file dropped. */
  clicks: () => Promise<number>;
  /** With `GUIDE_PICTURES=1`, a picture of the screen and a line of what it shows, after how many clicks and seconds. */
  show: (what: string) => Promise<void>;
}

/** What a person does, counted; in pictures when they are asked for. The page is not loaded anew meanwhile. */
export async function stepsOf(page: Page, who: string): Promise<Steps> {
  const since = Date.now();
  const lines: string[] = [];
  await page.evaluate(() => {
    const window = globalThis as unknown as { clicks: number; addEventListener: typeof addEventListener };
    window.clicks = 0;
    // No `click`: an option of a list is gone before it would be told of one, and a label tells of two.
    for (const gesture of ['pointerdown', 'drop'] as const) window.addEventListener(gesture, () => window.clicks++, true);
  });
  const clicks = () => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
  const show = async (what: string) => {
    if (!process.env.GUIDE_PICTURES) return;
    await mkdir(folder, { recursive: true });
    const name = `${who}-${lines.length + 1}`;
    await settled(page);
    lines.push(`${name}: ${await clicks()} clicks, ${Math.round((Date.now() - since) / 1000)} s: ${what}`);
    await writeFile(join(folder, `${name}.webp`), await guidePicture(await page.screenshot({ animations: 'disabled' })));
    await writeFile(join(folder, `${who}.txt`), `${lines.join('\n')}\n`);
  };
  return { clicks, show };
}
