import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Random } from '../content/random.ts';
import type { Fault } from './fault.ts';
import type { TestedInstallation } from './installation.ts';
import { differingFiles, digestsOf } from './tree-digests.ts';
import { becomes } from '../../lib/until.ts';

const places = {
  'a line of the log': (installation: TestedInstallation) => {
    const db = new DatabaseSync(join(installation.files.varDir, 'cms/data.db'));
    const damaged = `update publications set document = replace(document, 'Nội dung', 'Nội đung') where seq = (select max(seq) from publications where type = 'article')`;
    db.exec(damaged);
    db.close();
    return () => {
      const again = new DatabaseSync(join(installation.files.varDir, 'cms/data.db'));
      again.exec(damaged.replace("'Nội dung', 'Nội đung'", "'Nội đung', 'Nội dung'"));
      again.close();
    };
  },
  'a served page': async (installation: TestedInstallation, chance: Random) => {
    const root = await realpath(installation.files.current);
    const pages = (await installation.filesBelow(root)).filter((file) => file.endsWith('index.html'));
    await flipIn(chance.pick(pages), chance);
  },
  'a packed form of what is served': async (installation: TestedInstallation, chance: Random) => {
    const root = await realpath(installation.files.current);
    await flipIn(chance.pick((await installation.filesBelow(root)).filter((file) => file.endsWith('.br'))), chance);
  },
  "the publisher's database": async (installation: TestedInstallation, chance: Random) => {
    for (let bit = 0; bit < bitsOfDatabase; bit++) await flipIn(installation.files.store, chance);
  },
};
/** One alone mostly falls on what was deleted, and means nothing. */
const bitsOfDatabase = 50;
/** The public server goes on: readers read all the while. */
const atWork = ['cms', 'publisher'] as const;
const names = Object.keys(places) as (keyof typeof places)[];

/** While the CMS and the publisher are stopped some bits of the state change; then they start. Damage is not shown for long, and is reported. */
export const flippedBits: Fault = {
  about: 'bits of the log, of served pages and of what the publisher keeps change while all is at rest',
  times: { usual: 2 * names.length, short: 0 },
  async once(installation, diary, chance, time) {
    const name = names[time % names.length] as keyof typeof places;
    await diary.publish();
    await installation.settle();
    const before = await digestsOf(installation);
    await endWork(installation);
    const said = installation.said.length;
    const mend = await places[name](installation, chance);
    await startWork(installation);
    const isToldOf = () =>
      /not as it was published|damaged|differs|does not match|malformed|not what it should be/i.test(
        installation.said.slice(said),
      );
    if (!(await becomes(isToldOf))) diary.note('notTold', `${name}: nobody says so`);
    const isRight = async () => differingFiles(before, await digestsOf(installation)).length === 0;
    if (!(await becomes(isRight)))
      diary.note(
        'wrong',
        `${name}: ${differingFiles(before, await digestsOf(installation))
          .slice(0, 3)
          .join(', ')} stay otherwise`,
      );
    if (!mend) return;
    await endWork(installation);
    mend();
    await startWork(installation);
  },
};

async function endWork(installation: TestedInstallation): Promise<void> {
  for (const name of atWork) await installation.service(name).end();
}

async function startWork(installation: TestedInstallation): Promise<void> {
  for (const name of atWork) await installation.start(name);
}

async function flipIn(file: string, chance: Random): Promise<void> {
  const bytes = await readFile(file);
  const at = chance.int(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  await writeFile(file, bytes);
}
