import { appendFile, mkdir, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { installationAt } from '@pho-luat/shared/installation';
import { publisherLockFile } from '../../site/publisher/lock.ts';
import { Store } from '../../site/publisher/store.ts';
import { ScanStore } from '../../site/scans/store.ts';
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
const line = (code: string, second: number, host = '') =>
  `${host}113.160.0.7 - - [25/Nov/2026:17:04:${String(second).padStart(2, '0')} +0700] "GET /q/${code}/ HTTP/1.1" 200 512 "-" "${android}"\n`;

async function scans(args: string[], siteUrl = 'https://pbgdpl.example.vn') {
  const env = { ...process.env, DATABASE_URL: '', VAR_DIR: varDir, SITE_URL: siteUrl, INIT_CWD: folder };
  const { code, said } = command([join(root, 'scripts/scans.ts'), ...args], { cwd: root, env });
  return { code: await code, said: said() };
}
function counts(): string[] {
  using store = new ScanStore(installationAt(varDir).scans);
  return store.all().map(({ code, count }) => `${code} ${count}`);
}

describe('npm run scans', () => {
  it('counts logs named relative to the current folder, each line once, and says what was new', async () => {
    leaveCodes('k7m2', 'ab23');
    const log = line('k7m2', 1) + line('k7m2', 2) + line('ab23', 3) + line('zzzz', 4);
    await writeFile(join(folder, 'access.log.1.gz'), gzipSync(log));
    await writeFile(join(folder, 'access.log'), log + line('ab23', 5));
    const { code, said } = await scans(['access.log.1.gz', 'access.log']);
    expect(code).toBe(0);
    expect(said).toBe(
      `${folder}/access.log.1.gz: 4 new lines, 3 openings; besides 1 of codes that were never issued, not counted.\n` +
        `${folder}/access.log: 1 new lines, 1 openings.\n`,
    );
    expect(counts()).toEqual(['ab23 2', 'k7m2 2']);
    expect((await scans(['access.log'])).said).toBe(`${folder}/access.log: nothing new.\n`);
  });

  it('asks the publisher that is running which codes there are', async () => {
    await mkdir(join(varDir, 'publisher'));
    using _ = lockFile(publisherLockFile(varDir));
    const server: Server = createServer((request, response) =>
      response.end(JSON.stringify(request.url === '/codes' ? { codes: ['k7m2'] } : { releases: [] })),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await writeFile(join(varDir, 'publisher/door.json'), JSON.stringify({ port, token: 't'.repeat(43) }));
    await writeFile(join(folder, 'access.log'), line('k7m2', 1) + line('ab23', 2));
    expect((await scans(['access.log'])).code).toBe(0);
    server.closeAllConnections();
    server.close();
    expect(counts()).toEqual(['k7m2 1']);
  });

  it('counts only lines of this site, and stops where it is unknown which site that is', async () => {
    leaveCodes('k7m2');
    await writeFile(
      join(folder, 'access.log'),
      line('k7m2', 1, 'pbgdpl.example.vn ') + line('k7m2', 2, 'cu.example.vn ') + line('k7m2', 3, 'khac.vn '),
    );
    const { code, said } = await scans(['access.log'], '');
    expect(code).toBe(1);
    expect(said).toContain('set SITE_URL to the public address of the site, or say --host pbgdpl.example.vn');
    expect(counts()).toEqual([]);
    expect((await scans(['--host', 'cu.example.vn', 'access.log'])).said).toContain(
      '3 new lines, 2 openings; besides 1 of other hosts, not counted.',
    );
  });

  it('counts the other logs when one is damaged, and ends with 1', async () => {
    leaveCodes('k7m2');
    await writeFile(join(folder, 'a.gz'), gzipSync(Array.from({ length: 60 }, (_, second) => line('k7m2', second)).join('')));
    await truncate(join(folder, 'a.gz'), 150);
    await writeFile(join(folder, 'b.log'), line('k7m2', 1));
    const { code, said } = await scans(['a.gz', 'b.log']);
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
      const { code, said } = await scans(['access.log']);
      expect([code, said]).toEqual([1, expect.stringContaining('access.log: none of its 40 new lines is in a known format')]);
    }
    await writeFile(log, lines.join(''));
    expect(await scans(['access.log'])).toEqual({ code: 0, said: `${log}: 40 new lines, 40 openings.\n` });
  });

  it.each([
    [[], 2, 'It is: npm run scans -- [--host <another host of this site>] <access log> …'],
    [['--xoa', 'access.log'], 2, 'It is: npm run scans -- [--host <another host of this site>] <access log> …'],
    [['khong-co.log'], 1, 'khong-co.log cannot be read: ENOENT'],
  ])('says in one line what is wrong with %j', async (args, exitCode, words) => {
    leaveCodes('k7m2');
    const { code, said } = await scans(args);
    expect(code).toBe(exitCode);
    expect(said).toContain(words);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });

  it('reads nothing where no code has been issued: its lines would be lost', async () => {
    await appendFile(join(folder, 'access.log'), line('k7m2', 1));
    expect(await scans(['access.log'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('No code has been issued') as string,
    });
    leaveCodes('k7m2');
    expect((await scans(['access.log'])).said).toContain('1 openings');
  });
});
