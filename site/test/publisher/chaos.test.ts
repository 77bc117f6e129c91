import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { paths } from '@pho-luat/shared/paths';
import { installationAt } from '@pho-luat/shared/installation';
import { sha256Of } from '@pho-luat/shared/sha256';
import { FakeCms } from '../lib/fake-cms.ts';
import { article, count as before, fixtureLines, ids, publishLine } from '../lib/fixture-log.ts';
import { prepareInstallation } from '../lib/processes.ts';
import { random } from '../../../scripts/bench/content/random.ts';
import { ServedSite } from '../../../scripts/bench/publish/site.ts';
import { Gone } from '../../search/source.ts';

/** More by `CHAOS_KILLS=100 npm test -- site/test/publisher/chaos.test.ts`. */
const kills = Number(process.env.CHAOS_KILLS ?? 6);
const seed = Number(process.env.CHAOS_SEED ?? 20_261_125);
/** Past the slowest start, so that some runs end by themselves. */
const longestLifeMs = 3_500;

const counted = { list: '/bai-viet/', article: '/bai-viet/bai-dem/' };

test(
  `a publisher that is killed ${kills} times at random moments never shows a reader an error, or two releases at once`,
  async () => {
    const varDir = await mkdtemp(join(tmpdir(), 'pho-luat-chaos-'));
    const cms = new FakeCms(fixtureLines());
    await cms.start();
    let count = 0;
    const edit = () => {
      count += 1;
      const seq = before + count;
      cms.append(publishLine(seq, 'article', 'articlecount0001', article({ title: `Lần sửa thứ ${count}.`, slug: 'bai-dem' })));
    };
    edit();
    const installation = await prepareInstallation(varDir, cms.port);
    const first = installation.publisher();
    await first.says('is live');
    await first.end('SIGKILL');
    const server = await installation.server();
    const known = new Released(varDir);
    known.learn();
    const file = [...known.answers].flatMap((answer) => /^(\/tep\/.*\.pdf) \w+$/.exec(answer)?.[1] ?? [])[0] ?? '';
    const reader = new Reader(installation.address, [paths.code(ids.code), encodeURI(file)]);
    const reading = reader.readOn();

    const chance = random(seed, 'kills');
    for (let kill = 0; kill < kills; kill += 1) {
      edit();
      const publisher = installation.publisher();
      await sleep(chance.next() * longestLifeMs);
      await publisher.end('SIGKILL');
      known.learn();
    }
    edit();
    const last = installation.publisher();
    await last.says(`seq ${before + count},`);
    await last.end();
    known.learn();
    reader.stop();
    await reading;
    await server.end();

    expect(reader.faults).toEqual([]);
    expect(reader.answers.size).toBeGreaterThan(0);
    expect(reader.searches).toBeGreaterThan(0);
    expect([...reader.answers].filter((answer) => !known.answers.has(answer))).toEqual([]);
    expect(reader.lastCount).toBe(count);
    await cms.stop();
    await rm(varDir, { recursive: true, force: true });
  },
  1_200_000 + kills * 60_000,
);

/** Asks over and over for pages that every edit changes, in turn, and for what no edit changes: a code, a file. And it searches. */
class Reader {
  readonly faults: string[] = [];
  /** `path sha256` */
  readonly answers = new Set<string>();
  lastCount = 0;
  searches = 0;
  readonly #address: string;
  readonly #lasting: readonly string[];
  readonly #site: ServedSite;
  #stopped = false;

  constructor(address: string, lasting: readonly string[]) {
    this.#address = address;
    this.#lasting = lasting;
    this.#site = new ServedSite(address);
  }

  stop(): void {
    this.#stopped = true;
  }

  async readOn(): Promise<void> {
    while (!this.#stopped) {
      for (const path of Object.values(counted)) await this.#readCounted(path);
      for (const path of this.#lasting) await this.#read(path);
      await this.#search();
      // Without it the reader alone would keep a core busy.
      await sleep(10);
    }
    // What is served at the very end.
    for (const path of Object.values(counted)) await this.#readCounted(path);
  }

  async #readCounted(path: string): Promise<void> {
    const text = (await this.#read(path)).toString();
    const count = Number(/Lần sửa thứ (\d+)\./.exec(text)?.[1]);
    // The list of an older release after the article of a newer one: two releases at once.
    if (!(count >= this.lastCount)) this.faults.push(`${path} shows edit ${count} after ${this.lastCount}`);
    this.lastCount = count;
  }

  async #read(path: string): Promise<Buffer> {
    try {
      const response = await fetch(this.#address + path);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (!response.ok) this.faults.push(`${path} answered ${response.status}`);
      const file = path.endsWith('/') ? `${path}index.html` : path;
      this.answers.add(`${file} ${sha256Of(bytes)}`);
      return bytes;
    } catch (cause) {
      this.faults.push(`${path}: ${String(cause)}`);
      return Buffer.alloc(0);
    }
  }

  /** As a browser does: with the index of one release, also while the next is swapped in. */
  async #search(): Promise<void> {
    try {
      if (!(await this.#site.finds('lần sửa thứ', counted.article))) this.faults.push('the search does not find the article');
      this.searches += 1;
    } catch (cause) {
      // A piece of an index that was replaced: the reader's browser takes the new one and asks again.
      if (!(cause instanceof Gone)) this.faults.push(`the search: ${String(cause)}`);
    }
  }
}

/** What any release ever held, learnt from the store of a publisher that is not at work. */
class Released {
  readonly answers = new Set<string>();
  readonly #store: string;

  constructor(varDir: string) {
    this.#store = installationAt(varDir).store;
  }

  learn(): void {
    const db = new DatabaseSync(this.#store);
    const rows = db.prepare('select path, sha256 from file union select path, before from change where before is not null').all();
    for (const { path, sha256 } of rows) this.answers.add(`${String(path)} ${String(sha256)}`);
    db.close();
  }
}
