import { readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Random } from '../content/random.ts';
import type { Fault } from './fault.ts';
import type { House } from './house.ts';
import { differingFiles, digestsOf } from './tree-digests.ts';
import { becomes } from '../../lib/until.ts';

const places = {
  'a line of the log': (house: House) => {
    const db = new DatabaseSync(join(house.files.varDir, 'cms/data.db'));
    const damaged = `update publications set document = replace(document, 'Nội dung', 'Nội đung') where seq = (select max(seq) from publications where type = 'article')`;
    db.exec(damaged);
    db.close();
    return () => {
      const again = new DatabaseSync(join(house.files.varDir, 'cms/data.db'));
      again.exec(damaged.replace("'Nội dung', 'Nội đung'", "'Nội đung', 'Nội dung'"));
      again.close();
    };
  },
  'a served page': async (house: House, chance: Random) => {
    const root = await realpath(house.files.current);
    const pages = (await house.filesBelow(root)).filter((file) => file.endsWith('index.html'));
    await flipIn(chance.pick(pages), chance);
  },
  'a packed form of what is served': async (house: House, chance: Random) => {
    const root = await realpath(house.files.current);
    await flipIn(chance.pick((await house.filesBelow(root)).filter((file) => file.endsWith('.br'))), chance);
  },
  "the publisher's database": async (house: House, chance: Random) => {
    for (let bit = 0; bit < bitsOfDatabase; bit++) await flipIn(house.files.store, chance);
  },
};
/** One alone mostly falls on what was deleted, and means nothing. */
const bitsOfDatabase = 50;
/** The public server goes on: readers read all the while. */
const atWork = ['cms', 'publisher'] as const;
const names = Object.keys(places) as (keyof typeof places)[];

/** While everything is stopped some bits of the state change; then it starts. Damage is not shown for long, and is reported. */
export const flippedBits: Fault = {
  about: 'bits of the log, of served pages and of what the publisher keeps change while all is at rest',
  times: { usual: 2 * names.length, short: 0 },
  async once(house, diary, chance, time) {
    const name = names[time % names.length] as keyof typeof places;
    await diary.publish();
    await house.settle();
    const before = await digestsOf(house);
    await endWork(house);
    const said = house.said.length;
    const mend = await places[name](house, chance);
    await startWork(house);
    const isToldOf = () =>
      /not as it was published|damaged|differs|does not match|malformed|not what it should be/i.test(house.said.slice(said));
    if (!(await becomes(isToldOf))) diary.note('notTold', `${name}: nobody says so`);
    const isRight = async () => differingFiles(before, await digestsOf(house)).length === 0;
    if (!(await becomes(isRight)))
      diary.note(
        'wrong',
        `${name}: ${differingFiles(before, await digestsOf(house))
          .slice(0, 3)
          .join(', ')} stay otherwise`,
      );
    if (!mend) return;
    await endWork(house);
    mend();
    await startWork(house);
  },
};

async function endWork(house: House): Promise<void> {
  for (const name of atWork) await house.service(name).end();
}

async function startWork(house: House): Promise<void> {
  for (const name of atWork) await house.start(name);
}

async function flipIn(file: string, chance: Random): Promise<void> {
  const bytes = await readFile(file);
  const at = chance.int(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  await writeFile(file, bytes);
}
