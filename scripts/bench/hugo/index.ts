import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../../lib/step.mjs';
import { installPackages } from '../../test/support/system-packages.ts';
import { root } from '../../lib/tools.mjs';
import type { Content } from '../content/index.ts';
import { measured, type Measured } from '../lib/measured.ts';
import { spreadOf, type Spread } from '../lib/statistics.ts';
import { changeArticle, makeProject } from './project.ts';

/** What a publication costs where it builds and indexes the whole site: Hugo with Pagefind, over the same articles. */

export interface HugoFigures {
  pages: number;
  fullBuildMs: number;
  /** The part of it that is the index. */
  indexMs: number;
  peakRssMb: number;
  /** One article changed, caches warm: until the pages and the index are there. */
  publishToLiveMs: Spread;
}

const changes = 3;
const output = 'public';

export async function measureHugo(content: Content, folder: string): Promise<HugoFigures> {
  if (!existsSync('/usr/bin/hugo')) await installPackages('Hugo', ['hugo'], 'install hugo');
  const project = join(folder, 'hugo');
  await step('Hugo: project', () => makeProject(project, content));
  const full = await step('Hugo: full build and index', () => buildAndIndex(project));
  const publications: Measured[] = [];
  await step(`Hugo: one article changed, ${changes} times`, async () => {
    for (let time = 0; time < changes; time += 1) {
      await changeArticle(project, content, content.articles - 1 - time, 'Bài viết vừa được bổ sung.');
      publications.push((await buildAndIndex(project)).all);
    }
  });
  const files = await readdir(join(project, output), { recursive: true });
  return {
    pages: files.filter((name) => name.endsWith('.html')).length,
    fullBuildMs: full.all.ms,
    indexMs: full.index.ms,
    peakRssMb: Math.max(full.all.peakRssMb, ...publications.map(({ peakRssMb }) => peakRssMb)),
    publishToLiveMs: spreadOf(publications.map(({ ms }) => ms)),
  };
}

async function buildAndIndex(project: string): Promise<{ all: Measured; index: Measured }> {
  const build = await measured('hugo', ['--quiet', '--cleanDestinationDir'], project);
  const pagefind = join(root, 'site/node_modules/pagefind/lib/runner/bin.cjs');
  const index = await measured(process.execPath, [pagefind, '--site', output, '--force-language', 'vi'], project);
  return {
    index,
    all: { ms: build.ms + index.ms, peakRssMb: Math.max(build.peakRssMb, index.peakRssMb) },
  };
}
