import { readFile } from 'node:fs/promises';
import { paths } from '@pho-luat/shared/paths';
import type { RenderInput } from './views.ts';

/** The pages to render, from the file that the publisher names. */
export async function readRenderInput(): Promise<RenderInput> {
  const file = process.env['RENDER_INPUT'];
  if (!file) throw new Error('RENDER_INPUT must name the file of pages to render; site/publisher writes it.');
  return JSON.parse(await readFile(file, 'utf8')) as RenderInput;
}

/** `/bai-viet/x/` → `bai-viet/x`; the home page has none; the publisher lays `404/index.html` where hosts look for it. */
export function pathParameter(path: string): string | undefined {
  return path === paths.notFound() ? '404' : path.slice(1, -1) || undefined;
}
