import { createWriteStream } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { parsedJson } from '@pho-luat/shared/json';
import { sha256Of } from '@pho-luat/shared/sha256';
import { maxUploadBytes } from '../limits.ts';
import { decoded } from '../transfer/decoded.ts';
import { Unusable } from '../transfer/unusable.ts';
import { fileKinds, kindNamed } from '../uploads/file-kinds.ts';

/** What came of an address, as a line of the notes in the folder. */
const keptSchema = z.object({
  address: z.string(),
  /** Where redirects have led. */
  at: z.string(),
  /** Where links on the page begin, if it says so. */
  base: z.string().optional(),
  /** Below the folder. */
  file: z.string(),
});
export type Kept = z.infer<typeof keptSchema>;

/** Why nothing is kept of an address. */
class Failed extends Error {
  /** Another try may end otherwise. */
  readonly mayPass: boolean;
  constructor(why: string, mayPass = false) {
    super(why);
    this.mayPass = mayPass;
  }
}

/** Milliseconds before each further try. */
const usualPauses = [1_000, 5_000];
/** Milliseconds without a byte. */
const longestQuiet = 30_000;
const mostRedirects = 5;
/** Addresses in a row: the portal is away, and thousands would each be waited for. */
const mostUnanswered = 5;
const maySoonBeOtherwise = (status: number) => status === 408 || status === 429 || status >= 500;
/** With `www.` and without it is one portal. */
const portalOf = ({ host }: URL) => host.replace(/^www\./, '');

/** Fetches from the hosts of some addresses, one after the other; what is in the folder is not asked for again. */
export class FetchOnce {
  readonly #folder: string;
  readonly #pauses: readonly number[];
  readonly #portals: ReadonlySet<string>;
  readonly #kept = new Map<string, Kept>();
  /** By where redirects have led: many an address may be another's. */
  readonly #places = new Map<string, Kept>();
  readonly #failed = new Map<string, string>();
  #unanswered = 0;

  private constructor(folder: string, addresses: readonly string[], pauses: readonly number[]) {
    this.#folder = folder;
    this.#pauses = pauses;
    this.#portals = new Set(addresses.map((address) => portalOf(new URL(address))));
  }

  static async open(folder: string, addresses: readonly string[], pauses: readonly number[] = usualPauses): Promise<FetchOnce> {
    const opened = new FetchOnce(folder, addresses, pauses);
    const notes = await readFile(opened.#notes, 'utf8').catch(() => '');
    for (const line of notes.split('\n')) {
      // The last may have been cut off.
      const kept = keptSchema.safeParse(parsedJson(line)).data;
      if (kept) opened.#remember(kept);
    }
    return opened;
  }

  get #notes(): string {
    return join(this.#folder, 'fetched.ndjson');
  }

  #remember(kept: Kept): void {
    this.#kept.set(kept.address, kept);
    if (!this.#places.has(kept.at)) this.#places.set(kept.at, kept);
  }

  kept(address: string): Kept | undefined {
    return this.#kept.get(address);
  }

  /** Why an address that was asked for gave nothing. */
  whyNot(address: string): string | undefined {
    return this.#failed.get(address);
  }

  async fetch(address: string, as: 'page' | 'file'): Promise<void> {
    if (this.#kept.has(address) || this.#failed.has(address)) return;
    const failed = await this.#tried(address, as);
    this.#unanswered = failed?.mayPass ? this.#unanswered + 1 : 0;
    if (!failed) return;
    this.#failed.set(address, failed.message);
    if (this.#unanswered < mostUnanswered) return;
    throw new Unusable(
      `${new URL(address).host} does not answer, ${mostUnanswered} addresses in a row: the last one ${failed.message}. What was fetched is kept: run the same command again when it answers.`,
    );
  }

  async #tried(address: string, as: 'page' | 'file'): Promise<Failed | undefined> {
    let failed: Failed | undefined;
    for (const pause of [0, ...this.#pauses]) {
      await sleep(pause);
      try {
        await this.#keep(address, as);
        return undefined;
      } catch (error) {
        if (!(error instanceof Failed))
          throw new Unusable(
            `${this.#folder} cannot be written (${(error as Error).message}): mend that, as by making room, and run the same command again.`,
          );
        if (!error.mayPass) return error;
        failed = error;
      }
    }
    return failed;
  }

  async #keep(address: string, as: 'page' | 'file'): Promise<void> {
    const half = join(this.#folder, '.half');
    const quiet = new AbortController();
    const timer = setTimeout(() => quiet.abort(new Error('silence')), longestQuiet);
    try {
      const { url, response } = await this.#answer(address, quiet.signal);
      const same = this.#places.get(url.href);
      if (same) return await this.#note({ ...same, address });
      const said = (response.headers.get('content-type') ?? '').toLowerCase();
      const [type = ''] = said.split(';').map((part) => part.trim());
      const isPage = type === 'text/html' || type === 'application/xhtml+xml';
      if (isPage !== (as === 'page')) throw new Failed(isPage ? 'leads to a page' : `is no page, but ${type || 'of no kind'}`);
      await mkdir(this.#folder, { recursive: true });
      await pipeline(
        bytesOf(response, () => timer.refresh()),
        createWriteStream(half),
      );
      const base = isPage ? await madeReadable(half, /charset\s*=\s*["']?([\w:-]+)/.exec(said)?.[1]) : undefined;
      const file = isPage ? this.#nameOfPage(url) : nameOfFile(url, type);
      await mkdir(dirname(join(this.#folder, file)), { recursive: true });
      await rename(half, join(this.#folder, file));
      await this.#note({ address, at: url.href, base: base && URL.parse(base, url)?.href, file });
    } finally {
      clearTimeout(timer);
      quiet.abort();
      await rm(half, { force: true });
    }
  }

  async #note(kept: Kept): Promise<void> {
    await appendFile(this.#notes, `${JSON.stringify(kept)}\n`);
    this.#remember(kept);
  }

  async #answer(address: string, signal: AbortSignal): Promise<{ url: URL; response: Response }> {
    let url = new URL(address);
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      if (!/^https?:$/.test(url.protocol) || !this.#portals.has(portalOf(url)))
        throw new Failed(`${hop === 0 ? 'is' : 'leads'} on a host of which the list has no address (${url.origin})`);
      const response = await fetch(url, { redirect: 'manual', signal }).catch(noAnswer);
      if (response.status === 200) return { url, response };
      await response.body?.cancel();
      const led = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      const next = led === null ? null : URL.parse(led, url);
      if (!next) throw new Failed(`answers ${response.status}`, maySoonBeOtherwise(response.status));
      next.hash = '';
      url = next;
    }
    throw new Failed('leads from address to address');
  }

  /** As an operator finds it again; no folder is called as a page. */
  #nameOfPage(url: URL): string {
    const [last = '', ...folders] = url.pathname.split('/').slice(1).map(decoded).toReversed();
    const stem = `${last.replace(/\.html?$/i, '') || 'index'}${decoded(url.search)}`;
    const parts = [...folders.toReversed().map((part) => cleaned(part).replaceAll('.', '_')), cleaned(stem)];
    const file = [url.host, ...parts].join('/');
    const isTaken = [...this.#places.values()].some((kept) => kept.file.toLowerCase() === `${file}.html`.toLowerCase());
    return isTaken ? `${file}~${digestOf(url)}.html` : `${file}.html`;
  }
}

const noAnswer = (error: Error): never => {
  const { cause = error } = error;
  const { code, message } = cause as NodeJS.ErrnoException;
  throw new Failed(
    message === 'silence' ? `sends nothing for ${longestQuiet / 1_000} s` : `gives no answer (${code ?? message})`,
    true,
  );
};

/** What breaks off is an error of the other side, and none of the disk. */
async function* bytesOf({ body }: Response, onPart: () => void): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const parts = body.getReader();
  for (let size = 0; ;) {
    const { done, value } = await parts.read().catch(noAnswer);
    if (done) return;
    size += value.byteLength;
    if (size > maxUploadBytes) throw new Failed(`has more than ${maxUploadBytes / 1024 ** 2} MB`);
    onPart();
    yield value;
  }
}

/** What the server alone says of its encoding is lost with the answer: such a page becomes UTF-8, marked. Gives what its links begin at. */
async function madeReadable(path: string, charset: string | undefined): Promise<string | undefined> {
  const bytes = await readFile(path);
  const latin = bytes.toString('latin1');
  const [, base] = /<base\s[^>]*href\s*=\s*["']?([^"'\s>]+)/i.exec(latin) ?? [];
  if (charset === undefined) return base;
  let text: string;
  try {
    text = new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // What the page says of itself may be right.
    return base;
  }
  await writeFile(path, `\uFEFF${text}`);
  return base;
}

/** The library takes its name over, and its kind by the ending, which an address as `/Download.ashx?id=5` has not. */
function nameOfFile(url: URL, type: string): string {
  const last = cleaned(decoded(url.pathname.split('/').at(-1) ?? '')) || 'file';
  const ending = kindNamed(last) ? '' : (fileKinds.find(({ mime }) => mime === type)?.extensions[0] ?? '');
  return `${url.host}/files/${digestOf(url)}/${last}${ending}`;
}

/** As a part of a path: of letters of three bytes eighty have room. */
function cleaned(part: string): string {
  const safe = part.normalize('NFC').replace(/[/\\\p{Cc}]|^\.+/gu, '_');
  if (safe.length <= 80) return safe;
  const [, ending = ''] = /(\.\w{1,5})$/.exec(safe) ?? [];
  return `${safe.slice(0, 55)}~${sha256Of(safe).slice(0, 8)}${ending}`;
}

const digestOf = (url: URL) => sha256Of(url.href).slice(0, 8);
