import {
  chainedLineSchema,
  endOfLogSchema,
  fileTextSchema,
  logCheckSchema,
  type LogCheck,
  type LogFault,
  type ReleaseReport,
} from '@pho-luat/shared/schemas/publication';
import { parsedJson } from '@pho-luat/shared/json';
import type { ScanReport } from '@pho-luat/shared/schemas/scans';
import type { MissedSearches } from '@pho-luat/shared/schemas/searches';

/** The publisher's only access to the CMS: the doors of the publication log. */

/** A line as it came, before its document is parsed. */
export interface RawLine {
  seq: number;
  id: string;
  type: string;
  json: string;
}

export interface LogAnswer {
  lines: RawLine[];
  /** How far it goes. */
  lastSeq: number;
  /** The link of its last line, or of the line it was asked for after. */
  chain: string;
  /** The log goes on. */
  more?: true | undefined;
  /** An editor asked to publish at once. */
  now?: true | undefined;
  /** The log is damaged: there are no lines to keep. */
  fault?: LogFault | undefined;
}

export class CmsAway extends Error {}

/** The CMS answers, but its store of files does not give this one. */
export class FileAway extends CmsAway {}

export class CmsClient {
  readonly #base: string;
  readonly #tokens: { readToken: string; reportToken: string };

  constructor(base: string, tokens: { readToken: string; reportToken: string }) {
    this.#base = base;
    this.#tokens = tokens;
  }

  /** The next lines after `seq`; with `waitSeconds`, the answer is held until there is one or the time is over. */
  async linesAfter(seq: number, waitSeconds: number, signal: AbortSignal): Promise<LogAnswer> {
    const address = `/api/publication?after=${seq}&wait=${waitSeconds}`;
    const response = await this.#ask(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout((waitSeconds + 60) * 1_000)]),
    });
    if (!response.ok) throw new CmsAway(`the CMS answered ${response.status} to ${address}`);
    return parseLog(await this.#whole(response, () => response.text()));
  }

  /** Has the CMS check its whole log; returns the link of its last line up to a number, to be compared with ours. */
  async check(upTo: number, signal: AbortSignal): Promise<LogCheck> {
    const address = `/api/publication/audit?upTo=${upTo}`;
    const response = await this.#ask(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(120_000)]) });
    if (!response.ok) throw new CmsAway(`the CMS answered ${response.status} to ${address}`);
    return logCheckSchema.parse(await this.#whole(response, () => response.json()));
  }

  /** The bytes of a file; nothing when the CMS does not have it. */
  async file(sha256: string, signal: AbortSignal): Promise<Buffer | undefined> {
    const address = `/api/publication/file/${sha256}`;
    const response = await this.#ask(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(300_000)]) });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new FileAway(`the CMS answered ${response.status} to ${address}`);
    try {
      return Buffer.from(await response.arrayBuffer());
    } catch (cause) {
      throw new FileAway(`the CMS broke off ${address}`, { cause });
    }
  }

  /** What was read of a file, page by page; nothing when the CMS does not have it. Nobody waits for it long. */
  async text(digest: string, signal: AbortSignal): Promise<string[] | undefined> {
    const address = `/api/publication/text/${digest}`;
    const response = await this.#ask(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new CmsAway(`the CMS answered ${response.status} to ${address}`);
    return fileTextSchema.safeParse(await this.#whole(response, () => response.json())).data?.pages;
  }

  async report(report: ReleaseReport): Promise<void> {
    await this.#tell('/api/publication/report', report);
  }

  async tellMissedSearches(list: MissedSearches): Promise<void> {
    await this.#tell('/api/publication/missed-searches', list);
  }

  /** How often codes were opened. */
  async tellScans(report: ScanReport): Promise<void> {
    await this.#tell('/api/publication/scans', report);
  }

  async #tell(address: string, body: unknown): Promise<void> {
    const response = await this.#ask(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#tokens.reportToken}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new CmsAway(`the CMS answered ${response.status} to ${address}`);
  }

  async #ask(address: string, init: RequestInit): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#tokens.readToken}`, ...init.headers };
    return this.#whole(address, () => fetch(this.#base + address, { ...init, headers }));
  }

  /** Any failure on the way means that the CMS is away, for now. */
  async #whole<T>(what: Response | string, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (cause) {
      throw new CmsAway(`the CMS broke off ${typeof what === 'string' ? what : what.url}`, { cause });
    }
  }
}

/** An answer without its last line was cut short and is dropped whole. */
export function parseLog(text: string): LogAnswer {
  const rows = text.split('\n').filter((row) => row !== '');
  const end = endOfLogSchema.safeParse(parsedJson(rows.pop() ?? ''));
  if (!end.success) throw new CmsAway('the CMS sent a log without its end: it was cut short');
  const lines = rows.map((json) => {
    // Without these the answer is no log, for any type of line.
    const outer = chainedLineSchema.safeParse(parsedJson(json));
    if (!outer.success) throw new CmsAway('the CMS sent a line that is no line of the log');
    const { seq, id, type } = outer.data;
    return { seq, id, type, json };
  });
  const { lastSeq, chain, more, now, fault } = end.data;
  return { lines, lastSeq, chain, more, now, fault };
}
