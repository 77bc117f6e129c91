import { truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dayOf } from '@pho-luat/shared/dates';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { publisherLockFile } from '../../site/publisher/lock.ts';
import { Store } from '../../site/publisher/store.ts';
import { ScanStore } from '../../site/scans/store.ts';
import { countsUpTo } from '../../site/searches/days.ts';
import { root } from '../lib/tools.mjs';
import { command } from './support/process.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let varDir: string;
let folder: string;
beforeEach(async () => {
  varDir = await folderOfTest('lượt mở ');
  folder = await folderOfTest('nhật ký ');
});

function leaveCodes(...codes: string[]): void {
  const store = new Store(installationAt(varDir).store);
  const lines = codes.map((code, index) => ({ seq: index + 1, type: 'qr-code', id: code, json: '{}' }));
  store.lines.append({ lines, lastSeq: lines.length, chain: '' });
  store.close();
}

const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';
const asked = (target: string, second: number, { host = '', at = '25/Nov/2026', agent = android } = {}) =>
  `${host}113.160.0.7 - - [${at}:17:04:${String(second).padStart(2, '0')} +0700] "GET ${target} HTTP/1.1" 200 512 "-" "${agent}"\n`;
const line = (code: string, second: number, host = '') => asked(`/q/${code}/`, second, { host });
/** As nginx writes days: `01/Dec/2026`. */
const today = new Date().toUTCString().slice(5, 16).replaceAll(' ', '/');
const search = (query: string, second: number, agent = android) =>
  asked(`/tim-kiem/?${new URLSearchParams({ q: query })}`, second, { at: today, agent });

async function accessLogs(args: string[], siteUrl = 'https://pbgdpl.example.vn') {
  const env = { ...process.env, DATABASE_URL: '', VAR_DIR: varDir, SITE_URL: siteUrl, INIT_CWD: folder };
  const { code, said } = command([join(root, 'scripts/access-logs.ts'), ...args], { cwd: root, env });
  return { code: await code, said: said() };
}
function openings(): string[] {
  using store = new ScanStore(installationAt(varDir).scans);
  return store.all().map(({ code, count }) => `${code} ${count}`);
}

async function searches() {
  return Object.fromEntries(await countsUpTo(installationAt(varDir).searches, dayOf(new Date())));
}

describe('npm run access-logs', () => {
  it('counts logs named relative to the current folder, each line once, and says what was new', async () => {
    leaveCodes('k7m2', 'ab23');
    const log =
      [line('k7m2', 1), line('k7m2', 2), line('ab23', 3), line('zzzz', 4)].join('') +
      [search('Sổ đỏ', 5), search('sổ đỏ 12'.normalize('NFD'), 6), search('sổ đỏ', 7, 'curl/8.5.0')].join('');
    await writeFile(join(folder, 'access.log.1.gz'), gzipSync(log));
    await writeFile(join(folder, 'access.log'), log + line('ab23', 8) + search('sổ đỏ', 9));
    const { code, said } = await accessLogs(['access.log.1.gz', 'access.log']);
    expect(code).toBe(0);
    expect(said).toBe(
      [
        `${folder}/access.log.1.gz: 7 new lines, 3 openings; besides 1 of codes that were never issued, not counted.\n`,
        `${folder}/access.log.1.gz: 7 new lines, 2 searches; besides 1 by bots and link previews.\n`,
        `${folder}/access.log: 2 new lines, 1 openings.\n`,
        `${folder}/access.log: 2 new lines, 1 searches.\n`,
      ].join(''),
    );
    expect(openings()).toEqual(['ab23 2', 'k7m2 2']);
    expect(await searches()).toEqual({ 'sổ đỏ': 2, 'sổ đỏ #': 1 });
    expect((await accessLogs(['access.log'])).said).toBe(
      ['openings', 'searches'].map((what) => `${folder}/access.log: nothing new to count ${what} in.\n`).join(''),
    );
  });

  it('asks the publisher that is running which codes there are', async () => {
    leaveCodes();
    using _ = lockFile(publisherLockFile(varDir));
    const server: Server = createServer((request, response) =>
      response.end(JSON.stringify(request.url === '/codes' ? { codes: ['k7m2'] } : { releases: [] })),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await writeFile(join(varDir, 'publisher/door.json'), JSON.stringify({ port, token: 't'.repeat(43) }));
    await writeFile(join(folder, 'access.log'), line('k7m2', 1) + line('ab23', 2));
    expect((await accessLogs(['access.log'])).code).toBe(0);
    server.closeAllConnections();
    server.close();
    expect(openings()).toEqual(['k7m2 1']);
  });

  it('counts only lines of this site, and stops where it is unknown which site that is', async () => {
    leaveCodes('k7m2');
    await writeFile(
      join(folder, 'access.log'),
      line('k7m2', 1, 'pbgdpl.example.vn ') + line('k7m2', 2, 'cu.example.vn ') + line('k7m2', 3, 'khac.vn '),
    );
    const { code, said } = await accessLogs(['access.log'], '');
    expect(code).toBe(1);
    expect(said).toContain('set SITE_URL to the public address of the site, or say --host pbgdpl.example.vn');
    expect(openings()).toEqual([]);
    expect((await accessLogs(['--host', 'cu.example.vn', 'access.log'])).said).toContain(
      '3 new lines, 2 openings; besides 1 of other hosts, not counted.',
    );
  });

  it('counts the other logs when one is damaged, and ends with 1', async () => {
    leaveCodes('k7m2');
    await writeFile(join(folder, 'a.gz'), gzipSync(Array.from({ length: 60 }, (_, second) => line('k7m2', second)).join('')));
    await truncate(join(folder, 'a.gz'), 150);
    await writeFile(join(folder, 'b.log'), line('k7m2', 1));
    const { code, said } = await accessLogs(['a.gz', 'b.log']);
    expect(code).toBe(1);
    expect(said).toContain('a.gz: the gzip file ends too early. What it has was counted; give it again when it is whole.');
    expect(said).toContain('b.log: 1 new lines, 1 openings.');
  });

  it('ends with 1 where no line is in a known format, and counts them once they are in one', async () => {
    leaveCodes('k7m2');
    const log = join(folder, 'access.log');
    const lines = Array.from({ length: 40 }, (_, second) => line('k7m2', second));
    await writeFile(log, lines.map((each) => each.replace('] ', '] 0.012 ')).join(''));
    for (const _ of ['the first time', 'the next night']) {
      const { code, said } = await accessLogs(['access.log']);
      expect([code, said]).toEqual([1, expect.stringContaining('access.log: none of its 40 new lines is in a known format')]);
    }
    await writeFile(log, lines.join(''));
    expect(await accessLogs(['access.log'])).toEqual({
      code: 0,
      said: `${log}: 40 new lines, 40 openings.\n${log}: 40 new lines, 0 searches.\n`,
    });
  });

  it.each([
    [[], 2, 'It is: npm run access-logs -- [--host <another host of this site>] <access log> …'],
    [['--xoa', 'access.log'], 2, 'It is: npm run access-logs -- [--host <another host of this site>] <access log> …'],
    [['khong-co.log'], 1, 'khong-co.log cannot be read: ENOENT'],
  ])('says in one line what is wrong with %j', async (args, exitCode, words) => {
    leaveCodes('k7m2');
    const { code, said } = await accessLogs(args);
    expect(code).toBe(exitCode);
    expect(said).toContain(words);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  it('counts searches alone where no code has been issued: openings of one that is not known yet would be lost', async () => {
    leaveCodes();
    await writeFile(join(folder, 'access.log'), line('k7m2', 1) + search('sổ đỏ', 2));
    const { code, said } = await accessLogs(['access.log']);
    expect([code, await searches()]).toEqual([0, { 'sổ đỏ': 1 }]);
    expect(said).toContain('No code has been issued, so no openings were counted: give these logs again when one is.');
    leaveCodes('k7m2');
    expect((await accessLogs(['access.log'])).said).toContain('2 new lines, 1 openings');
  });

  it('counts nothing before the log of publications is read to its end: nobody knows which codes are missing', async () => {
    new Store(installationAt(varDir).store).close();
    await writeFile(join(folder, 'access.log'), line('k7m2', 1) + search('sổ đỏ', 2));
    const { code, said } = await accessLogs(['access.log']);
    expect([code, said]).toEqual([1, expect.stringContaining('has not been read to its end yet: run npm start')]);
    expect(await searches()).toEqual({});
  });

  it('reads nothing where no publisher has run: nobody would read what is counted', async () => {
    await writeFile(join(folder, 'access.log'), line('k7m2', 1));
    expect(await accessLogs(['access.log'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('is VAR_DIR right, and has npm start been run?') as string,
    });
  });
});
