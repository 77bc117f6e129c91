import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countSearches } from '../searches/count.ts';
import { countsUpTo, writeDay } from '../searches/days.ts';
import { SearchLogStore } from '../searches/log-store.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

/** What residents ask for, out of the logs of nginx and Caddy. */

let folder: string;
let searches: string;
let store: SearchLogStore;
beforeEach(async () => {
  folder = await folderOfTest('nhật ký ');
  searches = join(folder, 'searches');
  store = new SearchLogStore(searches);
});
afterEach(async () => {
  store[Symbol.dispose]();
});

const today = '2026-11-25';
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const address = (query: string, more = '') => `/tim-kiem/?q=${encodeURIComponent(query)}${more}`;
interface Hit {
  status?: number;
  method?: string;
  agent?: string;
  host?: string;
  time?: string;
}
function nginx(
  target: string,
  { status = 200, method = 'GET', agent = android, host = '', time = '25/Nov/2026:08:00:00 +0700' }: Hit = {},
) {
  return `${host && `${host} `}113.160.5.7 - - [${time}] "${method} ${target} HTTP/1.1" ${status} 512 "https://pbgdpl.example.vn/tim-kiem/?q=cu" "${agent}"\n`;
}
function caddy(uri: string, { status = 200, method = 'GET', agent = android, host = 'pbgdpl.example.vn' }: Hit = {}) {
  const headers = { 'User-Agent': [agent], Referer: ['https://pbgdpl.example.vn/tim-kiem/?q=cu'] };
  const request = { remote_ip: '113.160.5.7', client_ip: '113.160.5.7', method, host, uri, headers };
  return `${JSON.stringify({ level: 'info', ts: Date.parse('2026-11-25T01:00:00Z') / 1000, request, status })}\n`;
}
async function count(name: string, content?: string | Buffer) {
  const path = join(folder, name);
  if (content !== undefined) await writeFile(path, content);
  const ours = { isHost: (host: string) => host === 'pbgdpl.example.vn', today };
  const counted = await countSearches(store, { path, size: (await stat(path)).size }, ours);
  await store.writeDays(today);
  return counted;
}
const kept = async (day = today) => Object.fromEntries(await countsUpTo(searches, day));

describe('a search is', () => {
  test.each<[string, string, Record<string, number>]>([
    ['asked by the form', nginx(address('Sổ  đỏ')), { 'sổ đỏ': 1 }],
    ['asked on the page', nginx(address('sổ đỏ'), { method: 'HEAD' }), { 'sổ đỏ': 1 }],
    ['answered by «not modified»', nginx(address('sổ đỏ'), { status: 304 }), { 'sổ đỏ': 1 }],
    ['asked with filters', nginx(`/tim-kiem/?loai=van-ban&q=${encodeURIComponent('sổ đỏ')}&nam=2024`), { 'sổ đỏ': 1 }],
    ['typed in decomposed letters', nginx(address('sổ đỏ'.normalize('NFD'))), { 'sổ đỏ': 1 }],
    ['with a plus between its words', nginx('/tim-kiem/?q=ly+h%C3%B4n'), { 'ly hôn': 1 }],
    ['masked', nginx(address('căn cước 079123456789 của lan@example.vn')), { 'căn cước # của @': 1 }],
    ['not encoded, as nginx writes it', nginx(String.raw`/tim-kiem/?q=s\xE1\xBB\x95+%C4%91\xE1\xBB\x8F\x22`), { 'sổ đỏ"': 1 }],
    ['not encoded, as Caddy writes it', caddy('/tim-kiem/?q=sổ+đỏ'), { 'sổ đỏ': 1 }],
    ['of Caddy', caddy(address('sổ đỏ')) + caddy(address('Sổ đỏ'), { method: 'HEAD' }), { 'sổ đỏ': 2 }],
    ['of our host', nginx(address('sổ đỏ'), { host: 'pbgdpl.example.vn:443' }), { 'sổ đỏ': 1 }],
    ['not of another host', nginx(address('sổ đỏ'), { host: 'khac.vn' }) + caddy(address('sổ đỏ'), { host: 'khac.vn' }), {}],
    ['not what leads to another spelling of the address', nginx(address('sổ đỏ'), { status: 301 }), {}],
    ['not what was not answered', nginx(address('sổ đỏ'), { status: 404 }) + nginx(address('sổ đỏ'), { status: 503 }), {}],
    ['not sent', nginx(address('sổ đỏ'), { method: 'POST' }), {}],
    [
      'not a bot’s',
      nginx(address('sổ đỏ'), { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }),
      {},
    ],
    ['not a program’s', caddy(address('sổ đỏ'), { agent: 'curl/8.5.0' }) + caddy(address('sổ đỏ'), { agent: '' }), {}],
    ['not a preview’s', nginx(address('sổ đỏ'), { agent: 'facebookexternalhit/1.1' }), {}],
    ['not the page it was asked from', nginx('/bai-viet/') + caddy('/bai-viet/'), {}],
    ['not of another page', nginx('/bai-viet/?q=abc') + nginx('/a/tim-kiem/?q=abc'), {}],
    ['not without words', nginx('/tim-kiem/') + nginx('/tim-kiem/?q=') + nginx('/tim-kiem/?q=0912345678'), {}],
    ['not in a line that was broken off', `${nginx(address('sổ đỏ')).slice(0, 70)}\n`, {}],
  ])('%s', async (_, log, counts) => {
    await count('access.log', log);
    expect(await kept()).toEqual(counts);
  });

  test('of the day in Vietnam', async () => {
    const times = ['24/Nov/2026:16:59:59 +0000', '24/Nov/2026:17:00:00 +0000'];
    await count('access.log', times.map((time) => nginx(address('ly hôn'), { time })).join(''));
    expect(await kept('2026-11-24')).toEqual({ 'ly hôn': 1 });
    expect(await kept()).toEqual({ 'ly hôn': 2 });
  });

  test('said with what else was in the log', async () => {
    const log =
      nginx('/') +
      nginx(address('ly hôn')) +
      nginx(address('ly hôn'), { agent: 'curl/8.5.0' }) +
      nginx(address('ly hôn'), { time: '26/Oct/2026:08:00:00 +0700' }) +
      `${nginx(address('ly hôn')).slice(0, 70)}\n`;
    expect(await count('access.log', log)).toMatchObject({
      lines: 5,
      searches: 1,
      byPrograms: 1,
      tooOld: 1,
      tooMany: 0,
      unreadable: 1,
      isForeign: false,
    });
  });
});

describe('a line counts once', () => {
  const some = (times: number, minute: number) =>
    Array.from({ length: times }, (_, second) =>
      nginx(address('sổ đỏ'), {
        time: `25/Nov/2026:08:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')} +0700`,
      }),
    ).join('');

  test('when its log is given again, packed, grown, or rotated', async () => {
    await count('access.log', some(20, 1));
    expect((await count('access.log')).lines).toBe(0);
    await appendFile(join(folder, 'access.log'), some(10, 2));
    expect((await count('access.log')).lines).toBe(10);
    expect((await count('access.log.2.gz', gzipSync(some(20, 1) + some(10, 2)))).lines).toBe(0);
    await count('access.log', some(5, 3));
    expect(await kept()).toEqual({ 'sổ đỏ': 35 });
  });

  test('when the counting ended before the publisher’s files were written', async () => {
    await writeFile(join(folder, 'access.log'), some(20, 1));
    const file = { path: join(folder, 'access.log'), size: some(20, 1).length };
    await countSearches(store, file, { isHost: () => true, today });
    store[Symbol.dispose]();
    store = new SearchLogStore(searches);
    expect(await kept()).toEqual({});
    await count('access.log');
    await count('access.log');
    expect(await kept()).toEqual({ 'sổ đỏ': 20 });
  });

  test('beside what our own server has counted, which stays', async () => {
    await writeDay(searches, today, new Map([['sổ đỏ', 3]]));
    await count('access.log', some(2, 1));
    expect(await kept()).toEqual({ 'sổ đỏ': 5 });
    expect(await readFile(join(searches, `${today}.json`), 'utf8')).toBe('{"sổ đỏ":3}');
  });
});

test('a flood stays small, over several runs too, and the words that were there before go on counting', async () => {
  const at = (minute: number) => `25/Nov/2026:08:${String(minute).padStart(2, '0')}:00 +0700`;
  const rubbish = (minute: number) =>
    Array.from({ length: 1_000 }, (_, index) =>
      nginx(address(`rác ${String.fromCodePoint(0x4e00 + minute * 1_000 + index)}x`), { time: at(minute) }),
    ).join('');
  let log = nginx(address('sổ đỏ'), { time: at(0) });
  await count('access.log', log);
  for (const from of [1, 7]) {
    for (let minute = from; minute < from + 6; minute += 1) log += rubbish(minute);
    expect((await count('access.log', log)).tooMany).toBe(6 * 400);
  }
  await count('access.log', log + nginx(address('sổ đỏ'), { time: at(20) }));
  const counts = await kept();
  expect(Object.keys(counts)).toHaveLength(5_000);
  expect(counts['sổ đỏ']).toBe(2);
});

test('nothing of who asked is kept, and the folder and its files are their owner’s alone', async () => {
  await count('access.log', nginx(address('giấy khai sinh 2024')) + caddy(address('giấy khai sinh 2024')));
  store[Symbol.dispose]();
  expect(await readFile(join(searches, `${today}.logs.json`), 'utf8')).toBe('{"giấy khai sinh #":2}');
  expect((await stat(searches)).mode & 0o777).toBe(0o700);
  expect((await stat(join(searches, `${today}.logs.json`))).mode & 0o777).toBe(0o600);
  for (const name of await readdir(searches))
    expect((await readFile(join(searches, name))).toString('latin1')).not.toMatch(/113\.160|Mozilla|Chrome|pbgdpl|2024/);
  store = new SearchLogStore(searches);
});

test('thirty days are kept', async () => {
  await count('access.log', nginx(address('cũ'), { time: '27/Oct/2026:08:00:00 +0700' }));
  expect(await kept()).toEqual({ cũ: 1 });
  await store.writeDays('2026-11-26');
  expect(await kept('2026-11-25')).toEqual({});
  expect((await readdir(searches)).filter((name) => name.endsWith('.json'))).toEqual([]);
});
