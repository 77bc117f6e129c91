import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CmsAway, parseLog, type LogAnswer } from '../../publisher/cms-client.ts';
import { audit, mend } from '../../publisher/audit.ts';
import { LogDamaged } from '../../publisher/log-chain.ts';
import { publishForEver } from '../../publisher/loop.ts';
import { publish } from '../../publisher/pipeline.ts';
import { readLog } from '../../publisher/steps/read.ts';
import { article, count as fixtureCount, fixtureLines, publishLine } from '../lib/fixture-log.ts';
import { quickPace, readAndPublish, third, until } from '../lib/publishing.ts';
import { openWorkshop, quickSearch, type Workshop } from '../lib/workshop.ts';

let workshop: Workshop;
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => workshop.close());

test('A log that was cut short is thrown away whole, and so is what is no log', async () => {
  workshop = await openWorkshop({ search: quickSearch });
  workshop.cms.cutsShort = true;
  await expect(workshop.read()).rejects.toThrow(CmsAway);
  expect(workshop.publisher.store.lines.latest()).toEqual([]);
  expect(() => parseLog(`${fixtureLines()[0]}\n{"end":true`)).toThrow(CmsAway);
  expect(() => parseLog('<!doctype html><title>Bảo trì</title>')).toThrow(CmsAway);
});

test('The log of another database replaces the one that is known, on the site too', async () => {
  workshop = await openWorkshop({ search: quickSearch });
  await readAndPublish(workshop);
  workshop.cms.lines.splice(3);
  expect((await workshop.read()).count).toBeGreaterThan(0);
  expect(workshop.publisher.store.lines.latest()).toHaveLength(3);
  // It has many pages fewer, and no removal says so.
  expect(await readAndPublish(workshop)).toBe('live');
});

test('A log that is longer than one answer is read to its end', async () => {
  workshop = await openWorkshop({ search: quickSearch });
  workshop.cms.mostLines = 7;
  const { count } = await workshop.read();
  expect(count).toBe(fixtureLines().length);
  expect(count).toBeGreaterThan(14);
  expect(workshop.publisher.store.lines.lastSeq).toBe(count);
  expect((await workshop.read()).count).toBe(0);
});

test.each<[string, (answer: LogAnswer) => Partial<LogAnswer>, string]>([
  ['end names another line than its last one', () => ({ lastSeq: 0 }), 'does not end as its lines do'],
  ['lines come in another order', ({ lines }) => ({ lines: lines.toReversed() }), 'damaged at line 7'],
])('A log whose %s is thrown away, and not asked for round and round', async (_what, lie, fault) => {
  workshop = await openWorkshop({ search: quickSearch });
  const { cms, client, publisher } = workshop;
  cms.mostLines = 7;
  const lying = {
    linesAfter: async (...asked: Parameters<typeof client.linesAfter>) => {
      const answer = await client.linesAfter(...asked);
      return { ...answer, ...lie(answer) };
    },
  };
  await expect(readLog(publisher, lying, 0, publisher.signal)).rejects.toThrow(fault);
  expect(publisher.store.lines.latest()).toEqual([]);
  expect((await workshop.read()).count).toBe(fixtureLines().length);
});

describe('A log that is damaged', () => {
  const seq = fixtureCount + 1;
  const path = '/bai-viet/bai-thu-ba/';
  const one = third({ title: 'Một' });
  const damaged = (text: string) => text.replace('"Một"', '"Mộc"');

  test('publishes nothing: the line is named to the CMS, what is served stays, and when it is repaired all goes on', async () => {
    workshop = await openWorkshop({ search: quickSearch });
    const { cms, publisher, client, wake, stop } = workshop;
    await readAndPublish(workshop);
    const before = workshop.current();
    cms.append(one, publishLine(seq + 1, 'article', 'articlefourth01', article({ title: 'Bài bốn', slug: 'bai-bon' })));
    cms.damage = damaged;
    const running = publishForEver(publisher, client, wake, quickPace);
    const told = () => cms.reports.filter(({ state }) => state === 'failed');
    await until(() => told().length > 0);
    expect(told()[0]?.reason).toBe(
      `Nhật ký xuất bản trong cơ sở dữ liệu bị hỏng ở dòng ${seq}: Bài viết «Mộc» (articlethird001).`,
    );
    expect(told()[0]?.fault).toBe(
      `its publication log is damaged at line ${seq} (article articlethird001), and nothing of it is published`,
    );
    expect([workshop.current(), publisher.store.lines.lastSeq]).toEqual([before, fixtureCount]);
    cms.damage = (text) => text;
    await until(() =>
      workshop
        .page(path)
        .then(String, () => '')
        .then((html) => html.includes('Một')),
    );
    expect(told()).toHaveLength(1);
    stop.abort();
    await running;
  });

  test('does not take the place of our good copy, no matter who finds it', async () => {
    workshop = await openWorkshop({ lines: [...fixtureLines(), one], search: quickSearch });
    const { cms, client, publisher } = workshop;
    await readAndPublish(workshop);
    // What the CMS finds when it looks at its own.
    cms.fault = { seq, type: 'article', id: 'articlethird001', title: 'Mộc' };
    expect(await audit(publisher, client)).toBeUndefined();
    await expect(workshop.read()).rejects.toThrow(LogDamaged);
    // It does not find this, and the log is a different one as well.
    cms.fault = undefined;
    cms.lines[0] = cms.lines[0]?.replace('2022-03-01', '2022-03-02') ?? '';
    cms.damage = damaged;
    await expect(workshop.read()).rejects.toThrow(`line ${seq} (article articlethird001`);
    expect(await publisher.store.lines.firstWrong()).toBeUndefined();
    expect(publisher.store.lines.get(seq).json).toContain('Một');
    expect(await workshop.page(path)).toContain('Một');
  });

  test('here is read again from the CMS, and says nothing until then', async () => {
    workshop = await openWorkshop({ lines: [...fixtureLines(), one] });
    const { client, publisher } = workshop;
    await readAndPublish(workshop);
    const { lines } = publisher.store;
    const line = lines.get(seq);
    lines.append({ lines: [{ ...line, json: damaged(line.json) }], lastSeq: seq, chain: lines.end.chain });
    const found = await audit(publisher, client);
    if (found) await mend(publisher, found);
    await expect(publish(publisher)).rejects.toThrow('read to its end');
    await readAndPublish(workshop);
    expect(lines.get(seq).json).toBe(line.json);
    expect(await audit(publisher, client)).toBeUndefined();
  });
});

test.each([
  ['', () => undefined],
  [', though our copy of the one before was damaged', () => workshop.publisher.store.lines.forget()],
])('A log of the same length that was put back from elsewhere is known by its chain, and read again%s', async (_but, damage) => {
  workshop = await openWorkshop({ lines: [...fixtureLines(), third({ title: 'Một' })] });
  await readAndPublish(workshop);
  damage();
  workshop.cms.lines[fixtureCount] = third({ title: 'Bản của cơ sở dữ liệu khác' });
  expect((await workshop.read()).count).toBeGreaterThan(0);
  // Its takedowns are yet to reach what was made of the other.
  expect(workshop.publisher.store.purgedUpTo.get()).toBeUndefined();
  await readAndPublish(workshop);
  expect(await workshop.page('/bai-viet/bai-thu-ba/')).toContain('Bản của cơ sở dữ liệu khác');
});
