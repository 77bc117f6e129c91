import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { MissedSearches } from '@pho-luat/shared/schemas/searches';
import { chainOf, type Link } from '@pho-luat/shared/log-chain';
import type { EndOfLog, LogCheck, LogFault, ReleaseReport } from '@pho-luat/shared/schemas/publication';
import type { ScanReport } from '@pho-luat/shared/schemas/scans';
import { freePort } from '../../../shared/test/support/free-port.ts';
import { bytes } from './fixture-log.ts';

export const tokens = { readToken: 'r'.repeat(40), reportToken: 't'.repeat(40) };

/** What `npm start` would have made, with these tokens in it. */
export async function laySecrets(path: string): Promise<void> {
  const secret = 's'.repeat(40);
  const others = { apiTokenSalt: secret, adminJwtSecret: secret, transferTokenSalt: secret, encryptionKey: secret };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ appKeys: [secret], ...others, ...tokens }));
}

interface ChainedLine {
  raw: string;
  head: Link;
  seq: number;
  text: string;
  chain: string;
}

/** The doors of the CMS over a log that a test writes; the chain is put in here. */
export class FakeCms {
  readonly lines: string[];
  /** What it finds when it looks at its log. */
  fault: LogFault | undefined;
  /** Changes a line on its way, as a damaged database would. */
  damage: (text: string) => string = (text) => text;
  #chained: ChainedLine[] = [];
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
  /** A file that its store has, and does not give. */
  cannotRead: string | undefined;
  readonly #waiting = new Set<() => void>();
  // No connection is closed for being idle: a client on a machine that stands still would write to it as it goes.
  readonly #server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
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
    if (file && this.cannotRead === file[1]) return end(response, 503);
    if (file) return end(response, bytes.has(file[1] ?? '') ? 200 : 404, bytes.get(file[1] ?? ''));
    const pages = this.texts.get(/^\/api\/publication\/text\/([0-9a-f]+)$/.exec(url.pathname)?.[1] ?? '');
    if (pages) return end(response, 200, JSON.stringify({ pages }));
    if (url.pathname.startsWith('/api/publication/text/')) return end(response, 404);
    if (url.pathname === '/api/publication/audit') return end(response, 200, this.#check(url.searchParams));
    this.#answerLog(response, Number(url.searchParams.get('after')), Number(url.searchParams.get('wait')));
  });

  constructor(lines: string[]) {
    this.lines = lines;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Without a port on one that stays free while it is stopped, which the system's own choice may not. */
  async start(port?: number): Promise<void> {
    this.#server.listen(port ?? (await freePort()), '127.0.0.1');
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

  /** What was chained before stays, as far as its lines are the same. */
  #withChain(): readonly ChainedLine[] {
    const same = this.#chained.findIndex(({ raw }, at) => raw !== this.lines[at]);
    if (same >= 0) this.#chained.splice(same);
    for (const raw of this.lines.slice(this.#chained.length)) {
      const { document, ...head } = JSON.parse(raw) as Link & { document?: unknown };
      const chain = chainOf(this.#chained.at(-1)?.chain ?? '', head);
      this.#chained.push({ raw, head, seq: head.seq, text: JSON.stringify({ ...head, chain, document }), chain });
    }
    return this.#chained;
  }

  /** A line that was erased since lacks only its text. */
  #textOf({ head, text, chain, seq }: ChainedLine): string {
    const { type, id, action } = head;
    const isErased = this.#chained.some(
      (other) => other.seq > seq && other.head.erases && other.head.type === type && other.head.id === id,
    );
    return isErased && action === 'publish' ? JSON.stringify({ ...head, erased: true, chain }) : text;
  }

  #check(asked: URLSearchParams): string {
    const upTo = Number(asked.get('upTo'));
    const chain = this.#withChain().findLast(({ seq }) => seq <= upTo)?.chain ?? '';
    return JSON.stringify({ chain, ...(this.fault ? { fault: this.fault } : {}) } satisfies LogCheck);
  }

  #answerLog(response: ServerResponse, after: number, waitSeconds: number): void {
    const isLater = (line: string) => (JSON.parse(line) as { seq: number }).seq > after;
    const answer = () => {
      clearTimeout(timer);
      this.#waiting.delete(answer);
      const chained = this.#withChain();
      const rest = chained.filter(({ seq }) => seq > after);
      const part = this.fault ? [] : rest.slice(0, this.mostLines);
      const { seq: lastSeq, chain } = part.at(-1) ?? chained.findLast(({ seq }) => seq <= after) ?? { seq: 0, chain: '' };
      const more = part.length < rest.length && !this.fault;
      const last: EndOfLog = {
        end: true,
        lastSeq,
        chain,
        ...(more ? { more } : {}),
        ...(this.fault ? { fault: this.fault } : {}),
      };
      const endLine = this.cutsShort ? [] : [JSON.stringify(last)];
      end(
        response,
        200,
        [...part.map((line) => this.damage(this.#textOf(line))), ...endLine].map((line) => `${line}\n`).join(''),
      );
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
