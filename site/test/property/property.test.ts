import { afterEach, expect, test, vi } from 'vitest';
import { makeContent, type Content } from '../../../scripts/bench/content/index.ts';
import { random, type Random } from '../../../scripts/bench/content/random.ts';
import { FakeCms } from '../lib/fake-cms.ts';
import { bytes } from '../lib/fixture-log.ts';
import { makeTrouble } from '../lib/trouble.ts';
import { randomEdit } from './edits.ts';
import { openWorkers, TestInstallation } from './installation.ts';
import { differencesOf, faultsOf, releaseOf } from './release.ts';
import { World } from './world.ts';

/**
 * A release is a function of the log up to a line, the code and the day, and of nothing else: an installation that took random edits one
 * after another, over midnights and restarts, on a busy machine that freezes it at random and at times gives it hardly any processor,
 * serves what a clean one makes of the whole log at once. `PROPERTY_EDITS=200 PROPERTY_BUSY=2 npm test -- site/test/property` makes more edits.
 */
const editCount = Number(process.env['PROPERTY_EDITS'] ?? 20);
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);
/** Threads that keep the machine busy. In `npm test` the other tests do. */
const busy = Number(process.env['PROPERTY_BUSY'] ?? 0);
/** As many clean installations are made, at the end of as many parts. */
const comparisons = Math.max(4, Math.round(editCount / 5));

/** In the first of this many comparisons the workers start while there is hardly any processor for them. */
const starvedOnceIn = 4;

const publishedFirst = 36;
const queries = ['đất đai', 'hoa giai', 'kế hoạch', 'Nghị quyết', 'bổ sung', 'phường An Bình', 'không-có-từ-này'];

const opened: { remove: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.remove();
});

test(
  `increments give what a clean machine makes at once: ${editCount} edits of seed ${seed}`,
  async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const history: string[] = [];
    try {
      for await (const { differences, faults } of comparisonsAlong(random(seed, 'property'), history)) {
        expect(differences.filter((each) => !/^\S+\.(br|gz): /.test(each))).toEqual([]);
        expect(differences).toEqual([]);
        expect(faults).toEqual([]);
      }
    } catch (cause) {
      const told = [`seed ${seed}`, ...history, cause instanceof Error ? cause.message : String(cause)];
      throw new Error(told.join('\n'), { cause });
    }
  },
  // A backstop for what hangs: on a machine that is busy by itself, the freezes take their time.
  1_800_000 + editCount * 60_000,
);

interface Comparison {
  differences: string[];
  faults: string[];
}

async function* comparisonsAlong(chance: Random, history: string[]): AsyncGenerator<Comparison> {
  const content = await makeContent({ articles: 80, seed, pictures: { count: 2, width: 320 } });
  for (const [sha256, each] of content.files) bytes.set(sha256, each);
  const cms = new FakeCms([]);
  await cms.start();
  opened.push({ remove: () => cms.stop() });
  const world = new World((line) => cms.append(line));
  const create = fill(world, content);
  const clock = { now: new Date('2026-02-01T03:00:00.000Z') };
  // No two releases are of the same moment.
  let moments = 0;
  const now = () => new Date(clock.now.getTime() + (moments += 1));
  const make = async (...workers: Awaited<ReturnType<typeof openWorkers>>[]) => {
    const made = await TestInstallation.make(cms, now, ...workers);
    opened.push(made);
    return made;
  };
  // Clean installations have the same ones, but never those of the grown one.
  const workers = await openWorkers();
  opened.push({ remove: workers.close });
  const trouble = makeTrouble(seed, busy);
  opened.push({ remove: trouble.end });

  const grown = await make();
  await grown.publish();
  for (let done = 0, part = 1; part <= comparisons; part += 1) {
    for (; done < Math.round((editCount * part) / comparisons); done += 1) {
      history.push(randomEdit(world, chance, create));
      if (chance.chance(0.4)) await trouble.during('freezes', () => publishBetween(grown, chance, clock, history));
    }
    const isStarved = part % starvedOnceIn === 1;
    if (isStarved) {
      await grown.restart();
      history.push(create() ?? 'nothing new', 'restarted, and starved');
    }
    await trouble.during(isStarved ? 'starving' : 'freezes', () => grown.publish());
    const clean = await make(workers);
    await clean.publish();
    history.push('compared');

    const asked = [...queries, ...chance.some(world.all('article'), 3).map(([, { title }]) => title)];
    const release = await releaseOf(grown.paths, asked);
    const differences = await differencesOf(release, await releaseOf(clean.paths, asked));
    yield { differences, faults: await faultsOf(release) };
    await clean.remove();
  }
}

/** A release of its own for what came last; then, at times, days go by, the publisher starts again, or the index is put in order. */
async function publishBetween(grown: TestInstallation, chance: Random, clock: { now: Date }, history: string[]): Promise<void> {
  await grown.publish();
  history.push('released');
  if (chance.chance(0.3)) {
    clock.now = new Date(clock.now.getTime() + chance.int(1, 200) * 86_400_000);
    history.push(`it is ${clock.now.toISOString().slice(0, 10)}`);
  }
  if (chance.chance(0.3)) {
    await grown.restart();
    history.push('restarted');
  }
  if (chance.chance(0.5) && (await grown.rebuildIndex())) history.push('index rebuilt');
}

/** Publishes what there is at first; gives the edit that publishes an article more. */
function fill(world: World, content: Content): () => string | undefined {
  const later: (() => string)[] = [];
  for (const { type, id, document } of content.lines()) {
    const number = Number(/^article0*(\d+)$/.exec(id)?.[1] ?? 0);
    if (number < publishedFirst) world.publish(type, id, document as never);
    else
      later.push(() => {
        world.publish(type, id, document as never);
        return `${type} ${id} published`;
      });
  }
  return () => later.shift()?.();
}
