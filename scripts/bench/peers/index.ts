import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../../lib/step.mjs';
import { installPackages } from '../../lib/system-packages.ts';
import { root } from '../../lib/tools.mjs';
import type { Content } from '../content/index.ts';
import { measured, type Measured } from '../lib/measured.ts';
import { spreadOf, type Spread } from '../lib/statistics.ts';
import { changeArticle, makeProject } from './project.ts';

/**
 * What a publication costs where every one builds and indexes the whole site: Astro as it comes, and Hugo, each with Pagefind,
 * over the same articles in a template of the same weight.
 */

export interface PeerFigures {
  pages: number;
  fullBuildMs: number;
  /** The part of it that is the index. */
  indexMs: number;
  peakRssMb: number;
  /** One article changed, caches warm: until the pages and the index are there. */
  publishToLiveMs: Spread;
}

const peers = {
  astro: {
    command: [process.execPath, join(root, 'site/node_modules/astro/bin/astro.mjs'), 'build'],
    output: 'dist',
  },
  hugo: { command: ['hugo', '--quiet', '--cleanDestinationDir'], output: 'public' },
} as const;

export type Peer = keyof typeof peers;

const changes = 3;

export async function measurePeers(content: Content, folder: string): Promise<Record<Peer, PeerFigures>> {
  if (!existsSync('/usr/bin/hugo')) await installPackages('Hugo', ['hugo'], 'install hugo');
  return { astro: await measurePeer('astro', content, folder), hugo: await measurePeer('hugo', content, folder) };
}

async function measurePeer(peer: Peer, content: Content, folder: string): Promise<PeerFigures> {
  const project = join(folder, peer);
  const output = join(project, peers[peer].output);
  await step(`${peer}: project`, () => makeProject(peer, project, content));
  const full = await step(`${peer}: full build and index`, () => buildAndIndex(peer, project));
  const publications: Measured[] = [];
  await step(`${peer}: one article changed, ${changes} times`, async () => {
    for (let time = 0; time < changes; time += 1) {
      await changeArticle(project, content, content.articles - 1 - time, 'Bài viết vừa được bổ sung.');
      publications.push((await buildAndIndex(peer, project)).all);
    }
  });
  return {
    pages: (await readdir(output, { recursive: true })).filter((name) => name.endsWith('.html')).length,
    fullBuildMs: full.all.ms,
    indexMs: full.index.ms,
    peakRssMb: Math.max(full.all.peakRssMb, ...publications.map(({ peakRssMb }) => peakRssMb)),
    publishToLiveMs: spreadOf(publications.map(({ ms }) => ms)),
  };
}

async function buildAndIndex(peer: Peer, project: string): Promise<{ all: Measured; index: Measured }> {
  const { command, output } = peers[peer];
  const [file, ...args] = command;
  const build = await measured(file, args, project);
  const pagefind = join(root, 'site/node_modules/pagefind/lib/runner/bin.cjs');
  const index = await measured(process.execPath, [pagefind, '--site', output, '--force-language', 'vi'], project);
  return {
    index,
    all: { ms: build.ms + index.ms, peakRssMb: Math.max(build.peakRssMb, index.peakRssMb) },
  };
}
