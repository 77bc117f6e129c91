import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import dns from 'node:dns';
import { once } from 'node:events';
import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates, type Server } from 'node:tls';
import { readEnvironment } from '@pho-luat/shared/environment';
import type { LogFault, ReleaseReport } from '@pho-luat/shared/schemas/publication';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, test, vi } from 'vitest';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { publisherLockFile } from '../../site/publisher/lock.ts';
import { beginBackup } from '../lib/backup/note.ts';
import { isEmptyPostgres } from '../lib/backup/postgres.ts';
import { whatBecomes } from '../lib/bring-up.ts';
import { prepare } from '../lib/prepare.ts';
import { keep } from '../lib/service.ts';
import { ensureSecrets } from '../lib/secrets.ts';
import { supervisorLockFile, VarDir } from '../lib/var-dir.ts';
import { findAll } from '../lib/health/list.ts';
import type { Memory } from '../lib/health/memory.ts';
import { beginLook, ok, type Found, type Probe } from '../lib/health/probe.ts';
import { address } from '../lib/health/probes/address.ts';
import { backup } from '../lib/health/probes/backup.ts';
import { certificate } from '../lib/health/probes/certificate.ts';
import { database as databaseProbe } from '../lib/health/probes/database.ts';
import { files } from '../lib/health/probes/files.ts';
import { held } from '../lib/health/probes/held.ts';
import { log } from '../lib/health/probes/log.ts';
import { mirror } from '../lib/health/probes/mirror.ts';
import { published } from '../lib/health/probes/published.ts';
import { publisher } from '../lib/health/probes/publisher.ts';
import { push } from '../lib/health/probes/push.ts';
import { services } from '../lib/health/probes/services.ts';
import { site as siteProbe } from '../lib/health/probes/site.ts';
import { state as stateProbe } from '../lib/health/probes/state.ts';
import { freePort } from '../../shared/test/support/free-port.ts';
import { releaseReport } from '../../shared/test/support/release-report.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

/** Probes over what the CMS and the publisher leave in VAR_DIR, laid here by hand. */

let varDir: string;
let database: DatabaseSync;

beforeEach(async () => {
  varDir = await folderOfTest('pho-luat-probes-');
  for (const folder of ['cms', 'publisher', 'trees/a']) await mkdir(join(varDir, folder), { recursive: true });
  database = new DatabaseSync(join(varDir, 'cms/data.db'));
  database.exec(`
    create table publications (seq integer primary key, type text, id text, action text, document text);
    create table releases (release text, seq integer, started_at text, report text);
  `);
});

afterEach(async () => {
  database.close();
});

const now = new Date('2026-03-02T03:00:00Z');

async function find(probe: Probe, env: NodeJS.ProcessEnv = {}, at = now): Promise<Found> {
  return probe.look(beginLook(readEnvironment({ VAR_DIR: varDir, ...env }), { now: at }));
}

function line(seq: number, id = 'bai'): void {
  database.prepare(`insert into publications values (?, 'article', ?, 'publish', '{}')`).run(seq, id);
}

let reports = 0;
function report(seq: number, state: ReleaseReport['state'], more: Partial<ReleaseReport> = {}): ReleaseReport {
  const at = new Date(Date.parse('2026-03-01T00:00:00Z') + 60_000 * ++reports).toISOString();
  const made = releaseReport({ release: `release-${seq}-${reports}`, seq, state, at, ...more });
  database.prepare('insert into releases values (?, ?, ?, ?)').run(made.release, seq, at, JSON.stringify(made));
  return made;
}

async function serve({ release, seq }: Pick<ReleaseReport, 'release' | 'seq'>): Promise<void> {
  const facts = { release, seq, day: '2026-03-02', redirects: {}, shortcuts: {} };
  await writeFile(join(varDir, 'trees/a.json'), JSON.stringify(facts));
  await rm(join(varDir, 'current'), { force: true });
  await symlink('trees/a', join(varDir, 'current'));
}

describe('what is published is what is served', () => {
  it('is fine when the site goes up to the last line, also when that changed no page', async () => {
    line(1);
    await serve(report(1, 'live'));
    expect(await find(published)).toMatchObject({ state: 'ok', what: expect.stringContaining('line 1') });
    line(2);
    report(2, 'live');
    expect((await find(published)).state).toBe('ok');
    // Its publisher was ended before it could report it.
    await serve({ release: 'r-chua-bao', seq: 1 });
    expect((await find(published)).state).toBe('ok');
  });

  it('says how many lines wait, and of releases that fail why, when it is three in a row', async () => {
    line(1);
    await serve(report(1, 'live'));
    line(2);
    line(3);
    expect(await find(published)).toMatchObject({ state: 'warning', what: expect.stringContaining('2 lines of the log wait') });
    const failure = { reason: '«Xử phạt ông Mộc»: Quá lâu.', fault: 'article bai would be lost' };
    for (let times = 0; times < 2; times++) report(3, 'failed', failure);
    expect((await find(published)).state).toBe('warning');
    report(3, 'failed', failure);
    report(3, 'building');
    expect(await find(published)).toMatchObject({
      state: 'failed',
      what: 'The last 3 releases failed: article bai would be lost.',
    });
    report(3, 'live');
    expect((await find(published)).state).toBe('ok');
  });

  it('recognises a database that is older than the site, and a site that was rolled back', async () => {
    line(1);
    await serve({ release: 'r-cua-may-khac', seq: 7 });
    expect(await find(published)).toMatchObject({
      state: 'failed',
      what: expect.stringContaining('older than the site'),
      mend: expect.stringContaining('npm run restore -- ARCHIVE'),
    });
    await serve(report(1, 'live', { hold: { release: 'r-hom-qua', since: '2026-03-01T00:00:00.000Z' } }));
    expect(await find(published)).toMatchObject({ state: 'warning', what: expect.stringContaining('r-hom-qua') });
    // A start goes on holding it, and must not promise the contrary.
    expect(await whatBecomes(readEnvironment({ VAR_DIR: varDir }))).toBe(
      'What is published now waits, for somebody went back to release r-hom-qua. To end that: npm run rollback -- --resume.',
    );
    report(1, 'live');
    expect(await whatBecomes(readEnvironment({ VAR_DIR: varDir }))).toMatch('reaches the site by itself');
  });
});

/** This many looks at a running installation, each with what the ones before it left. */
async function looks(
  times: number,
  memory: Memory = {},
  probe: Probe = published,
  env: NodeJS.ProcessEnv = {},
): Promise<{ states: string[]; memory: Memory }> {
  const states: string[] = [];
  for (let time = 0; time < times; time++) {
    const look = beginLook(readEnvironment({ VAR_DIR: varDir, ...env }), { now, isRunning: true, memory });
    states.push((await probe.look(look)).state);
    memory = look.memory();
  }
  return { states, memory };
}

describe('the log', () => {
  it('is looked at once in a hundred and twenty looks, and in each while it is damaged', async () => {
    line(1);
    await ensureSecrets(varDir);
    let fault: LogFault | undefined;
    let asked = 0;
    const cms = createHttpServer((_request, response) => {
      asked += 1;
      response.end(JSON.stringify({ chain: 'a'.repeat(64), fault }));
    }).listen(0, '127.0.0.1');
    await once(cms, 'listening');
    const env = { CMS_PORT: String((cms.address() as AddressInfo).port) };
    let memory: Memory = {};
    const told = async (times: number) => {
      asked = 0;
      const found = await looks(times, memory, log, env);
      ({ memory } = found);
      return { asked, states: [...new Set(found.states)] };
    };
    expect(await told(121)).toEqual({ asked: 1, states: ['ok'] });
    fault = { seq: 1, type: 'article', id: 'bai', title: 'Đất đai' };
    expect(await told(4)).toEqual({ asked: 4, states: ['failed'] });
    fault = undefined;
    expect(await told(121)).toEqual({ asked: 1, states: ['ok'] });
    cms.close();
  });
});

describe('a publisher that does not move', () => {
  it('fails when lines wait in forty looks and nothing moves, and is well again by a step', async () => {
    line(1);
    await serve(report(1, 'live'));
    line(2);
    report(2, 'building', { step: 'pages' });
    const { states, memory } = await looks(41);
    expect(states.join(' ')).toBe([...Array.from({ length: 39 }, () => 'ok'), 'failed', 'failed'].join(' '));
    expect((await looks(1, memory)).states).toEqual(['failed']);
    report(2, 'building', { step: 'search' });
    expect((await looks(1, memory)).states).toEqual(['ok']);
  });

  it('is not told of one that takes long, and reports its steps, or again that it is at one', async () => {
    line(1);
    await serve(report(1, 'live'));
    line(2);
    let memory: Memory = {};
    for (const step of ['prepare', 'pages', 'pages', 'pages', 'search', 'swap']) {
      report(2, 'building', { step });
      const seen = await looks(39, memory);
      expect(seen.states).not.toContain('failed');
      memory = seen.memory;
    }
  });

  it('fails too where no release has ever been served', async () => {
    line(1);
    expect((await looks(40)).states.slice(-2)).toEqual(['warning', 'failed']);
  });
});

describe('releases that fail', () => {
  it('fail a new installation, of which nothing was ever live', async () => {
    line(1);
    // As a takedown leaves a report.
    for (let failure = 0; failure < 3; failure++) report(1, 'failed', { step: 'lay', reason: 'Ổ đĩa đã đầy.' });
    expect(await find(published)).toMatchObject({ state: 'failed', what: 'The last 3 releases failed: at the step «lay».' });
  });

  it('are not forgotten when there are very many', async () => {
    line(1);
    await serve(report(1, 'live', { push: { state: 'failed', at: '2026-01-02T03:00:00.000Z', message: 'Mã 255' } }));
    line(2);
    for (let failure = 0; failure < 200; failure++) report(2, 'failed', { fault: 'the disk is full' });
    expect(await find(published)).toMatchObject({
      state: 'failed',
      what: 'The last 200 releases failed: the disk is full.',
    });
    expect((await find(held)).state).toBe('ok');
    expect((await find(push, { PUSH_COMMAND: 'false' })).state).toBe('failed');
  });
});

describe('a probe that does not come back', () => {
  it('is unknown, blocks no other, and is started again only when it has come back', async () => {
    const late = Promise.withResolvers<Found>();
    let begun = 0;
    const answer = ok('Xong.');
    const slow = { name: 'chậm', look: async () => (++begun, late.promise) };
    const all = [slow, { name: 'khác', look: async () => answer }];
    const limit = { withinMs: 1, hanging: new Map<string, number>() };
    const look = async (withinMs: number) =>
      (await findAll(beginLook(readEnvironment({ VAR_DIR: varDir })), { ...limit, withinMs }, all)).map(({ state }) => state);
    expect(await look(1)).toEqual(['unknown', 'ok']);
    expect(await look(1)).toEqual(['unknown', 'ok']);
    expect(begun).toBe(1);
    late.resolve(answer);
    await late.promise;
    await new Promise(setImmediate);
    expect(await look(600_000)).toEqual(['ok', 'ok']);
    expect(begun).toBe(2);
  });

  it('is a fault after ten looks, as where a folder of a machine that is off is asked, until it has come back', async () => {
    const late = Promise.withResolvers<Found>();
    const all = [{ name: 'files', look: () => late.promise }];
    const hanging = new Map<string, number>();
    const look = async (withinMs: number) =>
      (await findAll(beginLook(readEnvironment({ VAR_DIR: varDir })), { withinMs, hanging }, all)).map(({ state }) => state);
    const states: string[] = [];
    for (let time = 0; time < 11; time++) states.push(...(await look(1)));
    expect(states).toEqual([...Array.from({ length: 9 }, () => 'unknown'), 'failed', 'failed']);
    late.resolve(ok('Xong.'));
    await late.promise;
    await new Promise(setImmediate);
    expect(await look(600_000)).toEqual(['ok']);
  });
});

test('a database at a name with two addresses, which both refuse, is named with what each said', async () => {
  const both = ['127.0.0.2', '127.0.0.3'].map((each) => ({ address: each, family: 4 }));
  const asked = vi.spyOn(dns, 'lookup').mockImplementation(((...given: unknown[]) => {
    (given.at(-1) as (error: null, found: typeof both) => void)(null, both);
  }) as unknown as typeof dns.lookup);
  onTestFinished(() => asked.mockRestore());
  const port = await freePort();
  const url = `postgres://localhost:${port}/pho_luat`;
  const said = `connect ECONNREFUSED 127.0.0.2:${port}; connect ECONNREFUSED 127.0.0.3:${port}`;
  expect(await find(databaseProbe, { DATABASE_URL: url })).toMatchObject({ what: `The database does not answer: ${said}` });
  await expect(isEmptyPostgres(url)).rejects.toThrow(`The database of DATABASE_URL: ${said}`);
});

describe('a database that is gone', () => {
  it('is a fault where a site was made of it, and no start begins another in its place', async () => {
    await rm(join(varDir, 'cms/data.db'));
    expect((await find(databaseProbe)).state).toBe('unknown');
    await writeFile(join(varDir, 'publisher/store.db'), '');
    expect(await find(databaseProbe)).toMatchObject({
      state: 'failed',
      what: `There is no ${join(varDir, 'cms/data.db')}, and a site was made of it.`,
      mend: expect.stringContaining('npm run restore -- ARCHIVE'),
    });
    const given = readEnvironment({ VAR_DIR: varDir, CMS_PORT: String(await freePort()) });
    using folder = await VarDir.open(varDir);
    await expect(prepare(given, folder)).rejects.toThrow('the site was made of it: mount its disk');
  });

  it('is said to be half restored where a restore was interrupted, with what to do', async () => {
    await rm(join(varDir, 'cms/data.db'));
    await writeFile(join(varDir, 'publisher/store.db'), '');
    await writeFile(join(varDir, 'restoring.json'), '{}');
    expect(await find(databaseProbe)).toMatchObject({
      what: 'A restore is half done.',
      mend: expect.stringContaining('npm start'),
    });
  });
});

describe('files that are lost', () => {
  it('are all named to the operator who asks, with the backup that has them: the last one was made without them', async () => {
    const lost = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
    const insert = database.prepare(`insert into publications values (?, 'file', ?, 'publish', ?)`);
    for (const [at, sha256] of lost.entries()) insert.run(at + 1, `tep-${at}`, JSON.stringify({ sha256 }));
    const given = readEnvironment({ VAR_DIR: varDir });
    expect(await files.look(beginLook(given, { isThorough: true }))).toMatchObject({
      state: 'failed',
      what: expect.stringContaining(
        `3 of 3 files that were read are missing or damaged in ${varDir}/cms/files: ${lost.join(', ')}.`,
      ),
      mend: expect.stringContaining('a backup that was made before they were lost'),
    });
  });
});

describe('a service that ends again and again', () => {
  const at = (minute: number) => new Date(now.getTime() + minute * 60_000).toISOString();
  /** How often it was started again, the minute of its last end, and that of the look. */
  async function servicesIn(...each: [restarts: number, lastEnd: number, look: number][]): Promise<Found[]> {
    let memory: Memory = {};
    const found: Found[] = [];
    for (const [restarts, ended, minute] of each) {
      const lastEnd = restarts > 0 ? { how: 'by SIGKILL', at: at(ended) } : null;
      const cms = { pid: 1, startedAt: at(0), restarts, hangs: 0, lastEnd, linesLost: 0 };
      const facts = { pid: 1, startedAt: at(0), waitsFor: null, services: { cms } };
      await writeFile(join(varDir, 'supervisor.json'), JSON.stringify(facts));
      const look = beginLook(readEnvironment({ VAR_DIR: varDir }), { now: new Date(at(minute)), isRunning: true, memory });
      found.push(await services.look(look));
      memory = look.memory();
    }
    return found;
  }
  const statesOf = (found: Found[]) => found.map(({ state }) => state).join(' ');

  it('fails, and is well again when it has stood for an hour', async () => {
    const found = await servicesIn([0, 0, 1], [1, 10, 11], [2, 50, 51], [3, 105, 106], [3, 105, 164], [3, 105, 165]);
    expect(statesOf(found)).toBe('ok ok ok failed failed ok');
    expect(found[3]).toMatchObject({
      what: 'cms ends again and again: 3 times now, the last time by SIGKILL.',
      mend: `See ${join(varDir, 'logs/cms.log')}.`,
    });
  });

  it('is not one that ended once now, and other times months ago, or in another start', async () => {
    const found = await servicesIn([2, 0, 1], [2, 0, 60], [3, 500, 501], [4, 510, 511], [1, 520, 521]);
    expect(statesOf(found)).toBe('ok ok ok ok ok');
  });

  it('is not one that follows its code', async () => {
    const service = { name: 'thử', cwd: varDir, env: process.env, isReady: async () => true };
    const how = { shows: () => false, outlives: false, isWatched: false, mustStart: false };
    const args = ['--input-type=module', '-e', 'setInterval(() => {}, 1_000)'];
    const kept = keep({ ...service, ...how, args }, join(varDir, 'logs'), () => undefined);
    try {
      await kept.ready;
      const { pid } = kept.facts();
      kept.restart();
      await expect.poll(() => kept.facts().pid, { timeout: 300_000 }).toSatisfy((other) => other !== null && other !== pid);
      expect(kept.facts().restarts).toBe(0);
    } finally {
      await kept.stop();
    }
  });
});

describe('an installation that does not run', () => {
  it('is started by its unit, or by hand where it has none', async () => {
    line(1);
    const nothingThere = await findAll(beginLook(readEnvironment({ VAR_DIR: join(varDir, 'không có') })));
    for (const { mend } of [await find(published), ...nothingThere])
      expect(mend).toMatch(/systemctl start pho-luat .*, or npm start /);
  });
});

describe('documents that are held back', () => {
  const document = { type: 'article', id: 'bai', title: 'Đất đai', reason: 'Quá lâu.', mend: '' } as const;

  it('are the machine’s fault when the same line was live before, and otherwise their editors’ concern', async () => {
    line(1);
    report(1, 'live');
    report(1, 'live', { held: [document] });
    const found = await find(held, { CMS_URL: 'https://bien-tap.example.vn' });
    expect(found).toMatchObject({
      state: 'failed',
      what: expect.stringContaining('article bai'),
      mend: expect.stringContaining(
        'https://bien-tap.example.vn/admin/content-manager/collection-types/api::article.article/bai ',
      ),
    });
    // What an alert has sent cannot be erased.
    expect(JSON.stringify(found)).not.toMatch(/Đất đai|Quá lâu/);
    line(2);
    report(2, 'live', { held: [document] });
    expect((await find(held)).state).toBe('warning');
    report(2, 'live');
    expect((await find(held)).state).toBe('ok');
  });
});

describe('a push', () => {
  it('is as it was last told, when there is a command for it', async () => {
    report(1, 'live', { push: { state: 'failed', at: '2026-01-02T03:00:00.000Z', message: 'Mã 255\nNo route to host' } });
    expect((await find(push)).state).toBe('ok');
    expect(await find(push, { PUSH_COMMAND: 'false' })).toMatchObject({
      state: 'failed',
      what: expect.stringContaining('was not sent on. The publisher says: «Mã 255 No route to host»'),
    });
  });

  it('is not done while the newest release is on its way', async () => {
    const at = '2026-01-02T03:00:00.000Z';
    report(1, 'live', { push: { state: 'pending', at } });
    expect((await find(push, { PUSH_COMMAND: 'true' })).state).toBe('unknown');
    report(1, 'live', { push: { state: 'done', at } });
    report(2, 'live', { push: { state: 'pending', at } });
    expect(await find(push, { PUSH_COMMAND: 'true' })).toMatchObject({
      state: 'ok',
      what: expect.stringContaining('is on its way.'),
    });
  });

  it('counts for who asks what a host may count, and says of which host it is too much', async () => {
    report(1, 'live', { push: { state: 'done', at: '2026-01-02T03:00:00.000Z' } });
    await symlink('trees/a', join(varDir, 'current'));
    await mkdir(join(varDir, 'trees/a/tep'));
    await writeFile(join(varDir, 'trees/a/tep/lon.pdf'), '');
    await truncate(join(varDir, 'trees/a/tep/lon.pdf'), 30_000_000);
    const ways = '/cu/ /moi/ 301\n'.repeat(3_000);
    await writeFile(join(varDir, 'trees/a/_redirects'), ways);
    const look = async (PUSH_COMMAND: string) =>
      push.look(beginLook(readEnvironment({ VAR_DIR: varDir, PUSH_COMMAND }), { now, isThorough: true }));
    const sent = expect.stringMatching(/was sent on: 2 files, 31 MB, up to 30 MB a file, 3000 redirects\.$/);
    expect(await look('rsync -a . web@other:/srv')).toMatchObject({ state: 'ok', what: sent });
    expect(await look('npx gh-pages')).toMatchObject({ state: 'ok', what: sent });
    expect(await look('npx wrangler pages deploy "$PHO_LUAT_SITE"')).toMatchObject({
      state: 'warning',
      what: expect.stringMatching(
        /, but Cloudflare Pages takes up to 25 MB a file, 2100 redirects, and the site has up to 30 MB a file, 3000 redirects\.$/,
      ),
    });
  });
});

describe('the public address', () => {
  it('is as it was last seen, byte by byte', async () => {
    const seen = { url: 'https://pholuat.vn', at: '2026-03-01T00:00:00.000Z', asked: 40, differing: 0, examples: [] };
    expect((await find(mirror)).state).toBe('ok');
    expect((await find(mirror, { SITE_URL: 'http://127.0.0.1:4321' })).state).toBe('ok');
    expect((await find(mirror, { SITE_URL: 'https://pholuat.vn' })).state).toBe('unknown');
    report(1, 'live', { mirror: { ...seen, state: 'same' } });
    expect((await find(mirror)).state).toBe('ok');
    report(2, 'live', { mirror: { ...seen, state: 'differs', differing: 2, examples: ['/trang/lien-he/'] } });
    expect(await find(mirror)).toMatchObject({
      state: 'failed',
      what: expect.stringContaining('2 of 40 addresses differ, as /trang/lien-he/'),
    });
    report(3, 'live', { mirror: { ...seen, state: 'unchecked', fault: '502' } });
    expect(await find(mirror)).toMatchObject({ state: 'warning', what: expect.stringContaining('502') });
  });
});

describe('the last backup', () => {
  it.each([
    ['{"at": "2026-03-02T01:00:00.000Z", "ok": true}', 'ok'],
    ['{"at": "2026-02-27T01:00:00.000Z", "ok": true}', 'warning'],
    ['{"at": "2026-03-02T01:00:00.000Z", "ok": true, "lost": 1}', 'warning'],
    ['{"at": "2026-02-20T01:00:00.000Z", "ok": true}', 'failed'],
    ['{"at": "2026-03-02T01:00:00.000Z", "ok": false}', 'failed'],
    // As a clock that was wrong has written it: nobody knows how old it is.
    ['{"at": "2031-03-02T01:00:00.000Z", "ok": true}', 'warning'],
    ['{', 'failed'],
  ])('%s is %s', async (text, expected) => {
    await writeFile(join(varDir, 'backup.json'), text);
    expect((await find(backup)).state).toBe(expected);
  });

  it('does not count where its archive is no longer in BACKUP_TO, and is not asked for where somebody has carried it away', async () => {
    const folder = await folderOfTest('sao lưu ');
    const archive = join(folder, 'pholuat.example-20260302T010000Z.tar');
    const note = (path: string) => JSON.stringify({ at: '2026-03-02T01:00:00.000Z', ok: true, archive: path });
    await writeFile(join(varDir, 'backup.json'), note(archive));
    await writeFile(archive, '');
    expect(await find(backup, { BACKUP_TO: folder })).toMatchObject({ state: 'ok' });
    await rm(archive);
    expect(await find(backup, { BACKUP_TO: folder })).toMatchObject({
      state: 'failed',
      what: `The backup of 2026-03-02T01:00:00.000Z is not at ${archive} any more.`,
      mend: `See whether ${folder} is mounted. Run npm run backup, and see what it says.`,
    });
    await writeFile(join(varDir, 'backup.json'), note('/media/usb/pholuat.example-20260302T010000Z.tar'));
    expect(await find(backup, { BACKUP_TO: folder })).toMatchObject({ state: 'ok' });
  });

  it('is not enough where what was saved since then could not be backed up', async () => {
    const note = { at: '2026-03-02T01:00:00.000Z', ok: true };
    const supplement = { at: '2026-03-02T01:04:00.000Z', ok: false, why: 'The disk of /srv/sao-luu is full.' };
    await writeFile(join(varDir, 'backup.json'), JSON.stringify({ ...note, supplement }));
    expect(await find(backup)).toMatchObject({
      state: 'failed',
      what: `What was saved since ${note.at} is not backed up: ${supplement.why}`,
    });
  });

  it('is not said to be safe before it was sent where BACKUP_COPY says', async () => {
    const env = { BACKUP_TO: '/srv/sao-luu', BACKUP_COPY: 'máy-khác:/sao-luu' };
    const note = { at: '2026-03-02T01:00:00.000Z', ok: true };
    await writeFile(join(varDir, 'backup.json'), JSON.stringify(note));
    expect(await find(backup, env)).toMatchObject({
      state: 'warning',
      what: expect.stringContaining('not been sent to máy-khác'),
    });
    await writeFile(join(varDir, 'backup.json'), JSON.stringify({ ...note, copy: { at: note.at, ok: true } }));
    expect(await find(backup, env)).toMatchObject({ state: 'ok' });
  });

  it('that is two days old is late where npm start makes one each night', async () => {
    await writeFile(join(varDir, 'backup.json'), '{"at": "2026-02-28T01:00:00.000Z", "ok": true}');
    expect(await find(backup)).toMatchObject({ state: 'warning' });
    expect(await find(backup, { BACKUP_TO: '/srv/sao-luu' })).toMatchObject({ state: 'failed' });
  });

  it('is reported as never made where there is none', async () => {
    expect(await find(backup)).toMatchObject({ state: 'warning', what: 'Never backed up here.' });
  });

  it('grows old also while another is under way, and since when that is under way is said: no clock tells that it hangs', async () => {
    const env = { BACKUP_TO: '/srv/sao-luu' };
    const begun = new Date('2026-03-01T19:00:00.000Z');
    const said = 'One has been under way since 2026-03-01T19:00:00.000Z.';
    using _ = await beginBackup(varDir, begun);
    await writeFile(
      join(varDir, 'backup.json'),
      '{"at": "2026-03-01T01:00:00.000Z", "ok": true, "archive": "/srv/sao-luu/kho.tar"}',
    );
    // Its disk is not asked: one that does not answer would keep all of this from being said.
    expect(await find(backup, env)).toMatchObject({ state: 'ok', what: expect.stringContaining(said) });
    await writeFile(join(varDir, 'backup.json'), '{"at": "2026-02-28T01:00:00.000Z", "ok": true}');
    expect(await find(backup, env)).toMatchObject({
      state: 'failed',
      what: `The last backup is 2 days old (2026-02-28T01:00:00.000Z). ${said}`,
      mend: expect.stringContaining('end its process (scripts/backup.ts)'),
    });
    // The first one of all is no younger.
    await rm(join(varDir, 'backup.json'));
    expect(await find(backup, env)).toMatchObject({ state: 'warning', what: `Never backed up here. ${said}` });
    expect(await find(backup, env, new Date('2026-03-03T19:00:00Z'))).toMatchObject({ state: 'failed' });
  });
});

describe('owner and rights', () => {
  it('fail where others may read what is secret', async () => {
    await writeFile(join(varDir, 'secrets.json'), '{}', { mode: 0o644 });
    expect(await find(stateProbe)).toMatchObject({ state: 'failed', what: 'Others than its owner may read secrets.json.' });
  });
});

describe('the publisher', () => {
  it('is missing where the installation runs without one, and not asked for where nothing runs', async () => {
    expect((await find(publisher)).state).toBe('unknown');
    using _ = lockFile(supervisorLockFile(varDir));
    expect(await find(publisher)).toMatchObject({ state: 'failed', what: 'No publisher is at work.' });
  });

  it('is no fault while it starts, or waits for another publisher, and has no door', async () => {
    using _ = lockFile(publisherLockFile(varDir));
    expect((await find(publisher)).state).toBe('warning');
    // A killed one left it.
    await writeFile(join(varDir, 'publisher/door.json'), JSON.stringify({ port: 9, token: 'x'.repeat(43) }));
    expect((await find(publisher)).state).toBe('warning');
  });

  it('is in reserve where another machine’s publishes, which is no fault and no alarm, until it is gone itself', async () => {
    line(1);
    await writeFile(join(varDir, 'publisher/reserve'), '');
    {
      using _ = lockFile(publisherLockFile(varDir));
      const reserve = { state: 'ok', what: expect.stringMatching(/^In reserve: /) };
      expect([await find(publisher), await find(published)]).toMatchObject([reserve, reserve]);
    }
    using _ = lockFile(supervisorLockFile(varDir));
    expect([(await find(publisher)).state, (await find(published)).state]).toEqual(['failed', 'warning']);
  });

  it('in reserve has no backups to make, and serves nothing yet or what it published before, without an alarm', async () => {
    const server = createHttpServer(({ headers: { host } }, response) => {
      response.writeHead(host?.startsWith('localhost') ? 200 : 503).end('bản của máy kia');
    }).listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const env = { SITE_PORT: String(port), SITE_URL: `http://localhost:${port}`, BACKUP_TO: varDir };
    await serve({ release: 'release-1', seq: 1 });
    await writeFile(join(varDir, 'trees/a/index.html'), 'bản trước của máy này');
    await writeFile(join(varDir, 'backup.json'), '{"at": "2026-02-20T01:00:00.000Z", "ok": true}');
    using _ = lockFile(supervisorLockFile(varDir));
    using publisherLock = lockFile(publisherLockFile(varDir));
    expect(publisherLock).toBeDefined();
    const states = async () => Promise.all([backup, address, siteProbe].map(async (probe) => (await find(probe, env)).state));
    expect(await states()).toEqual(['failed', 'warning', 'warning']);
    await writeFile(join(varDir, 'publisher/reserve'), '');
    expect(await states()).toEqual(['ok', 'ok', 'ok']);
    server.close();
  });

  it('is recognised as frozen: its door accepts connections and does not answer', async () => {
    using _ = lockFile(publisherLockFile(varDir));
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    await writeFile(join(varDir, 'publisher/door.json'), JSON.stringify({ port, token: 'x'.repeat(43) }));
    expect((await find(publisher)).state).toBe('failed');
    silent.close();
  });
});

describe('the certificate of the public address', () => {
  let server: Server;
  let ends: number;
  const trusted = getCACertificates();
  beforeEach(async () => {
    const [key, certificateFile] = [join(varDir, 'key.pem'), join(varDir, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '90'];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificateFile, ...subject];
    execFileSync('openssl', made, { stdio: 'ignore' });
    const cert = await readFile(certificateFile, 'utf8');
    setDefaultCACertificates([...trusted, cert]);
    ends = Date.parse(new X509Certificate(cert).validTo);
    server = createTlsServer({ key: await readFile(key), cert }).listen(0, 'localhost');
    await once(server, 'listening');
  });
  afterEach(() => {
    setDefaultCACertificates(trusted);
    server.close();
  });

  const findDaysBefore = (days: number) => {
    const site = `https://localhost:${(server.address() as AddressInfo).port}`;
    return find(certificate, { SITE_URL: site }, new Date(ends - days * 86_400_000 - 1_000));
  };

  it.each([
    [60, 'ok'],
    [20, 'ok'],
    [19, 'warning'],
    [7, 'warning'],
    [6, 'failed'],
  ])('is valid for %i more days: %s', async (days, state) => {
    expect(await findDaysBefore(days)).toMatchObject({ state, what: expect.stringContaining(`${days} more days`) as string });
  });

  it('that nobody trusts is no certificate, and a renewed one would be none either', async () => {
    setDefaultCACertificates(trusted);
    expect(await findDaysBefore(60)).toMatchObject({
      state: 'failed',
      what: expect.stringContaining('No sound certificate') as string,
      mend: expect.stringMatching(/that has this name, with its whole chain/) as string,
    });
  });

  it('is not known where nobody answers, and nobody is sent to renew it', async () => {
    const site = `https://localhost:${(server.address() as AddressInfo).port}`;
    server.close();
    const { state, mend } = await find(certificate, { SITE_URL: site });
    expect([state, mend]).toEqual(['unknown', undefined]);
  });

  it('is not looked at where the address is not https', async () => {
    expect(await find(certificate, { SITE_URL: 'http://localhost:4321' })).toMatchObject({ state: 'ok' });
  });
});
