import { readdir, readFile, utimes } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CmsClient } from '../publisher/cms-client.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { countOwnLogs, countScansForEver } from '../publisher/scans.ts';
import { Store } from '../publisher/store.ts';
import { ScanStore } from '../scans/store.ts';
import { CodeLog } from '../server/code-log.ts';
import { FakeCms, tokens } from './lib/fake-cms.ts';
import { prepareInstallation } from './lib/processes.ts';
import { until } from './lib/publishing.ts';
import { layTree, swapTo } from './lib/tree.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36 May-cua-ba-Lan';
let varDir: string;
let store: Store;
let installation: ReturnType<typeof installationAt>;
const clock = { now: new Date() };
const now = () => clock.now;

beforeEach(async () => {
  varDir = await folderOfTest('pho-luat-scans-');
  installation = installationAt(varDir);
  store = new Store(installation.store);
  store.lines.append({ lines: [{ seq: 1, type: 'qr-code', id: 'k7m2', json: '{}' }], lastSeq: 1, chain: '' });
  clock.now = new Date();
});
afterEach(async () => {
  store.close();
});

const logs = async () => (await readdir(installation.scanLogs)).sort();
async function count() {
  using scans = new ScanStore(installation.scans);
  await countOwnLogs({ installation, store, now }, scans);
  return scans.all().map(({ code, device, kind, count: times }) => `${code} ${device} ${kind} ${times}`);
}

test('our server writes down the openings of codes, once each, with nothing of who opened them, and they are counted', async () => {
  await layTree(varDir, 'a', {
    '/index.html': 'chủ',
    '/404.html': 'không',
    '/q/k7m2/index.html': 'mã',
    '/Q/K7M2/index.html': 'mã',
  });
  await swapTo(varDir, 'a');
  const { address, server } = await prepareInstallation(varDir, 9);
  const running = await server();
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(address + path, { headers: { 'user-agent': android, ...headers } });
  // Without a slash, and in capitals: neither is led on, so each is one line.
  await ask('/q/k7m2');
  const { headers } = await ask('/Q/K7M2?ten=Nguyễn+Văn+An', { referer: 'https://nguon.example.vn/' });
  await ask('/Q/K7M2/', { 'if-none-match': headers.get('etag') ?? '' });
  await ask('/q/k7m2/', { 'user-agent': 'TelegramBot (like TwitterBot)' });
  await ask('/q/zzzz/');
  await ask('/');
  await running.end();

  const text = await readFile(join(installation.scanLogs, (await logs())[0] ?? ''), 'utf8');
  expect(text.trimEnd().split('\n')).toHaveLength(5);
  expect(text).not.toMatch(/127\.0\.0\.1|Lan|Mozilla|ten=|An|nguon|Telegram/);
  expect(await count()).toEqual(['k7m2 other preview 1', 'k7m2 phone person 3']);
  expect(await count()).toEqual(['k7m2 other preview 1', 'k7m2 phone person 3']);
});

const request = (url: string) => ({ method: 'GET', url, headers: { 'user-agent': android } }) as unknown as IncomingMessage;

test('a full log is followed by another, and goes when it is counted and nobody writes there any more', async () => {
  let at = Date.now();
  const log = new CodeLog(installation.scanLogs, () => (at += 1_000), 1_000);
  for (let times = 0; times < 25; times++) log.add(request('/q/k7m2/'), 200);
  await log.close();
  const all = await logs();
  expect(all.length).toBeGreaterThan(2);
  expect(await count()).toEqual(['k7m2 phone person 25']);
  // They may still be written to.
  expect(await logs()).toEqual(all);
  for (const name of all) await utimes(join(installation.scanLogs, name), clock.now, new Date(clock.now.getTime() - 11 * 60_000));
  expect(await count()).toEqual(['k7m2 phone person 25']);
  expect(await logs()).toEqual(all.slice(-1));
});

test('a log that is written goes by no clock that was set back: not while it is open, however long no code is opened', async () => {
  // Seven hours later it is still the same day in Vietnam.
  clock.now = new Date('2026-03-02T03:00:00Z');
  const before = new CodeLog(installation.scanLogs, () => clock.now.getTime() + 7 * 3_600_000);
  before.add(request('/q/k7m2/'), 200);
  await before.close();
  const log = new CodeLog(installation.scanLogs, () => clock.now.getTime());
  log.add(request('/q/k7m2/'), 200);
  await until(async () => (await logs()).length === 2);
  const path = join(installation.scanLogs, (await logs())[0] ?? '');
  await until(async () => (await readFile(path, 'utf8')) !== '');
  await utimes(path, clock.now, new Date(clock.now.getTime() - 11 * 60_000));
  await log.touch();
  expect(await count()).toEqual(['k7m2 phone person 2']);
  log.add(request('/q/k7m2/'), 200);
  await log.close();
  expect(await count()).toEqual(['k7m2 phone person 3']);
});

test('nothing is counted while the publisher has not read which codes there are', async () => {
  const log = new CodeLog(installation.scanLogs, Date.now);
  log.add(request('/q/k7m2/'), 200);
  await log.close();
  store.lines.forget();
  expect(await count()).toEqual([]);
  store.lines.append({ lines: [{ seq: 1, type: 'qr-code', id: 'k7m2', json: '{}' }], lastSeq: 1, chain: '' });
  expect(await count()).toEqual(['k7m2 phone person 1']);
});

test('a folder that cannot be written takes no page away', async () => {
  const log = new CodeLog(join(installation.store, 'log'), Date.now);
  expect(() => log.add(request('/q/k7m2/'), 200)).not.toThrow();
  await log.close();
});

test('the CMS is told what was counted, also what it missed while it was away, and what came last is counted at the end', async () => {
  const cms = new FakeCms([]);
  await cms.start();
  cms.refusesReports = true;
  const client = new CmsClient(`http://127.0.0.1:${cms.port}`, tokens);
  const log = new CodeLog(installation.scanLogs, Date.now);
  log.add(request('/q/k7m2/'), 200);
  await log.close();
  const stop = new AbortController();
  const counting = countScansForEver({ installation, store, now }, client, stop.signal, 30);
  const told = () => cms.scans.flatMap(({ counts }) => counts.map(({ code, count: times }) => `${code} ${times}`));
  await until(async () => (await readdir(join(varDir, 'scans'))).includes('scans.db'));
  expect(told()).toEqual([]);
  cms.refusesReports = false;
  await until(() => told().length > 0);
  expect(told()).toEqual(['k7m2 1']);
  log.add(request('/q/k7m2/'), 200);
  await log.close();
  await until(() => told().length > 1);
  expect(told()).toEqual(['k7m2 1', 'k7m2 2']);
  stop.abort();
  await counting;

  const end = new AbortController();
  const reports = cms.scans.length;
  const countingAtEnd = countScansForEver({ installation, store, now }, client, end.signal, 2 ** 30);
  // All is told again by its first count; it makes one more, the last.
  await until(() => cms.scans.length > reports);
  log.add(request('/Q/K7M2/'), 200);
  await log.close();
  end.abort();
  await countingAtEnd;
  using scans = new ScanStore(installation.scans);
  expect(scans.all()).toMatchObject([{ code: 'k7m2', count: 3 }]);
  await cms.stop();
});

test('a manual count meanwhile is waited for, and publishing goes on', async () => {
  const scans = new ScanStore(installation.scans);
  const stop = new AbortController();
  const counting = countScansForEver({ installation, store, now }, { tellScans: async () => undefined }, stop.signal, 10);
  stop.abort();
  await counting;
  scans[Symbol.dispose]();
  expect(await count().catch(() => 'fault')).toEqual([]);
});
