import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../../../site/test/fixture/browser.ts';
import type * as editorPage from './editor-page.ts';

declare global {
  const editor: typeof editorPage;
}

/** A page in a browser of its own with the editor's code on it. */
export async function openEditor(): Promise<Page> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const empty = '<!doctype html><title>Bàn soạn</title><style>.ProseMirror { white-space: break-spaces }</style>';
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: empty }));
  await page.goto('http://desk.example/admin');
  const entry = join(import.meta.dirname, 'editor-page.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'iife', globalName: 'editor', write: false });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return page;
}

/** With the cursor at its start. */
export function show(page: Page, markdown: string): Promise<void> {
  return page.evaluate((given) => editor.show(given), markdown);
}

export function markdownOf(page: Page): Promise<string> {
  return page.evaluate(() => editor.markdown());
}
