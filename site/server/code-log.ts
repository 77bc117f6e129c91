import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { utimes } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { clientOf } from '../access-log/client.ts';
import { ownLine } from '../access-log/formats/own.ts';
import { codeIn } from '../scans/opening.ts';

/** A log is counted within a minute and goes soon after, so it need not be large. */
const mostBytes = 1024 ** 2;
const restMs = 60_000;

/**
 * The access log of our own server: only requests for codes, and about the client only the kind of device. A full log is left for
 * the counting, and a new one begun. A disk that accepts no line costs no page: what is not written is not counted.
 */
export class CodeLog {
  readonly #folder: string;
  readonly #now: () => number;
  readonly #mostBytes: number;
  #file: WriteStream | undefined;
  #bytes = 0;
  #restsUntil = 0;

  constructor(folder: string, now: () => number, most = mostBytes) {
    this.#folder = folder;
    this.#now = now;
    this.#mostBytes = most;
  }

  /** When the answer is over. */
  add({ method = '', url: target = '', headers }: IncomingMessage, status: number): void {
    const at = this.#now();
    if (codeIn(target) === undefined || at < this.#restsUntil) return;
    const line = ownLine({ at, method, target, status, client: clientOf(headers['user-agent']) });
    try {
      this.#file ??= this.#begin(at);
    } catch (cause) {
      return this.#rest(cause);
    }
    this.#file.write(line);
    this.#bytes += line.length;
    if (this.#bytes >= this.#mostBytes) void this.close();
  }

  /** While it is open, a log is not to be taken for one that nobody writes any more, however long no code is opened. */
  async touch(): Promise<void> {
    const at = this.#now() / 1_000;
    if (this.#file) await utimes(this.#file.path, at, at).catch(() => undefined);
  }

  /** Settles when all is written. */
  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    if (file) await new Promise<void>((resolve) => file.once('close', resolve).end());
  }

  /** Names are in the order of time. */
  #begin(at: number): WriteStream {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const name = `${new Date(at).toISOString().replaceAll(':', '-')}-${randomBytes(3).toString('hex')}.log`;
    this.#bytes = 0;
    return createWriteStream(join(this.#folder, name), { flags: 'a', mode: 0o600 }).on('error', (cause) => this.#rest(cause));
  }

  #rest(cause: unknown): void {
    this.#file = undefined;
    this.#restsUntil = this.#now() + restMs;
    console.error('site server: openings of codes are not written down for a minute:', cause);
  }
}
