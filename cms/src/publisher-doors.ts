import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { sha256 } from '@pho-luat/shared/schemas/fields';
import { releaseReportSchema, type EndOfLog, type LogCheck } from '@pho-luat/shared/schemas/publication';
import { scanReportSchema } from '@pho-luat/shared/schemas/scans';
import { missedSearchesSchema } from '@pho-luat/shared/schemas/searches';
import { sendStored } from './files/send.ts';
import { installation } from './installation.ts';
import { takeAsk } from './publication/asks.ts';
import { nextRing } from './publication/bell.ts';
import { checkLog, checkNewLines, firstWrong } from './publication/check-log.ts';
import { Log } from './publication/log.ts';
import { keepReport } from './publication/releases.ts';
import { isWithoutText, type StoredLine } from './publication/stored-line.ts';
import { pagesOf } from './reading/table.ts';
import { keepScans } from './scans/table.ts';
import { keepMissedSearches } from './searches/table.ts';
import { registerRoutes } from './routes/admin-routes.ts';
import { carriesToken } from '@pho-luat/shared/token';

/** The doors of the CMS besides the admin: the publisher reads the log and its files by one token, and reports by another. */

type Context = Parameters<Core.ControllerHandler>[0];
type Handler = (strapi: Core.Strapi, context: Context) => Promise<void>;

const pageSize = 200;
/** The limit of one answer: the publisher takes the whole of it into memory. */
const mostLines = 2_000;
/** Another process may have written the line: its commit rings no bell here. */
const lookEvery = 1_000;

const question = z.object({
  after: z.coerce.number().int().min(0).default(0),
  wait: z.coerce.number().min(0).max(25).default(0),
});

const auditQuestion = z.object({ upTo: z.coerce.number().int().min(0) });

interface Asked {
  upTo: number;
  /** An editor asked to publish at once. */
  now?: true;
}

export function registerDoors(strapi: Core.Strapi): void {
  const { readToken, reportToken } = installation().secrets;
  const door = (method: 'GET' | 'POST', path: string, handler: Handler) => ({
    method,
    path: `/publication${path}`,
    config: { auth: false as const },
    /** Without the right token the answer is a status code alone. */
    async handler(context: Context) {
      const token = method === 'GET' ? readToken : reportToken;
      if (carriesToken(context.get('authorization'), token)) await handler(strapi, context);
      else context.status = 401;
    },
  });
  registerRoutes(strapi, {
    type: 'content-api',
    routes: [
      door('GET', '', readLog),
      door('GET', '/audit', audit),
      door('GET', '/file/:sha256', readFile),
      door('GET', '/text/:sha256', readText),
      door('POST', '/report', take(releaseReportSchema, keepReport)),
      door('POST', '/scans', take(scanReportSchema, keepScans)),
      door('POST', '/missed-searches', take(missedSearchesSchema, keepMissedSearches)),
    ],
  });
}

async function readLog(strapi: Core.Strapi, context: Context): Promise<void> {
  const asked = question.safeParse(context.query);
  if (!asked.success) return void (context.status = 400);
  const { after, wait } = asked.data;
  const gone = new AbortController();
  context.req.once('close', () => gone.abort());
  const end = await somethingAfter(strapi, after, Date.now() + wait * 1_000, gone.signal);
  context.type = 'application/x-ndjson';
  context.body = Readable.from(answer(strapi, after, end));
}

/** How long an answer waits, and for what: as soon as there is a line after `after` or somebody asks to publish, or at the latest at `until`. */
async function somethingAfter(strapi: Core.Strapi, after: number, until: number, gone: AbortSignal): Promise<Asked> {
  for (;;) {
    const left = until - Date.now();
    const heard = nextRing(Math.max(1, Math.min(left, lookEvery)), gone);
    const { seq } = await new Log(strapi).end();
    // Nobody hears the answer, so the ask is left for the next request.
    if (!gone.aborted && (await takeAsk(strapi))) return { upTo: seq, now: true };
    if (seq > after || left <= 0 || gone.aborted) return { upTo: seq };
    await heard;
  }
}

/**
 * Lines up to the number at the start: what is committed meanwhile is for the next question, and so is what is too much for one.
 * Nothing of a damaged log is sent, and the damage is told: the publisher keeps what it has.
 */
async function* answer(strapi: Core.Strapi, after: number, { upTo, now }: Asked): AsyncGenerator<string> {
  const log = new Log(strapi);
  let read = await log.end(after);
  let fault = await checkNewLines(strapi);
  let isOver = false;
  for (let count = 0; !fault && !isOver && count < mostLines; count += pageSize) {
    const lines = await log.between(Math.max(after, read.seq), upTo, pageSize);
    ({ end: read, fault } = await firstWrong(log, read, lines));
    isOver = lines.length < pageSize;
    if (!fault) yield lines.map(lineText).join('');
  }
  const { seq, chain } = read;
  const more = !isOver && seq < upTo;
  const last: EndOfLog = {
    end: true,
    lastSeq: seq,
    chain,
    ...(now ? { now } : {}),
    ...(fault ? { fault } : more ? { more } : {}),
  };
  yield `${JSON.stringify(last)}\n`;
}

/**
 * A line as the door sends it, its newline included. The document is JSON already and is set in as it is: its digest is that of
 * these bytes. Why something was taken down stays in the CMS.
 */
function lineText({ seq, id, type, action, digest, at, by, document, takedownReason, erases, chain }: StoredLine): string {
  const flags = {
    takedown: takedownReason === null ? undefined : true,
    erases: erases || undefined,
    erased: isWithoutText({ action, document }) || undefined,
  };
  const head = JSON.stringify({ seq, id, at, by: by ?? undefined, action, type, ...flags, digest: digest ?? undefined, chain });
  return document === null ? `${head}\n` : `${head.slice(0, -1)},"document":${document}}\n`;
}

async function audit(strapi: Core.Strapi, context: Context): Promise<void> {
  const asked = auditQuestion.safeParse(context.query);
  if (!asked.success) return void (context.status = 400);
  const fault = await checkLog(strapi);
  const { chain } = await new Log(strapi).end(asked.data.upTo);
  context.body = { chain, fault } satisfies LogCheck;
}

async function readFile(strapi: Core.Strapi, context: Context): Promise<void> {
  const name = sha256.safeParse(context.params.sha256);
  context.type = 'application/octet-stream';
  if (name.success) await sendStored(strapi, context, name.data);
  else context.status = 404;
}

/** What was read of a file, page by page, under the digest that its line has. */
async function readText(strapi: Core.Strapi, context: Context): Promise<void> {
  const name = sha256.safeParse(context.params.sha256);
  const pages = name.success ? await pagesOf(strapi, name.data) : [];
  if (pages.length > 0) context.body = { pages };
  else context.status = 404;
}

/** Keeps what the publisher tells, if it is as agreed. */
function take<T>(schema: z.ZodType<T>, keep: (strapi: Core.Strapi, told: T) => Promise<void>): Handler {
  return async (strapi, context) => {
    const told = schema.safeParse(context.request.body);
    if (told.success) await keep(strapi, told.data);
    context.status = told.success ? 204 : 400;
  };
}
