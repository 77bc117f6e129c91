import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MissedSearches } from '@pho-luat/shared/schemas/searches';
import type { EndOfLog, LogDigests, ReleaseReport } from '@pho-luat/shared/schemas/publication';
import type { ScanReport } from '@pho-luat/shared/schemas/scans';
import { bytes } from './fixture-log.ts';

export const tokens = { readToken: 'r'.repeat(40), reportToken: 't'.repeat(40) };

/** The doors of the CMS over a log that a test writes. */
export class FakeCms {
  readonly lines: string[];
  readonly reports: ReleaseReport[] = [];
  readonly scans: ScanReport[] = [];
  readonly missedSearches: MissedSearches[] = [];
  /** What it read of files, by the digest of the text. */
  readonly texts = new Map<string, readonly string[]>();
  /** Answers end before their last line. */
  cutsShort = false;
  /** Lines of one answer. */
  mostLines = Infinity;
  refusesReports = false;
  readonly #waiting = new Set<() => void>();
  readonly #server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms');
    const isReport = request.method === 'POST';
    if (request.headers.authorization !== `Bearer ${isReport ? tokens.reportToken : tokens.readToken}`) return end(response, 401);
    if (isReport) {
      if (this.refusesReports) return end(response, 503);
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
        if (url.pathname === '/api/publication/missed-searches') this.missedSearches.push(body as MissedSearches);
        else if (url.pathname === '/api/publication/scans') this.scans.push(body as ScanReport);
        else this.reports.push(body as ReleaseReport);
        end(response, 204);
      });
      return;
    }
    const file = /^\/api\/publication\/file\/([0-9a-f]+)$/.exec(url.pathname);
    if (file) return end(response, bytes.has(file[1] ?? '') ? 200 : 404, bytes.get(file[1] ?? ''));
    const pages = this.texts.get(/^\/api\/publication\/text\/([0-9a-f]+)$/.exec(url.pathname)?.[1] ?? '');
    if (pages) return end(response, 200, JSON.stringify({ pages }));
    if (url.pathname.startsWith('/api/publication/text/')) return end(response, 404);
    if (url.pathname === '/api/publication/audit') return end(response, 200, this.#digests(url.searchParams));
    this.#answerLog(response, Number(url.searchParams.get('after')), Number(url.searchParams.get('wait')));
  });

  constructor(lines: string[]) {
    this.lines = lines;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async start(port = 0): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  append(...lines: string[]): void {
    this.lines.push(...lines);
    for (const wake of this.#waiting) wake();
  }

  #digests(asked: URLSearchParams): string {
    const [upTo, block] = [Number(asked.get('upTo')), Number(asked.get('block'))];
    const hashes = new Map<number, Hash>();
    for (const line of this.lines) {
      const { seq } = JSON.parse(line) as { seq: number };
      if (seq > upTo) continue;
      const from = Math.floor((seq - 1) / block) * block + 1;
      hashes.set(from, (hashes.get(from) ?? createHash('sha256')).update(`${line}\n`));
    }
    const digests = [...hashes].map(([from, hash]) => ({ from, sha256: hash.digest('hex') }));
    return JSON.stringify({ block, digests } satisfies LogDigests);
  }

  #answerLog(response: ServerResponse, after: number, waitSeconds: number): void {
    const isLater = (line: string) => (JSON.parse(line) as { seq: number }).seq > after;
    const answer = () => {
      clearTimeout(timer);
      this.#waiting.delete(answer);
      const rest = this.lines.filter(isLater);
      const part = rest.slice(0, this.mostLines);
      const { seq: lastSeq } = JSON.parse(part.at(-1) ?? this.lines.at(-1) ?? '{"seq":0}') as { seq: number };
      const last: EndOfLog = { end: true, lastSeq, ...(part.length < rest.length ? { more: true } : {}) };
      const endLine = this.cutsShort ? [] : [JSON.stringify(last)];
      end(response, 200, [...part, ...endLine].map((line) => `${line}\n`).join(''));
    };
    const timer = setTimeout(answer, waitSeconds * 1_000);
    if (waitSeconds === 0 || this.lines.some(isLater)) answer();
    else this.#waiting.add(answer);
    response.on('close', () => clearTimeout(timer));
  }
}

function end(response: ServerResponse, status: number, body?: string | Buffer): void {
  response.statusCode = status;
  response.end(body);
}
