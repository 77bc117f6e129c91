import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteRoot } from '../../renderer/code-digest.ts';
import { compileSite } from '../../renderer/compile.ts';
import { Renderer, type Rendered } from '../../renderer/renderer.ts';
import type { RenderInput } from '../../src/views.ts';
import { ReleaseFailure } from '../failure.ts';
import { fileOfPage } from '../tree.ts';

/** Where renders lie. */
export const buildFolder = join(siteRoot, '.build');

export type Render = typeof render;

/** Draws the pages; gives the folder that holds them. */
export async function render(input: RenderInput, _inputPath: string, name: string, signal: AbortSignal): Promise<string> {
  const outDir = join(buildFolder, name);
  await rm(outDir, { recursive: true, force: true });
  const site = await compileSite(signal);
  const renderer = new Renderer(site);
  await cp(site.assets, outDir, { recursive: true });
  const write = async (page: Rendered) => {
    if ('fault' in page) throw new ReleaseFailure('render', `${page.path}: ${page.fault}`);
    const file = join(outDir, fileOfPage(page.path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, page.html);
  };
  await renderer.render(input.frame, input.routes, write, signal).finally(() => renderer.close());
  return outDir;
}
