import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '@pho-luat/shared/dates';
import { maskQuery, unmasked } from '@pho-luat/shared/masked-query';
import { beforeEach, describe, expect, test } from 'vitest';
import { SearchCounter } from '../searches/counter.ts';
import { countsUpTo } from '../searches/days.ts';
import { prepareInstallation } from './lib/processes.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

/** What is kept of what residents ask for. */

let folder: string;
let now: Date;
let counter: SearchCounter;
beforeEach(async () => {
  folder = join(await folderOfTest('searches-'), 'searches');
  now = new Date('2026-11-25T05:00:00Z');
  counter = new SearchCounter(folder, () => now);
});

const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';

function see(query: string, more: { method?: string; agent?: string; headers?: Record<string, string> } = {}): void {
  const { method = 'GET', agent = phone, headers = {} } = more;
  counter.see({ method, url: `/tim-kiem/?${new URLSearchParams({ q: query })}`, headers: { 'user-agent': agent, ...headers } });
}

async function counted(day = '2026-11-25'): Promise<Record<string, number>> {
  await counter.flush();
  return Object.fromEntries(await countsUpTo(folder, day));
}

describe('a query is masked before it is kept', () => {
  test.each([
    ['  Thừa  KẾ\tđất ', 'thừa kế đất'],
    ['thừa kế'.normalize('NFD'), 'thừa kế'],
    ['căn cước 079123456789 mất', 'căn cước # mất'],
    ['gọi 0912 345 678', 'gọi # # #'],
    ['số ٠١٢ Ả Rập', 'số # ả rập'],
    ['thư của lan.nguyen+1@example.vn đâu', 'thư của @ đâu'],
    ['nghị định 168/2024/NĐ-CP', 'nghị định #/#/nđ-cp'],
    ['một\u0000hai\u202eba', 'một hai ba'],
    ['0912345678', ''],
    ['?', ''],
  ])('%j is %j', (query, masked) => expect(maskQuery(query)).toBe(masked));

  test('a long one is cut, between letters', () => {
    expect([...maskQuery('𠀀ất '.repeat(100))].length).toBeLessThanOrEqual(80);
    expect(maskQuery('đất '.repeat(100_000)).isWellFormed()).toBe(true);
  });

  test('what can be asked again are the words around', () => expect(unmasked('gọi # của @ nhé')).toBe('gọi của nhé'));
});

test('what people ask is counted by the day, a question on the page too', async () => {
  see('sổ đỏ');
  see('Sổ  đỏ', { method: 'HEAD' });
  see('ly hôn');
  expect(await counted()).toEqual({ 'sổ đỏ': 2, 'ly hôn': 1 });
  // In Vietnam it is the next day.
  now = new Date('2026-11-25T17:30:00Z');
  see('sổ đỏ');
  expect(await counted('2026-11-26')).toEqual({ 'sổ đỏ': 3, 'ly hôn': 1 });
  expect((await readdir(folder)).sort()).toEqual(['2026-11-25.json', '2026-11-26.json']);
});

test('programs, pages fetched ahead and other requests are not', async () => {
  see('a bot', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' });
  see('a program', { agent: 'curl/8.5.0' });
  see('nobody', { agent: '' });
  see('ahead', { headers: { 'sec-purpose': 'prefetch;prerender' } });
  see('ahead', { headers: { purpose: 'prefetch' } });
  see('sent', { method: 'POST' });
  counter.see({ method: 'GET', url: '/tim-kiem/', headers: { 'user-agent': phone } });
  counter.see({ method: 'GET', url: '/bai-viet/?q=abc', headers: { 'user-agent': phone } });
  counter.see({ method: 'GET', url: '/tim-kiem/?q=%E0%A4%A', headers: { 'user-agent': phone } });
  expect(Object.keys(await counted()).filter((query) => !query.includes('\ufffd'))).toEqual([]);
});

test('nothing of who asked is kept, and the file is its owner’s alone', async () => {
  see('giấy khai sinh', { headers: { 'x-forwarded-for': '203.0.113.7', referer: 'https://example.vn/', cookie: 'a=b' } });
  await counter.flush();
  const file = join(folder, '2026-11-25.json');
  expect(await readFile(file, 'utf8')).toBe('{"giấy khai sinh":1}');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a flood stays small, and the words that were there before go on counting', async () => {
  see('sổ đỏ');
  await counter.flush();
  for (let minute = 0; minute < 12; minute += 1) {
    now = new Date(now.getTime() + 60_000);
    // As the server does each minute.
    await counter.flush();
    for (let index = 0; index < 1_000; index += 1) see(`rác ${minute} ${String.fromCodePoint(0x4e00 + minute * 1_000 + index)}x`);
  }
  now = new Date(now.getTime() + 60_000);
  see('sổ đỏ');
  const kept = await counted();
  expect(Object.keys(kept).length).toBeLessThanOrEqual(5_000);
  expect(kept['sổ đỏ']).toBe(2);
});

test('a server that is started again goes on counting, from nothing where the file was damaged', async () => {
  see('sổ đỏ');
  await counter.flush();
  counter = new SearchCounter(folder, () => now);
  see('sổ đỏ');
  expect(await counted()).toEqual({ 'sổ đỏ': 2 });
  await writeFile(join(folder, '2026-11-25.json'), '{"sổ đỏ":');
  see('sổ đỏ');
  expect(await counted()).toEqual({ 'sổ đỏ': 1 });
});

test('our server counts what it is asked, and writes it down when it is ended', async () => {
  const varDir = join(folder, '..');
  const { address, server } = await prepareInstallation(varDir, 1);
  const running = await server();
  await fetch(`${address}/tim-kiem/?q=${encodeURIComponent('Sổ đỏ 123')}`, { method: 'HEAD', headers: { 'user-agent': phone } });
  expect(await running.end()).toBe(0);
  const today = dayOf(new Date());
  expect(Object.fromEntries(await countsUpTo(folder, today))).toEqual({ 'sổ đỏ #': 1 });
});

test('thirty days are kept', async () => {
  see('cũ');
  await counter.flush();
  now = new Date('2026-12-24T05:00:00Z');
  see('mới');
  expect(await counted('2026-12-24')).toEqual({ cũ: 1, mới: 1 });
  now = new Date('2026-12-25T05:00:00Z');
  see('mới');
  expect(await counted('2026-12-25')).toEqual({ mới: 2 });
  expect(await readdir(folder)).not.toContain('2026-11-25.json');
});
