import { EventEmitter, once } from 'node:events';
import { appendFileSync, createReadStream, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chainOf } from '@pho-luat/shared/log-chain';
import type { Secrets } from '@pho-luat/shared/secrets';
import {
  releaseReportSchema,
  type EndOfLog,
  type LogCheck,
  type PublicationLine,
  type ReleaseReport,
} from '@pho-luat/shared/schemas/publication';

/** The same as the CMS's own limit. */
const mostLines = 2_000;

/**
 * The doors of the CMS over a log in a file, which may be larger than memory: what the publisher is measured against. Sequence
 * numbers are 1, 2, 3 …
 */
export class CmsDoors {
  readonly #file: string;
  readonly #files: ReadonlyMap<string, Buffer>;
  readonly #secrets: Secrets;
  /** Where each line ends in the file. */
  readonly #ends: number[] = [0];
  /** The link of each. */
  readonly #chain: string[] = [''];
  readonly #events = new EventEmitter().setMaxListeners(0);
  /** The publisher waits for a line, and has none to read. */
  #isAwaited = false;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((cause: unknown) => response.destroy(cause as Error));
  });

  constructor(file: string, files: ReadonlyMap<string, Buffer>, secrets: Secrets) {
    this.#file = file;
    this.#files = files;
    this.#secrets = secrets;
    writeFileSync(file, '');
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get lastSeq(): number {
    return this.#ends.length - 1;
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  append(lines: readonly PublicationLine[]): void {
    const texts = lines.map((line) => {
      const chain = chainOf(this.#chain.at(-1) ?? '', line);
      this.#chain.push(chain);
      return `${JSON.stringify({ ...line, chain })}\n`;
    });
    appendFileSync(this.#file, texts.join(''));
    for (const each of texts) this.#ends.push((this.#ends.at(-1) ?? 0) + Buffer.byteLength(each));
    this.#isAwaited = false;
    this.#events.emit('lines');
  }

  /** Settles when the publisher has nothing to do but to wait for a line, as before an editor's usual publication. */
  async idle(): Promise<void> {
    while (!this.#isAwaited) await once(this.#events, 'awaited');
  }

  /** Settles with the report that the log up to a line is live; rejects when a release was refused. */
  async live(seq: number): Promise<ReleaseReport> {
    for (;;) {
      const [report] = (await once(this.#events, 'report')) as [ReleaseReport];
      if (report.state === 'failed') throw new Error(`A release failed at ${report.step}: ${report.reason}`);
      if (report.state === 'live' && report.seq >= seq) return report;
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://cms');
    const token = request.method === 'POST' ? this.#secrets.reportToken : this.#secrets.readToken;
    if (request.headers.authorization !== `Bearer ${token}`) return end(response, 401);
    if (url.pathname.endsWith('/scans')) return end(response, 204);
    if (request.method === 'POST') {
      this.#events.emit('report', releaseReportSchema.parse(JSON.parse(await text(request))));
      return end(response, 204);
    }
    const file = /^\/api\/publication\/file\/([0-9a-f]+)$/.exec(url.pathname)?.[1];
    if (file) return end(response, this.#files.has(file) ? 200 : 404, this.#files.get(file));
    const numberOf = (name: string) => Number(url.searchParams.get(name));
    if (url.pathname.endsWith('/audit')) {
      const check: LogCheck = { chain: this.#chain[numberOf('upTo')] ?? '' };
      return end(response, 200, JSON.stringify(check));
    }
    const after = numberOf('after');
    await this.#lineAfter(after, numberOf('wait'), response);
    this.#sendLines(after, response);
  }

  async #lineAfter(after: number, waitSeconds: number, response: ServerResponse): Promise<void> {
    if (this.lastSeq > after || waitSeconds === 0) return;
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), waitSeconds * 1_000);
    response.once('close', () => over.abort());
    this.#isAwaited = true;
    this.#events.emit('awaited');
    await once(this.#events, 'lines', { signal: over.signal }).catch(() => undefined);
    clearTimeout(timer);
    this.#isAwaited = false;
  }

  #sendLines(after: number, response: ServerResponse): void {
    const lastSeq = Math.min(this.lastSeq, after + mostLines);
    const chain = this.#chain[lastSeq] ?? '';
    const last: EndOfLog = { end: true, lastSeq, chain, ...(lastSeq < this.lastSeq ? { more: true } : {}) };
    const endLine = `${JSON.stringify(last)}\n`;
    if (after >= lastSeq) return end(response, 200, endLine);
    const [start, until] = [after, lastSeq].map((seq) => this.#ends[seq] ?? 0) as [number, number];
    const stream = createReadStream(this.#file, { start, end: until - 1 });
    stream.pipe(response, { end: false });
    stream.once('end', () => response.end(endLine));
  }
}

function end(response: ServerResponse, status: number, body?: string | Buffer): void {
  response.statusCode = status;
  response.end(body);
}
