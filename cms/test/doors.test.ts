import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  chainedLineSchema,
  endOfLogSchema,
  logCheckSchema,
  type EndOfLog,
  type ReleaseReport,
} from '@pho-luat/shared/schemas/publication';
import { keptReportsOf } from '../src/publication/releases.ts';
import { cmsOfTests } from './support/cms.ts';
import { Log, nextRing, writeLog } from './support/compiled.ts';
import { make, makePage, publish } from './support/make.ts';
import { onSqlite } from './support/on-sqlite.ts';

const cms = await cmsOfTests();

const read = (query = '', token?: string) => cms.asked(query, token);
const report = (body: unknown, token?: string) => cms.told('/report', body, token);
const aReport = (more: Partial<ReleaseReport> = {}): ReleaseReport => ({
  release: 'r-000001',
  seq: 1,
  state: 'building',
  step: 'read',
  startedAt: '2026-01-02T03:00:00.000Z',
  at: '2026-01-02T03:00:01.000Z',
  held: [],
  notes: [],
  ...more,
});

describe('the door of the log', () => {
  it.each([
    ['no token', ''],
    ['a wrong token', 'x'.repeat(43)],
    ['the token of the other door', 'report'],
  ])('tells nothing to a caller with %s', async (_who, token) => {
    const answer = await read('', token === 'report' ? cms.secrets.reportToken : token);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toMatch(/seq|token|bearer/i);
  });

  it('gives what came after a line, and then says where the log ends', async () => {
    const first = await make(cms, 'topic', { name: 'Kết hôn' });
    const after = await cms.seq();
    const second = await make(cms, 'topic', { name: 'Khai sinh' });
    const texts = (await (await read(`?after=${after}`)).text()).trimEnd().split('\n');
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(second.documentId);
    expect(texts[0]).not.toContain(first.documentId);
    expect(endOfLogSchema.parse(JSON.parse(texts[1] ?? ''))).toEqual({
      end: true,
      lastSeq: after + 1,
      chain: chainedLineSchema.parse(JSON.parse(texts[0] ?? '')).chain,
    });
  });

  it('says where the log ends when there is nothing new', async () => {
    const after = await cms.seq();
    expect(await (await read(`?after=${after}`)).json()).toMatchObject({ end: true, lastSeq: after });
  });

  // On PostgreSQL, as one looks for them by their number, a longer log shows it below.
  onSqlite('gives more lines than fit in one page of its reading, in order and without a gap', async () => {
    const after = await cms.seq();
    for (let number = 0; number < 230; number++)
      await make(cms, 'synonym', { everyday: `sổ đỏ ${number}`, statute: 'giấy chứng nhận' });
    const lines = await cms.lines(after);
    expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 230 }, (_, index) => after + 1 + index));
  });

  /** Where the commit took longer than the door waits, it is in the next answer. */
  const news = async (after: number): Promise<string> => {
    const begun = performance.now();
    const text = (await (await read(`?after=${after}&wait=20`)).text()).trim();
    return text.includes('\n') || performance.now() - begun < 19_000 ? text : news(after);
  };

  /** Until the door has the question, and looked. */
  const isAsked = async () => {
    await once(cms.strapi.server.httpServer, 'request');
    await new Promise((resolve) => setTimeout(resolve, 200));
  };

  it('holds the answer until a line is committed', async () => {
    const page = await makePage(cms);
    const after = await cms.seq();
    const waiting = news(after);
    await isAsked();
    await publish(cms, 'page', page.documentId);
    expect(await waiting).toContain(page.documentId);
  });

  it('is woken when a line is committed, and need not look', async () => {
    const page = await makePage(cms);
    const heard = nextRing(2 ** 30, new AbortController().signal);
    await publish(cms, 'page', page.documentId);
    expect(await heard).toBeUndefined();
  });

  it('sees by itself what another process committed', async () => {
    const after = await cms.seq();
    const waiting = news(after);
    await isAsked();
    // Without the bell.
    await cms.strapi.db.transaction(({ trx }) => new Log(cms.strapi, trx).takeDown('topic', 'abcdefghij', 'Nhầm'));
    expect(await waiting).toContain('abcdefghij');
  });

  it('answers empty when the time to wait is over', async () => {
    const after = await cms.seq();
    const start = Date.now();
    expect(await (await read(`?after=${after}&wait=1`)).json()).toMatchObject({ end: true, lastSeq: after });
    expect(Date.now() - start).toBeGreaterThan(900);
  });

  it.each(['?after=-1', '?after=abc', '?wait=60', '?after=1.5'])('refuses the question %s', async (query) => {
    expect((await read(query)).status).toBe(400);
  });
});

describe('the door of a long log', () => {
  it('gives two thousand lines at once, says that there is more, and goes on from where it was', async () => {
    const after = await cms.seq();
    const documents = Array.from({ length: 2_150 }, (_, number) => ({
      id: `topicofmany${number}`,
      document: { name: `Việc ${number}`, slug: `viec-${number}` },
    }));
    await writeLog(cms.strapi, async (log) => {
      for (const { id, document } of documents) await log.publish('topic', id, document);
    });
    async function seqs(from: number): Promise<{ seqs: number[]; end: EndOfLog }> {
      const texts = (await (await read(`?after=${from}`)).text()).trimEnd().split('\n');
      const end = endOfLogSchema.parse(JSON.parse(texts.pop() ?? ''));
      return { seqs: texts.map((text) => (JSON.parse(text) as { seq: number }).seq), end };
    }
    const first = await seqs(after);
    const second = await seqs(first.end.lastSeq);
    expect([first.seqs.length, first.end]).toMatchObject([2_000, { end: true, lastSeq: after + 2_000, more: true }]);
    expect(second.end).toMatchObject({ end: true, lastSeq: after + 2_150 });
    expect(second.end.more).toBeUndefined();
    expect([...first.seqs, ...second.seqs]).toEqual(documents.map((_, index) => after + 1 + index));
  });
});

describe('the door of the audit', () => {
  const audit = (query: string, token?: string) => cms.asked(`/audit${query}`, token);
  const check = async (query: string) => logCheckSchema.parse(await (await audit(query)).json());

  it('tells the link of the last line up to a number, which is that of the line', async () => {
    const texts = (await (await read()).text()).trimEnd().split('\n').slice(0, -1);
    const line = chainedLineSchema.parse(JSON.parse(texts[30] ?? ''));
    expect(await check(`?upTo=${line.seq}`)).toEqual({ chain: line.chain });
    expect(await check('?upTo=0')).toEqual({ chain: '' });
  });

  it('names the first line of the whole log that was tampered with, whatever part of it was', async () => {
    const { seq, id, type } = (await cms.lines())[70] ?? {};
    const line = cms.strapi.db.connection('publications').where({ seq });
    const { at } = await line.clone().first();
    await line.clone().update({ at: '2020-01-01T00:00:00.000Z' });
    expect((await check('?upTo=1')).fault).toMatchObject({ seq, id, type });
    await line.clone().update({ at });
    expect((await check('?upTo=1')).fault).toBeUndefined();
  });

  it('tells nothing to a caller without a token for it, and refuses what is not a question', async () => {
    expect((await audit('?upTo=1', cms.secrets.reportToken)).status).toBe(401);
    for (const query of ['', '?upTo=-1', '?upTo=1.5']) expect((await audit(query)).status).toBe(400);
  });
});

describe('the door of reports', () => {
  const stored = () => cms.strapi.db.connection('releases').orderBy('release');

  it.each([
    ['no token', ''],
    ['a wrong token', 'x'.repeat(43)],
    ['the token of the other door', 'read'],
  ])('takes nothing from a caller with %s', async (_who, token) => {
    expect((await report(aReport(), token === 'read' ? cms.secrets.readToken : token)).status).toBe(401);
    expect(await stored()).toEqual([]);
  });

  it('keeps the last report of a release, however often it comes', async () => {
    const live = aReport({ state: 'live', at: '2026-01-02T03:00:09.000Z', pages: 41 });
    for (const one of [aReport(), live, live]) expect((await report(one)).status).toBe(204);
    expect(await stored()).toMatchObject([{ release: 'r-000001', state: 'live' }]);
  });

  it('does not let a late report undo a newer one', async () => {
    await report(aReport({ release: 'r-000002', state: 'failed', at: '2026-01-02T03:00:09.000Z' }));
    expect((await report(aReport({ release: 'r-000002', at: '2026-01-02T03:00:02.000Z' }))).status).toBe(204);
    expect((await stored())[1]).toMatchObject({ state: 'failed' });
  });

  it('takes how a release ended as later than its steps, though the clock was set back meanwhile', async () => {
    await report(aReport({ release: 'r-000003', at: '2026-01-02T05:00:00.000Z' }));
    await report(aReport({ release: 'r-000003', state: 'live', at: '2026-01-02T03:00:03.000Z' }));
    expect((await stored())[2]).toMatchObject({ state: 'live' });
    await report(aReport({ release: 'r-000004', seq: 2, startedAt: '2026-01-02T02:00:00.000Z' }));
    expect((await keptReportsOf(cms.strapi))[0]).toMatchObject({ release: 'r-000004' });
  });

  it('refuses what is not a report', async () => {
    expect((await report({ release: 'r-000005' })).status).toBe(400);
    expect(await stored()).toHaveLength(4);
  });
});
