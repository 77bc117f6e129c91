import { appendFile, copyFile, readdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countAccessLog } from '../scans/count.ts';
import { ScanStore } from '../scans/store.ts';
import { Running } from './lib/processes.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let folder: string;
let scans: ScanStore;
beforeEach(async () => {
  folder = await folderOfTest('lượt mở ');
  scans = new ScanStore(join(folder, 'scans.db'));
});
afterEach(async () => {
  scans[Symbol.dispose]();
});

const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
let second = 0;
/** Each a second after the last, from the morning of 25 November 2026 in Vietnam on. */
function hit(target: string, { status = 200, method = 'GET', agent = android, host = '' } = {}): string {
  const at = new Date(Date.parse('2026-11-25T08:00:00Z') + second++ * 1_000).toISOString();
  const head = host ? `${host} ` : '';
  return `${head}113.160.5.${second % 250} - - [25/Nov/2026:${at.slice(11, 19)} +0700] "${method} ${target} HTTP/1.1" ${status} 512 "-" "${agent}"\n`;
}
const hits = (times: number, code = 'k7m2') => Array.from({ length: times }, () => hit(`/q/${code}/`)).join('');
const put = async (name: string, content: string | Buffer) => {
  await writeFile(join(folder, name), content);
  return name;
};
const issued = new Set(['k7m2', 'ab23', 'xyz456']);
async function count(name: string) {
  const path = join(folder, name);
  const ours = { isIssued: (code: string) => issued.has(code), isHost: (host: string) => host === 'pbgdpl.example.vn' };
  return countAccessLog(scans, { path, size: (await stat(path)).size }, ours);
}
const total = () => scans.all().reduce((sum, { count: each }) => sum + each, 0);

describe('an opening', () => {
  test.each([
    ['/q/k7m2/', { status: 200 }, 1],
    ['/q/k7m2', { status: 200 }, 1],
    ['/Q/K7M2/', { status: 200 }, 1],
    ['/Q/K7M2', { status: 304 }, 1],
    ['/q/k7m2/?fbclid=IwAR0', { status: 200 }, 1],
    ['/q/k7m2%C2%BB.', { status: 200 }, 1],
    ['/q/k7m2/', { status: 304 }, 1],
    ['/q/k7m2/', { status: 302 }, 1],
    ['/q/k7m2', { status: 308 }, 0],
    ['/q/k7m2', { status: 301 }, 0],
    ['/q/k7m2/', { status: 404 }, 0],
    ['/q/k7m2/', { status: 206 }, 0],
    ['/q/k7m2/', { status: 503 }, 0],
    ['/q/k7m2/', { method: 'HEAD' }, 0],
    ['/q/k7m2/', { method: 'POST' }, 0],
    ['/q/k7m2/x', { status: 200 }, 0],
    ['/q/', { status: 200 }, 0],
    ['/bai-viet/q/k7m2/', { status: 200 }, 0],
    ['/q/ma22/', { status: 200 }, 0],
  ])('%s with %j counts %i times', async (target, more, times) => {
    await count(await put('access.log', hit(target, more)));
    expect(total()).toBe(times);
  });

  test('that was led from the address without a slash to the one with it counts once', async () => {
    await count(await put('access.log', hit('/Q/K7M2', { status: 308 }) + hit('/Q/K7M2/')));
    expect(total()).toBe(1);
  });

  test('of another host in the same log does not count', async () => {
    const log = hit('/q/k7m2/', { host: 'pbgdpl.example.vn:443' }) + hit('/q/k7m2/', { host: 'dichvu.example.vn' });
    await count(await put('access.log', log));
    expect(total()).toBe(1);
  });

  test('is of the day in Vietnam, whatever zone the server writes', async () => {
    const at = (time: string) => `::1 - - [${time}] "GET /q/k7m2/ HTTP/1.1" 200 1 "-" "${android}"\n`;
    await count(
      await put(
        'access.log',
        at('25/Nov/2026:16:59:59 +0000') + at('25/Nov/2026:17:00:00 +0000') + at('26/Nov/2026:00:00:01 +0700'),
      ),
    );
    expect(scans.all().map(({ day, count: times }) => [day, times])).toEqual([
      ['2026-11-25', 1],
      ['2026-11-26', 2],
    ]);
  });

  test('is counted by device and kind, and a code that was never issued is reported and not kept', async () => {
    const log =
      hit('/q/k7m2/') +
      hit('/q/ab23/', { agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131 Safari/537.36' }) +
      hit('/q/k7m2/', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }) +
      hit('/q/k7m2/', { agent: 'facebookexternalhit/1.1' }) +
      hit('/q/zzzz/') +
      '::1 - - [25/Nov/2026:10:04:24 +0000] "GET /q/k7m2/ HT\n';
    const counted = await count(await put('access.log', log));
    expect(counted).toMatchObject({
      lines: 6,
      openings: 2,
      byBots: 1,
      byPreviews: 1,
      unknown: 1,
      unreadable: 1,
      isForeign: false,
    });
    expect(scans.all().map(({ code, device, kind, count: times }) => [code, device, kind, times])).toEqual([
      ['ab23', 'computer', 'person', 1],
      ['k7m2', 'other', 'bot', 1],
      ['k7m2', 'other', 'preview', 1],
      ['k7m2', 'phone', 'person', 1],
    ]);
  });
});

describe('a line counts once', () => {
  test('when its log is given again, under another name, packed, or copied', async () => {
    const log = hits(300);
    await put('access.log', log);
    await put('access.log.2.gz', gzipSync(log));
    await copyFile(join(folder, 'access.log'), join(folder, 'bản sao.log'));
    expect((await count('access.log')).lines).toBe(300);
    for (const name of ['access.log', 'access.log.2.gz', 'bản sao.log']) expect((await count(name)).lines).toBe(0);
    expect(total()).toBe(300);
  });

  test.each(['plain', 'packed'])('when its log has grown, %s', async (how) => {
    const log = hits(70);
    const more = hits(30);
    const put2 = (text: string) => put('access.log', how === 'packed' ? gzipSync(text) : text);
    await count(await put2(log));
    expect((await count(await put2(log + more))).lines).toBe(30);
    expect((await count(await put2(log + more))).lines).toBe(0);
    expect(total()).toBe(100);
  });

  test.each([[1], [2], [3], [57], [99]])('when an older copy of its log, of %i lines, comes after the newer', async (lines) => {
    const log = hits(100);
    await count(await put('access.log', log));
    await count(await put('access.log.1', `${log.split('\n').slice(0, lines).join('\n')}\n`));
    expect(total()).toBe(100);
  });

  test('when logs are rotated between two runs, in any order', async () => {
    const [first, second2, third] = [hits(40), hits(50), hits(60)];
    await count(await put('access.log', first));
    await put('access.log.1', first + second2);
    await put('access.log', third);
    for (const name of ['access.log', 'access.log.1', 'access.log']) await count(name);
    await put('access.log.2.gz', gzipSync(first + second2));
    await rename(join(folder, 'access.log'), join(folder, 'access.log.1'));
    await put('access.log', hits(5));
    for (const name of ['access.log.2.gz', 'access.log', 'access.log.1']) await count(name);
    expect(total()).toBe(155);
  });

  test('when it is the last of a file that is still written, and then only when it is whole', async () => {
    const line = hit('/q/k7m2/');
    await count(await put('access.log', hits(3) + line.slice(0, -20)));
    expect(total()).toBe(3);
    await appendFile(join(folder, 'access.log'), line.slice(-20));
    await count('access.log');
    expect(total()).toBe(4);
  });

  test('when gzip files were joined, and when one ends too early', async () => {
    const [a, b] = [hits(2_000), hits(2_000, 'ab23')];
    await count(await put('access.log.gz', Buffer.concat([gzipSync(a), gzipSync(b)])));
    expect(total()).toBe(4_000);
    const rest = hits(50_000, 'xyz456');
    await put('access.log.3.gz', gzipSync(rest));
    await truncate(join(folder, 'access.log.3.gz'), 200_000);
    await expect(count('access.log.3.gz')).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
    await count(await put('access.log.3.gz', gzipSync(rest)));
    expect(total()).toBe(54_000);
  });

  test('but two logs that begin alike are two', async () => {
    const probe = hit('/suc-khoe/', { agent: 'kube-probe/1.31' }).repeat(3);
    await count(await put('a.log', probe + hits(20)));
    await count(await put('b.log', probe + hits(25)));
    await count('a.log');
    await count('b.log');
    expect(total()).toBe(45);
  });

  test('when what is counted stops in the middle: nothing since the last mark is kept, and all of it comes the next time', async () => {
    const log = hits(5_000);
    await put('access.log', log);
    const path = join(folder, 'access.log');
    let seen = 0;
    const ours = {
      isIssued: () => {
        if (++seen === 3_333) throw new Error('mất điện');
        return true;
      },
      isHost: () => true,
    };
    await expect(countAccessLog(scans, { path, size: log.length }, ours)).rejects.toThrow('mất điện');
    expect(total()).toBeLessThan(3_333);
    expect(total()).toBeGreaterThan(0);
    await count('access.log');
    expect(total()).toBe(5_000);
  });

  test('when the process is killed again and again while it counts', async () => {
    scans[Symbol.dispose]();
    const database = join(folder, 'scans.db');
    const line = hits(1_000);
    // Nothing but the time tells these lines apart, as in a busy log.
    const log = await put('access.log', Array.from({ length: 300 }, () => line).join(''));
    let kills = 0;
    for (let done = false; !done;) {
      const counting = new Running('test/lib/count-process.ts', [database, join(folder, log)], process.env);
      await counting.says('begun');
      if (kills < 4) {
        await sleep(kills * 90);
        await counting.end('SIGKILL');
      }
      done = (await counting.output()).text.includes('done');
      if (!done) kills++;
    }
    scans = new ScanStore(database);
    expect(kills).toBeGreaterThan(0);
    expect(total()).toBe(300_000);
  });
});

test('nothing of an address or an agent is in what is kept', async () => {
  const secret = 'Trinh-duyet-cua-ba-Lan/9.9';
  const log = Array.from({ length: 50 }, () =>
    hit('/q/k7m2/', { agent: `Mozilla/5.0 (Linux; Android 9) Mobile ${secret}` }),
  ).join('');
  await count(await put('access.log', log));
  scans[Symbol.dispose]();
  for (const name of (await readdir(folder)).filter((each) => each.startsWith('scans.db'))) {
    const bytes = (await readFile(join(folder, name))).toString('latin1');
    expect(bytes).not.toMatch(/113\.160\.5|ba-Lan|Mozilla/);
  }
  // Nor by a digest: another address and another agent of the same length leave the very same marks.
  const other = new ScanStore(join(folder, 'khác.db'));
  const [path, size] = [join(folder, 'access.log'), log.length];
  await writeFile(path, log.replaceAll('113.160.5', '203.113.9').replaceAll(secret, secret.replace('Lan', 'Mai')));
  await countAccessLog(other, { path, size }, { isIssued: () => true, isHost: () => true });
  await writeFile(path, log);
  expect((await countAccessLog(other, { path, size }, { isIssued: () => true, isHost: () => true })).lines).toBe(0);
  other[Symbol.dispose]();
  scans = new ScanStore(join(folder, 'scans.db'));
});

test('what the CMS has not been told is told once, and again when it grows', async () => {
  await count(await put('access.log', hits(3)));
  const report = scans.untold();
  expect(report?.counts).toEqual([{ day: '2026-11-25', code: 'k7m2', device: 'phone', kind: 'person', count: 3 }]);
  if (report) scans.told(report);
  expect(scans.untold()).toBeUndefined();
  await appendFile(join(folder, 'access.log'), hits(2));
  await count('access.log');
  expect(scans.untold()?.counts[0]?.count).toBe(5);
  if (report) scans.told(report);
  expect(scans.untold()?.counts[0]?.count).toBe(5);
});
