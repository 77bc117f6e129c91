import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOfLogSchema, type ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { startCms, type Cms } from './support/cms.ts';
import { make, makePage, publish } from './support/make.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

const read = (query = '', token: string | undefined = cms.secrets.readToken) =>
  fetch(`${cms.url}/api/publication${query}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});
const report = (body: unknown, token: string | undefined = cms.secrets.reportToken) =>
  fetch(`${cms.url}/api/publication/report`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
const aReport = (more: Partial<ReleaseReport> = {}): ReleaseReport => ({
  release: 'r-000001',
  seq: 1,
  state: 'building',
  step: 'read',
  startedAt: '2026-01-02T03:00:00.000Z',
  at: '2026-01-02T03:00:01.000Z',
  held: [],
  ...more,
});

describe('the door of the log', () => {
  it.each([
    ['no token', ''],
    ['a wrong token', 'x'.repeat(43)],
    ['the token of the other door', 'report'],
  ])('tells nothing to whoever has %s', async (_who, token) => {
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
    expect(endOfLogSchema.parse(JSON.parse(texts[1] ?? ''))).toEqual({ end: true, lastSeq: after + 1 });
  });

  it('says where the log ends when there is nothing new', async () => {
    const after = await cms.seq();
    expect(await (await read(`?after=${after}`)).json()).toEqual({ end: true, lastSeq: after });
  });

  it('gives more lines than fit in one page of its reading, in order and without a gap', async () => {
    const after = await cms.seq();
    for (let number = 0; number < 230; number++)
      await make(cms, 'synonym', { everyday: `sổ đỏ ${number}`, statute: 'giấy chứng nhận' });
    const lines = await cms.lines(after);
    expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 230 }, (_, index) => after + 1 + index));
  });

  it('holds the answer until a line is committed, and gives it at once', async () => {
    const page = await makePage(cms);
    const after = await cms.seq();
    const waiting = read(`?after=${after}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await publish(cms, 'page', page.documentId);
    const committed = Date.now();
    expect(await (await waiting).text()).toContain(page.documentId);
    // Sooner than the look that is taken every second.
    expect(Date.now() - committed).toBeLessThan(400);
  });

  it('sees within about a second what another process committed', async () => {
    const after = await cms.seq();
    const waiting = read(`?after=${after}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const row = { id: 'abcdefghij', type: 'topic', action: 'remove', at: new Date().toISOString() };
    await cms.strapi.db.connection('publications').insert(row);
    const start = Date.now();
    expect(await (await waiting).text()).toContain('abcdefghij');
    expect(Date.now() - start).toBeLessThan(2_500);
  });

  it('answers empty when the time to wait is over', async () => {
    const after = await cms.seq();
    const start = Date.now();
    expect(await (await read(`?after=${after}&wait=1`)).json()).toEqual({ end: true, lastSeq: after });
    expect(Date.now() - start).toBeGreaterThan(900);
  });

  it.each(['?after=-1', '?after=abc', '?wait=60', '?after=1.5'])('refuses the question %s', async (query) => {
    expect((await read(query)).status).toBe(400);
  });
});

describe('the door of reports', () => {
  const stored = () => cms.strapi.db.connection('releases').orderBy('release');

  it.each([
    ['no token', ''],
    ['a wrong token', 'x'.repeat(43)],
    ['the token of the other door', 'read'],
  ])('takes nothing from whoever has %s', async (_who, token) => {
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

  it('refuses what is not a report', async () => {
    expect((await report({ release: 'r-000003' })).status).toBe(400);
    expect(await stored()).toHaveLength(2);
  });
});
