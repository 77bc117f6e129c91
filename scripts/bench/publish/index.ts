import { mkdir } from 'node:fs/promises';
import { step } from '../../lib/step.mjs';
import { makeContent, type Content } from '../content/index.ts';
import { random } from '../content/random.ts';
import { machine, type Machine } from '../lib/machine.ts';
import type { Spread } from '../lib/statistics.ts';
import { measureHugo, type HugoFigures } from '../hugo/index.ts';
import { figuresOf, measureChange, type Change, type ChangeFigures } from './change.ts';
import { changeArticle, newWord, renameCategory, together, unpublishArticle, type Edit } from './edits.ts';
import { startInstallation, type Installation } from './installation.ts';

/** Measures publishing, from a line in the log to what readers see of it, on one machine in one run. */

export interface PublishOptions {
  articles: number;
  seed: number;
  /** How many times one article is changed. */
  times: number;
  hugo: boolean;
  /** Everything is made in it. */
  folder: string;
  /** Where the publisher leaves a CPU profile. */
  profiles?: string | undefined;
}

/** The keys are documented in `scripts/bench/README.md`. */
export interface PublishFigures {
  articles: number;
  seed: number;
  machine: Machine;
  pages: number;
  fullBuildMs: number;
  publishToLiveMs: Spread;
  peakRssMb: number;
  serverPeakRssMb: number;
  fullBuild: { peakRssMb: number; filesTouched: number; stepsMs: Record<string, number> };
  publish: ChangeFigures;
  unpublish: ChangeFigures;
  tenEdits: ChangeFigures;
  categoryRename: ChangeFigures;
  hugo?: HugoFigures & { ratios: Ratios };
}

/** What Hugo takes, in times of what we take. */
interface Ratios {
  fullBuild: number;
  publishToLive: number;
}

/** As many as are unpublished, and edited at once. */
const ten = 10;

export async function measurePublishing(options: PublishOptions): Promise<PublishFigures> {
  const { articles, seed, folder } = options;
  await mkdir(folder, { recursive: true });
  const content = await step(`${articles} articles of seed ${seed}`, () => makeContent({ articles, seed }));
  const ours = await measureOurs(content, options);
  if (!options.hugo) return ours;
  const hugo = await measureHugo(content, folder);
  const ratio = (theirs: number, own: number) => Number((theirs / own).toFixed(2));
  const ratios = {
    fullBuild: ratio(hugo.fullBuildMs, ours.fullBuildMs),
    publishToLive: ratio(hugo.publishToLiveMs.p50, ours.publishToLiveMs.p50),
  };
  return { ...ours, hugo: { ...hugo, ratios } };
}

async function measureOurs(content: Content, options: PublishOptions): Promise<PublishFigures> {
  const installation = await startInstallation(content, options.folder, options.profiles);
  try {
    const { pages, fullBuildMs, ...fullBuild } = await step('full build and index', () => measureBuild(installation));
    const { publish, tenEdits, categoryRename, unpublish } = await measureChanges(content, installation, options);
    return {
      articles: options.articles,
      seed: options.seed,
      machine: machine(),
      pages,
      fullBuildMs,
      publishToLiveMs: publish.ms,
      peakRssMb: Math.max(...[fullBuild, publish, tenEdits, categoryRename, unpublish].map(({ peakRssMb }) => peakRssMb)),
      serverPeakRssMb: installation.memory.server.takePeakMb(),
      fullBuild,
      publish,
      tenEdits,
      categoryRename,
      unpublish,
    };
  } finally {
    await installation.stop();
  }
}

/** From nothing to a site that is served: the publisher's start, the whole log, every page, the index. */
async function measureBuild({ doors, publisher, memory, startedAt, told }: Installation) {
  const report = await Promise.race([doors.live(doors.lastSeq), publisher.died]);
  const fullBuildMs = Math.round(performance.now() - startedAt);
  await doors.idle();
  const { steps, filesChanged } = told();
  const { pages = 0 } = report;
  return { pages, fullBuildMs, peakRssMb: memory.publisher.takePeakMb(), filesTouched: filesChanged, stepsMs: steps };
}

async function measureChanges(content: Content, installation: Installation, { articles, seed, times }: PublishOptions) {
  const { doors, site } = installation;
  const make = (edit: Edit) => measureChange(installation, edit.lines(doors.lastSeq + 1), edit.waits);
  const each = (name: string, edits: Edit[]): Promise<ChangeFigures> =>
    step(name, async (note) => {
      const changes: Change[] = [];
      for (const edit of edits) {
        changes.push(await make(edit));
        note(`${changes.length} of ${edits.length}`);
      }
      return figuresOf(changes);
    });

  // The newest are in most lists, and are what editors mostly work on; the others are anywhere in the ten years.
  const newest = Array.from({ length: ten }, (_, index) => articles - 1 - index);
  const older = Array.from({ length: articles - ten }, (_, index) => index);
  const chosen = [...newest, ...random(seed, 'edits').some(older, times)];
  const single = chosen.slice(0, times);
  const atOnce = chosen.slice(times, times + ten);
  const change = (index: number) => changeArticle(content, site, index, newWord(index));
  return {
    publish: await each(`one article changed, ${single.length} times`, single.map(change)),
    tenEdits: await each(`${atOnce.length} edits at once`, [together(atOnce.map(change))]),
    categoryRename: await each('a category renamed', [renameCategory(content, site)]),
    unpublish: await each(
      `one article unpublished, ${newest.length} times`,
      newest.map((index) => unpublishArticle(content, site, index, newWord(index))),
    ),
  };
}
