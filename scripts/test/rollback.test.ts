import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { KeptReleases, Released } from '@pho-luat/shared/schemas/releases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { publisherLockFile } from '../../site/publisher/lock.ts';
import { root } from '../lib/tools.mjs';
import { command } from './support/process.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

/** A publisher at work, as far as the command sees it: it holds the lock, and answers at its door. */
let varDir: string;
let held: Disposable | undefined;
let server: Server;
let kept: KeptReleases;
let outcome: Released;
let asked: string[];

const token = 't'.repeat(43);
const release = (id: string, at: string, more = {}) => ({
  id,
  seq: 7,
  day: '2022-03-02',
  at,
  pages: 120,
  changedSince: 3,
  bytes: 0,
  ...more,
});

beforeEach(async () => {
  varDir = await folderOfTest('lùi lại ');
  await mkdir(join(varDir, 'publisher'));
  held = lockFile(publisherLockFile(varDir));
  kept = {
    releases: [
      release('20220302-030000-000-45', '2022-03-02T03:00:00.000Z', { seq: 45 }),
      release('20220301-180000-000-44', '2022-03-01T18:00:00.000Z', { seq: 44, bytes: 3 * 1024 ** 2 }),
    ],
  };
  outcome = { attempt: 'live', release: '20220302-040000-000-46' };
  asked = [];
  server = createServer((request, response) => {
    const what = `${request.method} ${request.url}`;
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end();
      asked.push(`${what} ${body}`.trim());
      return response.end(JSON.stringify(what === 'GET /releases' ? kept : outcome));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  held?.[Symbol.dispose]();
  server.closeAllConnections();
  server.close();
});

async function openDoor(): Promise<void> {
  const { port } = server.address() as AddressInfo;
  await writeFile(join(varDir, 'publisher/door.json'), JSON.stringify({ port, token }));
}

function rollback(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir };
  return command([join(root, 'scripts/rollback.ts'), ...args], { cwd: root, env });
}

describe('npm run rollback', () => {
  it('lists what is kept, with when in Vietnam, up to which line, and what it costs, and asks nobody who is not at a terminal', async () => {
    await openDoor();
    kept.hold = { release: '20220301-180000-000-44', since: '2022-03-02T02:59:00.000Z' };
    const { code, said } = rollback();
    expect(await code).toBe(0);
    expect(said()).toBe(
      [
        '   release                 made (Vietnam)       log up to  pages  files since    disk',
        '1  20220302-030000-000-45  02/03/2022 10:00:00         45    120                       served now',
        '2  20220301-180000-000-44  02/03/2022 01:00:00         44    120            3  3.0 MB  gone back to',
        '',
        'The ways back take 3.0 MB of the disk.',
        'The site has gone back. To end that: npm run rollback -- --resume',
        '',
      ].join('\n'),
    );
    expect(asked.filter((what) => !what.startsWith('GET'))).toEqual([]);
  });

  it('does not say that the site has gone back where no release was made since that was asked for', async () => {
    await openDoor();
    kept.hold = { release: '20220301-180000-000-44', since: '2022-03-02T04:00:00.000Z' };
    const { code, said } = rollback();
    expect(await code).toBe(0);
    expect(said()).toMatch(/ 3\.0 MB {2}asked for\n/);
    expect(said()).not.toMatch(/has gone back|gone back to/);
    expect(said()).toMatch(/It was asked to go back to \S+-44\. To end that: npm run rollback -- --resume\n$/);
  });

  it.each(['2', '20220301-180000-000-44'])('goes back to %s, and says when it is live and how that ends', async (choice) => {
    await openDoor();
    const { code, said } = rollback(choice);
    expect(await code).toBe(0);
    expect(asked).toContain('POST /hold {"release":"20220301-180000-000-44"}');
    expect(said()).toMatch(/✓ Back to 20220301-180000-000-44, made 02\/03\/2022 01:00:00 {2}[\d.]+ s\n/);
    expect(said()).toMatch(/It is live, and stays until you resume: npm run rollback -- --resume\n$/);
  });

  it('resumes, and says what is served then', async () => {
    await openDoor();
    const { code, said } = rollback('--resume');
    expect(await code).toBe(0);
    expect(asked.at(-1)).toBe('POST /resume');
    expect(said()).toMatch(/✓ Resume: what is newest is published again {2}[\d.]+ s\nServed now: 20220302-040000-000-46\n$/);
  });

  it.each([['2'], ['--resume']])('%s ends with 1 when it did not come to where the site is sent', async (choice) => {
    await openDoor();
    outcome.notThere = 'rsync kết thúc với mã 12';
    const { code, said } = rollback(choice);
    expect(await code).toBe(1);
    expect(said()).not.toContain('It is live,');
    expect(said()).toMatch(/ it is not yet, and a running publisher goes on trying: rsync kết thúc với mã 12\n$/);
  });

  it.each([
    ['2', /Going back to \S+-44 stays asked for: .* To end that: npm run rollback -- --resume\n$/],
    ['--resume', /The site is not asked to go back: what is newest is published as soon as it can be\.\n$/],
  ])('%s ends with 1 when the release is refused, and says what stays and what comes', async (choice, lasts) => {
    await openDoor();
    outcome = { attempt: 'failed' };
    if (choice === '2') kept.hold = { release: '20220301-180000-000-44', since: '2022-03-02T04:00:00.000Z' };
    const { code, said } = rollback(choice);
    expect(await code).toBe(1);
    expect(said()).toContain('\nThe release was refused, and the last one stays for now: the admin and the log say why.\n');
    expect(said()).toMatch(lasts);
    expect(said()).not.toContain('It is live');
  });

  it.each([
    [['9'], 1, 'There is no release «9»: it is a number from 1 to 2, or a name of the list.'],
    [['--hold'], 2, 'It is: npm run rollback [-- <number or release> | -- --resume]'],
    [['1', '2'], 2, 'It is: npm run rollback [-- <number or release> | -- --resume]'],
    [['2', '--resume'], 2, 'It is: npm run rollback [-- <number or release> | -- --resume]'],
  ])('says in one line what is wrong with %j', async (args, exitCode, line) => {
    await openDoor();
    const { code, said } = rollback(...args);
    expect(await code).toBe(exitCode);
    expect(said()).toBe(`${line}\n`);
    expect(asked.filter((what) => !what.startsWith('GET'))).toEqual([]);
  });

  it('waits for a publisher that has begun and not opened its door yet, past the file of one that was killed', async () => {
    let knocks = 0;
    const stale = createTcpServer((socket) => {
      knocks += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(stale, 'listening');
    const { port } = stale.address() as AddressInfo;
    await writeFile(join(varDir, 'publisher/door.json'), JSON.stringify({ port, token }));
    const { code, said } = rollback('--resume');
    await expect.poll(() => knocks).toBeGreaterThan(1);
    await openDoor();
    expect(await code).toBe(0);
    expect(said().match(/as while it starts: this waits for it/g)).toHaveLength(1);
    expect(said()).toContain('✓ Resume');
    stale.close();
  });

  it('does the work itself when no publisher is running, and says in one line what it lacks', async () => {
    held?.[Symbol.dispose]();
    held = undefined;
    await openDoor();
    const { code, said } = rollback('--resume');
    expect(await code).toBe(1);
    expect(said()).toMatch(/\n.*secrets\.json cannot be read: `npm start` makes it\.\n$/);
    expect(asked).toEqual([]);
  });
});
