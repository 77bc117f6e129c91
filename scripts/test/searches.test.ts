import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dayOf } from '@pho-luat/shared/dates';
import { beforeEach, describe, expect, it } from 'vitest';
import { installationAt } from '@pho-luat/shared/installation';
import { Store } from '../../site/publisher/store.ts';
import { countsUpTo } from '../../site/searches/days.ts';
import { root } from '../lib/tools.mjs';
import { command } from './support/process.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let varDir: string;
let folder: string;
beforeEach(async () => {
  varDir = await folderOfTest('tìm kiếm ');
  folder = await folderOfTest('nhật ký ');
});

const now = new Date();
const android = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36';
/** As Caddy writes it. */
const line = (query: string, second: number, agent = android) =>
  `${JSON.stringify({
    ts: now.getTime() / 1000 + second,
    request: {
      remote_ip: '113.160.0.7',
      method: 'GET',
      host: 'pbgdpl.example.vn',
      uri: `/tim-kiem/?${new URLSearchParams({ q: query })}`,
      headers: { 'User-Agent': [agent] },
    },
    status: 200,
  })}\n`;

async function searches(args: string[], siteUrl = 'https://pbgdpl.example.vn') {
  const env = { ...process.env, DATABASE_URL: '', VAR_DIR: varDir, SITE_URL: siteUrl, INIT_CWD: folder };
  const { code, said } = command([join(root, 'scripts/searches.ts'), ...args], { cwd: root, env });
  return { code: await code, said: said() };
}

describe('npm run searches', () => {
  it('counts logs named relative to the current folder, each line once, for the publisher to read', async () => {
    new Store(installationAt(varDir).store).close();
    const log = line('Sổ đỏ', 1) + line('sổ đỏ 12', 2) + line('sổ đỏ', 3, 'curl/8.5.0');
    await writeFile(join(folder, 'access.log.1.gz'), gzipSync(log));
    await writeFile(join(folder, 'access.log'), log + line('sổ đỏ', 4));
    const { code, said } = await searches(['access.log.1.gz', 'access.log']);
    expect(said).toBe(
      `${folder}/access.log.1.gz: 3 new lines, 2 searches; besides 1 by bots and link previews.\n` +
        `${folder}/access.log: 1 new lines, 1 searches.\n`,
    );
    expect(code).toBe(0);
    expect((await searches(['access.log'])).said).toBe(`${folder}/access.log: nothing new.\n`);
    const counts = await countsUpTo(installationAt(varDir).searches, dayOf(new Date(now.getTime() + 60_000)));
    expect(Object.fromEntries(counts)).toEqual({ 'sổ đỏ': 2, 'sổ đỏ #': 1 });
  });

  it('stops where it is unknown which host is ours, and where no publisher has run', async () => {
    await writeFile(join(folder, 'access.log'), line('sổ đỏ', 1));
    expect(await searches(['access.log'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('is VAR_DIR right, and has npm start been run?') as string,
    });
    new Store(installationAt(varDir).store).close();
    expect(await searches(['access.log'], '')).toMatchObject({
      code: 1,
      said: expect.stringContaining('or say --host pbgdpl.example.vn') as string,
    });
    expect((await searches(['access.log'])).said).toContain('1 new lines, 1 searches');
  });

  it('says how it is called', async () => {
    const usage = 'It is: npm run searches -- [--host <another host of this site>] <access log> …\n';
    expect(await searches([])).toEqual({ code: 2, said: usage });
  });
});
