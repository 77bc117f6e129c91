import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { paths } from '@pho-luat/shared/paths';
import type { Tally } from './fault.ts';
import type { TestedInstallation } from './installation.ts';
import { becomes } from '../../lib/until.ts';

/** What was asked of an installation, what it answered, and whether all of that holds when the fault is over. */

const articles = '/content-manager/collection-types/api::article.article';
const saved = z.object({ data: z.object({ documentId: z.string(), slug: z.string() }) });
const kept = z.object({ data: z.object({ title: z.string() }) });
const refusal = z.object({ error: z.object({ message: z.string().min(1) }) });

interface Act {
  kind: 'save' | 'publication';
  title: string;
  /** What the installation calls it; absent where nothing was acknowledged. */
  entry?: { id: string; path: string };
  /** The installation answered that it was not done. */
  isRefused: boolean;
}

export class Diary {
  readonly tally: Tally = { tried: 0, lost: 0, wrong: 0, notTold: 0, notes: [] };
  readonly #installation: TestedInstallation;
  /** Not looked through yet. */
  #acts: Act[] = [];
  #count = 0;
  #reading: Promise<void> | undefined;
  #isOver = false;

  constructor(installation: TestedInstallation) {
    this.#installation = installation;
  }

  save(more: object = {}): Promise<void> {
    return this.#act('save', articles, more);
  }

  publish(): Promise<void> {
    return this.#act('publication', `${articles}/actions/publish`);
  }

  /** Asks where nobody answers as an editor needs it: for the control, which must find that. */
  askNobody(): Promise<void> {
    return this.#act('save', '/khong-co-gi');
  }

  async #act(kind: Act['kind'], address: string, more: object = {}): Promise<void> {
    const title = `Thử ${kind === 'save' ? 'lưu' : 'xuất bản'} lần ${++this.#count}`;
    const data = {
      title,
      body: `Nội dung của «${title}».`,
      category: { connect: [{ documentId: this.#installation.category }] },
      ...more,
    };
    this.tally.tried += 1;
    const { status, body, isSilent } = await this.#installation.ask('POST', address, data);
    const entry = saved.safeParse(body).data?.data;
    const isDone = status >= 200 && status < 300;
    if (isSilent) this.note('notTold', `${title}: not answered`);
    if (isDone && !entry) this.note('notTold', `${title}: answered ${status} with no entry`);
    if (status >= 400 && !refusal.safeParse(body).success) this.note('notTold', `${title}: answered ${status} without a word`);
    this.#acts.push({
      kind,
      title,
      ...(isDone && entry ? { entry: { id: entry.documentId, path: paths.article(entry.slug) } } : {}),
      isRefused: status >= 400,
    });
  }

  /** Reads the home page and what is public by now, over and over: no reader sees an error. */
  startReading(path: string): void {
    this.#isOver = false;
    this.#reading = (async () => {
      while (!this.#isOver) {
        for (const each of ['/', path]) {
          const { status, text } = await this.#installation.read(each);
          if (status !== 200) this.note('wrong', `a reader of ${each} got ${status} ${text.slice(0, 80)}`);
        }
        // Without it the readers alone would keep a core busy.
        await sleep(80);
      }
    })();
  }

  async stopReading(): Promise<void> {
    this.#isOver = true;
    await this.#reading;
  }

  /** Checks, with the fault gone and all services at work, whether what was said holds. */
  async lookThrough(): Promise<void> {
    const stored = JSON.stringify(await this.#look(`${articles}?pageSize=100&sort=id:desc`));
    for (const { kind, title, entry, isRefused } of this.#acts) {
      if (isRefused && stored.includes(`${title}"`)) this.note('wrong', `${title}: refused, and stored`);
      if (!entry) continue;
      const found = kept.safeParse(await this.#look(`${articles}/${entry.id}`)).data?.data.title;
      if (found !== title) this.note('lost', `${title}: acknowledged, and not stored`);
      else if (kind === 'publication' && !(await becomes(() => this.#isShown(entry.path, title))))
        this.note('wrong', `${title}: published, and ${entry.path} does not show it`);
    }
    this.#acts = [];
  }

  /** What is there; nothing where there is none. A session that the fault has ended may still be handed out once. */
  async #look(path: string): Promise<unknown> {
    let answer = await this.#installation.ask('GET', path);
    await becomes(async () => {
      if (answer.status !== 200 && answer.status !== 404) answer = await this.#installation.ask('GET', path);
      return answer.status === 200 || answer.status === 404;
    });
    return answer.body ?? null;
  }

  async #isShown(path: string, title: string): Promise<boolean> {
    const { status, text } = await this.#installation.read(path);
    return status === 200 && text.includes(title);
  }

  /** The entries that were acknowledged and not looked through yet. */
  get entries(): { id: string; path: string }[] {
    return this.#acts.flatMap(({ entry }) => entry ?? []);
  }

  note(what: Exclude<keyof Tally, 'tried' | 'notes'>, words: string): void {
    this.tally[what] += 1;
    if (this.tally.notes.length < 50) this.tally.notes.push(`${what}: ${words}`);
  }
}
