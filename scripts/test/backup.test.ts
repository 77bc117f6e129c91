import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs, { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import timers from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { packTar, unpackTar } from 'modern-tar';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readEnvironment } from '@pho-luat/shared/environment';
import { lockFile } from '../../site/publisher/file-lock.ts';
import { installationAt } from '@pho-luat/shared/installation';
import type { OneBackup } from '@pho-luat/shared/schemas/health';
import { sha256Of } from '@pho-luat/shared/sha256';
import { Store } from '../../site/publisher/store.ts';
import { startS3Server } from '../../cms/test/support/s3-server.ts';
import { folderOfTest, temporaryFolder } from '../../shared/test/support/temporary-folder.ts';
import { readArchive, writeArchive } from '../lib/backup/archive.ts';
import { keepBackups, listTakedowns } from '../lib/backup/nightly.ts';
import { beginBackup, noteSupplement } from '../lib/backup/note.ts';
import { changePlaces, putBack } from '../lib/backup/places.ts';
import { restoreWithLock } from '../lib/backup/restore.ts';
import { copySqlite } from '../lib/backup/sqlite.ts';
import { readList } from '../lib/backup/takedowns.ts';
import { compiledStore } from '../lib/file-store.ts';
import { keepWayBack } from '../lib/update/former.ts';
import { requireProgram } from './support/programs.ts';
import { root } from '../lib/tools.mjs';
import { supervisorLockFile } from '../lib/var-dir.ts';
import { guideIn } from './support/operators-guide.ts';
import { command } from './support/process.ts';
import { SmallInstallation } from './support/small-installation.ts';

const ofSound = await temporaryFolder('nguyên vẹn ');
let installation: SmallInstallation;
let folder: string;
beforeEach(async () => {
  installation = new SmallInstallation(await folderOfTest('cổng '));
  folder = await folderOfTest('sao lưu ');
  await installation.lay('Bản cũ');
});

const isRoot = process.getuid?.() === 0;

async function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const given = { ...process.env, DATABASE_URL: '', SITE_URL: 'https://pholuat.example', VAR_DIR: installation.varDir, ...env };
  const { code, said } = command([join(root, `scripts/${script}.ts`), ...args], {
    cwd: root,
    env: { ...given, INIT_CWD: folder },
  });
  return { code: await code, said: said() };
}
const backUp = (args = ['.'], env = {}) => run('backup', args, env);
const restore = (args: string[], env = {}) => run('restore', args, env);
const archives = async () => (await readdir(folder)).filter((name) => name.startsWith('pholuat.example-'));
const note = async () => JSON.parse(await readFile(join(installation.varDir, 'backup.json'), 'utf8')) as Record<string, unknown>;
const titles = () => installation.ask(`select document ->> 'title' from publications where document is not null order by seq`);

async function oneArchive(args?: string[], env?: NodeJS.ProcessEnv): Promise<string> {
  const { code, said } = await backUp(args, env);
  expect(code, said).toBe(0);
  return join(folder, (await archives()).at(-1) ?? '');
}

describe('npm run backup', () => {
  it('makes one archive that any tar opens, with all that the database names, and says that the secrets are not in it', async () => {
    const { code, said } = await backUp();
    expect(code, said).toBe(0);
    const [name = ''] = await archives();
    expect(name).toMatch(/^pholuat\.example-\d{8}T\d{6}Z\.tar$/);
    expect(said).toContain(`Backed up, and proven: ${join(folder, name)}, 0.0 MB, 2 files.\n`);
    expect(said).toContain('secrets.json: keep a copy of it apart, or set BACKUP_KEY');
    execFileSync('tar', ['-xf', join(folder, name), '-C', folder]);
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder });
    expect((await readdir(join(folder, 'files'))).sort()).toEqual([...installation.pictures].sort());
    expect(existsSync(join(folder, 'secrets.json'))).toBe(false);
    expect(await note()).toMatchObject({ ok: true, archive: join(folder, name) });
  });

  it('is of one moment while others write', async () => {
    // As the CMS does, which keeps what is new in the write-ahead log.
    using atWork = new DatabaseSync(installation.database);
    atWork.exec('pragma journal_mode = wal');
    installation.write(installation.line('bai', { title: 'Bản mới' }));
    let lines = 3;
    const writing = setInterval(() => installation.write(installation.line(`bai-${lines++}`, { title: 'Bản mới' })), 5);
    const { code, said } = await backUp();
    clearInterval(writing);
    expect(code, said).toBe(0);
    const head = await readArchive(join(folder, (await archives())[0] ?? ''), [], async () => undefined);
    expect(head.log.seq).toBe(head.rows.publications);
    expect(head.log.seq).toBeGreaterThanOrEqual(3);
    expect(lines).toBeGreaterThan(head.log.seq);
  });

  it('names what is lost already, backs up the rest, and ends with 1, as a restore of it does', async () => {
    const [lost] = installation.pictures;
    await writeFile(join(installation.varDir, 'cms/files', lost), 'hỏng');
    const { code, said } = await backUp();
    expect(code).toBe(1);
    expect(said).toMatch(/Backed up, but for 1 files, and proven: .*, 1 files\.\n/);
    const named = `1 files that the database names are missing or damaged in the store: ${lost}.\n`;
    expect(said).toContain(named);
    expect(await note()).toMatchObject({ ok: true, lost: 1 });
    const isStillDamaged = await restore([join(folder, (await archives())[0] ?? ''), '--yes']);
    expect([isStillDamaged.code, isStillDamaged.said]).toEqual([1, expect.stringContaining(named)]);
    await rm(join(installation.varDir, 'cms/files', lost));
    const restored = await restore([join(folder, (await archives())[0] ?? ''), '--yes']);
    expect([restored.code, restored.said]).toEqual([1, expect.stringContaining(named)]);
  });

  it('refuses a damaged log, so that no good archive gives way to it, and keeps in mind when the last good one was', async () => {
    await oneArchive();
    const { at } = await note();
    installation.write(`update publications set document = '{"title":"Sửa tay"}' where seq = 1`);
    const { code, said } = await backUp();
    expect(code).toBe(1);
    expect(said).toContain('The publication log is damaged at line 1 (article bai)');
    expect(await archives()).toHaveLength(1);
    expect(await note()).toMatchObject({ ok: false, why: expect.stringContaining('damaged at line 1'), lastGood: at });
  });

  it.each(['en', 'vi'] as const)('takes a damaged log that was mended as the guide says: %s', async (language) => {
    const store = new Store(installationAt(installation.varDir).store);
    const json = JSON.stringify({ seq: 1, document: { title: 'Bản cũ' } });
    store.lines.append({ lines: [{ seq: 1, type: 'article', id: 'bai', json }], lastSeq: 1, chain: '' });
    store.close();
    installation.write(`update publications set document = '{"title":"Sửa tay"}' where seq = 1`);
    const page = guideIn(language).get('10-bad-day')?.replaceAll('/srv/pho-luat/var', installation.varDir) ?? '';
    const [, database = '', sql = ''] = /`sqlite3 (.+?) "(.+)"`/.exec(page) ?? [];
    using cms = new DatabaseSync(database);
    cms.exec(sql.replaceAll('seq = N', 'seq = 1'));
    expect(titles()).toEqual(['Bản cũ', 'Bản cũ']);
    await oneArchive();
  });

  it.each([
    [[], 'Say where to: npm run backup -- FOLDER, or set BACKUP_TO.\n', 2],
    [['nowhere'], 'nowhere: mount it, or make the folder.\n', 1],
    [['a', 'b'], 'It is: npm run backup [-- FOLDER | -- --supplement | -- --new-key FILE]\n', 2],
  ])('%j: says in one line what is wrong', async (args, line, exitCode) => {
    const { code, said } = await backUp(args);
    expect([code, said.endsWith(line), said.split('\n').length]).toEqual([exitCode, true, 2]);
  });

  it.runIf(isRoot)('leaves nothing on a disk that fills half way, and says which', async () => {
    const disk = join(folder, 'đĩa');
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'pho-luat-test', disk]);
    try {
      const { code, said } = await backUp([disk]);
      expect(code).toBe(1);
      expect(said).toContain(`\nThe disk of ${disk} is full: make room and run the same command again.\n`);
      expect(await readdir(disk)).toEqual([]);
      expect(await note()).toMatchObject({ ok: false, why: expect.stringContaining('is full') });
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it.runIf(isRoot)('names the disk of a database that has no room to be read, not that of the copy', async () => {
    const disk = await folderOfTest('đĩa ');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'pho-luat-test', disk]);
    try {
      const of = new SmallInstallation(disk);
      await of.lay('Bản cũ');
      of.write('pragma journal_mode = wal');
      const { bavail, bsize } = await statfs(disk);
      await writeFile(join(disk, 'đầy'), Buffer.alloc(bavail * bsize));
      await expect(copySqlite(of.database, join(folder, 'bản chép'))).rejects.toThrow(
        `${dirname(of.database)} cannot be read or written: make room on its disk`,
      );
      expect(await readdir(folder)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('is refused where it would leave a CMS at work without room', async () => {
    const { code, said } = await backUp(['.'], { DISK_RESERVE_MB: '9999999' });
    expect(code).toBe(1);
    expect(said).toMatch(/The disk of .* is full: \d+ MB are free and 10000000 MB are needed\. Make room/);
    expect(await archives()).toEqual([]);
  });

  it('leaves nothing of one that was killed once the next one is made', async () => {
    const left = '.pholuat.example-20260101T010000Z.tar.half';
    await writeFile(join(folder, left), '');
    await writeFile(join(folder, '.khác-20260101T010000Z.tar.half'), '');
    await oneArchive();
    expect((await readdir(folder)).filter((name) => name.endsWith('.half'))).toEqual(['.khác-20260101T010000Z.tar.half']);
  });

  it('removes what no day, week or month keeps in BACKUP_TO, and never what was made elsewhere by hand', async () => {
    for (const name of [
      'pholuat.example-20260101T010000Z.tar',
      'pholuat.example-20260101T020000Z.tar',
      'khác-20260101T010000Z.tar',
    ])
      await writeFile(join(folder, name), '');
    await oneArchive(['.']);
    expect(await readdir(folder)).toContain('pholuat.example-20260101T010000Z.tar');
    await oneArchive([], { BACKUP_TO: folder });
    const left = await readdir(folder);
    expect(left).not.toContain('pholuat.example-20260101T010000Z.tar');
    expect(left).toContain('pholuat.example-20260101T020000Z.tar');
    expect(left).toContain('khác-20260101T010000Z.tar');
  });
});

describe('BACKUP_COPY', () => {
  it('has the same archives, those of others there too, and says when they were not sent', async () => {
    await requireProgram('rsync');
    const copy = await folderOfTest('máy khác ');
    const env = { BACKUP_TO: folder, BACKUP_COPY: copy };
    await writeFile(join(folder, 'takedowns.ndjson'), '');
    await writeFile(join(folder, 'riêng.txt'), '');
    // The folder here is empty, as on a new machine or where its disk is not mounted.
    const kept = ['pholuat.example-20260101T020000Z.tar', 'khác-20260101T010000Z.tar'];
    for (const name of [...kept, 'pholuat.example-20260101T010000Z.tar']) await writeFile(join(copy, name), '');
    const archive = await oneArchive([], env);
    expect((await readdir(copy)).sort()).toEqual([...kept, basename(archive), 'takedowns.ndjson'].sort());
    expect(await readFile(join(copy, basename(archive)))).toEqual(await readFile(archive));
    expect(await note()).toMatchObject({ ok: true, copy: { ok: true } });

    // Its disk is not mounted: a copy would lie on the disk that it is to be kept from.
    const disk = await folderOfTest('ổ đĩa ');
    for (const name of await readdir(copy)) await rename(join(copy, name), join(disk, name));
    const unmounted = await backUp([], env);
    expect([unmounted.code, unmounted.said]).toEqual([
      1,
      expect.stringContaining('has none of the backups that were sent there'),
    ]);
    expect([await readdir(copy), await note()]).toMatchObject([[], { ok: true, copy: { ok: false } }]);

    // Under another name there are none yet.
    const renamed = await backUp([], { ...env, SITE_URL: 'https://ten-moi.example' });
    expect(renamed.code, renamed.said).toBe(0);
    expect((await readdir(copy)).filter((name) => name.startsWith('ten-moi.example-'))).toHaveLength(1);

    // Also where somebody names the folder that it is anyway.
    const away = await backUp(['.'], { BACKUP_TO: folder, BACKUP_COPY: join(copy, 'không/có/ở đây') });
    expect(away.code).toBe(1);
    expect(away.said).toMatch(/The backups in .* were not sent to .*ở đây: rsync: .*No such file or directory/);
    expect(await note()).toMatchObject({ ok: true, copy: { ok: false, why: expect.stringContaining('No such file') } });
  });
});

describe('the backup of a night', () => {
  /** What it logs first. */
  async function firstNight(backupTo: string): Promise<string | undefined> {
    const given = { VAR_DIR: installation.varDir, SITE_URL: 'https://pholuat.example', BACKUP_TO: backupTo };
    for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
    const end = new AbortController();
    const said: string[] = [];
    const keeping = keepBackups(readEnvironment(given), (line) => said.push(line), end.signal);
    try {
      await expect.poll(() => said, { timeout: 300_000 }).not.toEqual([]);
      return said[0];
    } finally {
      end.abort();
      await keeping;
      vi.unstubAllEnvs();
    }
  }

  it('is made, sent and said also where the store has lost a file', async () => {
    await rm(join(installation.varDir, 'cms/files', installation.pictures[0]));
    expect(await firstNight(folder)).toMatch(/^Backed up, but for 1 files, and proven: /);
    expect(await note()).toMatchObject({ ok: true, lost: 1 });
  });

  it('has the list of takedowns beside it, also while there are none: on a new machine that is not the same as no list', async () => {
    await firstNight(folder);
    expect(await readList(join(folder, 'takedowns.ndjson'))).toEqual([]);
  });

  it('has a list with all of them again where it was lost meanwhile: an empty one would say that nothing was ever taken down', async () => {
    installation.write(installation.line('bai', { takenDownAt: '2026-03-03T00:00:00.000Z' }));
    const list = (after: number) => listTakedowns(readEnvironment({ VAR_DIR: installation.varDir }), folder, after);
    const { upTo } = await list(0);
    await rm(join(folder, 'takedowns.ndjson'));
    await list(upTo);
    expect(await readList(join(folder, 'takedowns.ndjson'))).toHaveLength(1);
  });

  it('does not begin while another is under way, which is no fault: an operator who begins one by hand is told since when', async () => {
    using _ = await beginBackup(installation.varDir, new Date('2026-03-02T01:00:00.000Z'));
    const { code, said } = await backUp();
    expect([code, said]).toEqual([1, expect.stringContaining('has been under way since 2026-03-02T01:00:00.000Z: wait for it.')]);
    vi.stubEnv('VAR_DIR', installation.varDir);
    const end = new AbortController();
    const pause = vi.spyOn(timers, 'setTimeout').mockImplementation(async () => void end.abort());
    syncBuiltinESMExports();
    try {
      await keepBackups(readEnvironment({ VAR_DIR: installation.varDir, BACKUP_TO: folder }), () => undefined, end.signal);
    } finally {
      pause.mockRestore();
      syncBuiltinESMExports();
      vi.unstubAllEnvs();
    }
    expect(await readList(join(folder, 'takedowns.ndjson'))).toEqual([]);
    expect(await readdir(installation.varDir)).not.toContain('backup.json');
  });

  it('asks its folder for nothing synchronously: a mount that does not answer would hold up the looks and alarms of npm start', async () => {
    await oneArchive([], { BACKUP_TO: folder });
    const asked = vi.spyOn(fs, 'existsSync');
    syncBuiltinESMExports();
    try {
      await listTakedowns(readEnvironment({ VAR_DIR: installation.varDir, BACKUP_TO: folder }), folder, 0);
      expect(asked.mock.calls.filter(([path]) => String(path).startsWith(folder))).toEqual([]);
    } finally {
      asked.mockRestore();
      syncBuiltinESMExports();
    }
  });

  it('is not made where all earlier ones are gone, as where their disk is not mounted, until that is on purpose', async () => {
    await oneArchive([], { BACKUP_TO: folder });
    const { at } = await note();
    for (const name of await archives()) await rm(join(folder, name));
    installation.write(installation.line('bai', { takenDownAt: '2026-03-03T00:00:00.000Z' }));
    for (const args of [[], [folder]]) {
      const { code, said } = await backUp(args, { BACKUP_TO: folder });
      expect([code, said]).toEqual([1, expect.stringContaining('has none of the backups that were made there: mount its disk.')]);
    }
    expect(await note()).toMatchObject({ ok: false, lastGood: at });
    // The careful operator's own one is no sign that the disk is there.
    const usb = await folderOfTest('usb ');
    const byHand = await backUp([usb], { BACKUP_TO: folder });
    expect([byHand.code, byHand.said]).toEqual([0, expect.stringContaining(`does not count as the one of ${folder}`)]);
    expect(await note()).toMatchObject({ ok: false, lastGood: at });
    expect(await firstNight(folder)).toContain('mount its disk');
    expect(await readdir(folder)).toEqual([]);
    await rm(join(installation.varDir, 'backup.json'));
    await oneArchive([], { BACKUP_TO: folder });
  });

  it('is tried, and noted as failed, also where the list of takedowns cannot be kept', async () => {
    installation.write(installation.line('bai', { takenDownAt: '2026-03-03T00:00:00.000Z' }));
    await firstNight(join(folder, 'đĩa tháo rồi'));
    expect(await note()).toMatchObject({ ok: false, why: expect.stringContaining('mount it, or make the folder') });
  });
});

describe('a supplement', () => {
  let env: NodeJS.ProcessEnv;
  let whole: string;
  beforeEach(async () => {
    env = { BACKUP_TO: folder };
    whole = await oneArchive([], env);
    installation.write(installation.line('bai', { title: 'Bản mới' }));
  });

  it('has what was saved since the whole one, and is restored with that beside it, as the last archive is', async () => {
    const [kept] = installation.pictures;
    installation.write(`update files set formats = null`);
    const added = await installation.addFile('ảnh chụp sau đó');
    const first = await backUp(['--supplement'], env);
    expect([first.code, first.said]).toEqual([0, expect.stringContaining(`, 1 files, the others in ${basename(whole)}.`)]);
    const [supplement = ''] = await archives();
    await mkdir(join(folder, 'mở'));
    execFileSync('tar', ['-xf', join(folder, supplement), '-C', join(folder, 'mở')]);
    expect(await readdir(join(folder, 'mở/files'))).toEqual([added]);

    await rm(installation.varDir, { recursive: true });
    const { code, said } = await restore([join(folder, supplement)]);
    expect([code, said]).toEqual([0, expect.stringContaining('the log up to line 3, 2 files.')]);
    expect(titles()).toEqual(['Bản cũ', 'Bản cũ', 'Bản mới']);
    // What was erased since the whole one does not come back with it.
    const files = (await readdir(join(installation.varDir, 'cms/files'))).filter((name) => name.length === 64);
    expect(files.sort()).toEqual([kept, added].sort());
  });

  it('is refused without it, or where that is damaged, before anything is touched', async () => {
    await backUp(['--supplement'], env);
    const [supplement = ''] = await archives();
    const bytes = await readFile(whole);
    await rm(whole);
    const alone = await restore([join(folder, supplement), '--yes']);
    expect([alone.code, alone.said]).toEqual([
      1,
      expect.stringContaining(
        `${supplement} is a supplement: put ${basename(whole)} beside it, or restore that one, which is older.`,
      ),
    ]);
    await writeFile(whole, bytes.subarray(0, -2_000));
    const cut = await restore([join(folder, supplement), '--yes']);
    expect([cut.code, cut.said]).toEqual([1, expect.stringContaining(`${whole} is damaged or cut off`)]);
    expect(titles()).toEqual(['Bản cũ', 'Bản cũ', 'Bản mới']);
  });

  it('takes the place of the one before, and goes with the next whole one', async () => {
    await writeFile(join(folder, basename(whole).replace('.tar', '+20260101T010000Z.tar')), '');
    await backUp(['--supplement'], env);
    expect(await archives()).toEqual([expect.stringMatching(/Z\+(?!20260101)\d{8}T\d{6}Z\.tar$/), basename(whole)]);
    // Names have whole seconds.
    const second = new Date().getUTCSeconds();
    await expect.poll(() => new Date().getUTCSeconds()).not.toBe(second);
    await oneArchive([], env);
    expect((await archives()).filter((name) => name.includes('+'))).toEqual([]);
    expect(await note()).not.toHaveProperty('supplement');
  });

  it('is made minutes after something was saved, and not where nothing was; what hinders it is noted', async () => {
    /** The last ones are of so long ago. */
    const minutesLater = async (minutes: number) => {
      const earlier = (each: unknown) => ({ ...Object(each), at: new Date(Date.now() - minutes * 60_000).toISOString() });
      const { supplement, ...last } = await note();
      const aged = { ...earlier(last), ...(supplement ? { supplement: earlier(supplement) } : {}) };
      await writeFile(join(installation.varDir, 'backup.json'), JSON.stringify(aged));
    };
    const halfADayAway = new Date(Date.now() + (12 + 7) * 3_600_000).toISOString().slice(11, 16);
    const given = { ...env, BACKUP_AT: halfADayAway, VAR_DIR: installation.varDir, SITE_URL: 'https://pholuat.example' };
    for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
    const end = new AbortController();
    const said: string[] = [];
    const looks: (() => Promise<void>)[] = [
      () => minutesLater(3),
      async () => {
        expect(said).toEqual([]);
        await minutesLater(5);
      },
      async () => {
        expect(said).toEqual([expect.stringMatching(/^Backed up, and proven: .*Z\+\d{8}T\d{6}Z\.tar/)]);
        await minutesLater(5);
      },
      async () => {
        expect(said).toHaveLength(1);
        // As after another name of the site: nothing is known that could be supplemented.
        await rm(join(installation.varDir, 'backup-files.json'));
        installation.write(installation.line('bai', { title: 'Bản sau' }));
      },
      async () => {
        expect(said).toEqual([said[0], expect.not.stringContaining('the others in')]);
        await minutesLater(5);
        installation.write(`update publications set document = '{"title":"Sửa tay"}' where seq = 1`);
      },
      async () => end.abort(),
    ];
    const pause = vi.spyOn(timers, 'setTimeout').mockImplementation(async () => looks.shift()?.());
    syncBuiltinESMExports();
    try {
      await keepBackups(readEnvironment(process.env), (line) => said.push(line), end.signal);
    } finally {
      pause.mockRestore();
      syncBuiltinESMExports();
      vi.unstubAllEnvs();
    }
    expect(looks).toEqual([]);
    expect(said.at(-1)).toContain('not done, tried again:');
    expect(await note()).toMatchObject({
      ok: true,
      supplement: { ok: false, why: expect.stringContaining('damaged at line 1') },
    });
  });

  it('is made once where it cannot be sent, is waited for by who begins a backup, and keeps in mind when the last good one was', async () => {
    await requireProgram('rsync');
    const copy = await folderOfTest('máy khác ');
    const away = await backUp(['--supplement'], { ...env, BACKUP_COPY: join(copy, 'không/có/ở đây') });
    expect([away.code, away.said]).toEqual([1, expect.stringContaining('were not sent to')]);
    expect(await note()).toMatchObject({ ok: true, supplement: { ok: true }, copy: { ok: false } });
    const supplement = (await note()).supplement as OneBackup;

    const underWay = await beginBackup(installation.varDir, new Date(), true);
    const byHand = backUp(['.'], env);
    await expect.poll(() => readdir(installation.varDir)).toContain('supplement.lock');
    underWay[Symbol.dispose]();
    expect(await byHand).toMatchObject({ code: 0 });

    await noteSupplement(installation.varDir, supplement);
    installation.write(`update publications set document = '{"title":"Sửa tay"}' where seq = 1`);
    expect((await backUp(['--supplement'], env)).code).toBe(1);
    expect(await note()).toMatchObject({ supplement: { ok: false, lastGood: supplement.at } });
  });

  it('is of a whole one: without one in BACKUP_TO it is refused', async () => {
    await rm(join(installation.varDir, 'backup.json'));
    const { code, said } = await backUp(['--supplement'], env);
    expect([code, said]).toEqual([1, expect.stringContaining('There is no whole backup in')]);
  });
});

describe('FILES_URL of a bucket', () => {
  const version = { commit: 'a'.repeat(40), product: '0.1.0', name: 'không-có' };

  it('is where the files of a backup come from, where those of a restore go, and where an update and its way back leave them', async () => {
    const server = await startS3Server(await folderOfTest());
    const { openStore } = compiledStore();
    const store = openStore({ varDir: installation.varDir, filesUrl: server.url() });
    try {
      const files = join(installation.varDir, 'cms/files');
      for (const sha256 of installation.pictures) await store.put(await readFile(join(files, sha256)));
      await rm(files, { recursive: true });
      const archive = await oneArchive(['.'], { FILES_URL: server.url() });
      await store.delete(installation.pictures[0]);
      const { code, said } = await restore([archive, '--yes'], { FILES_URL: server.url() });
      expect(code, said).toBe(0);
      expect((await store.get(installation.pictures[0]))?.size).toBeGreaterThan(0);
      expect(existsSync(files)).toBe(false);

      // An update rehearses on a copy that has no bucket, and goes back to an archive that leaves the files in theirs.
      const copy = await folderOfTest('bản sao ');
      expect(await restore([archive], { VAR_DIR: copy, FILES_URL: '' })).toMatchObject({ code: 0 });
      const ofCopy = (await readdir(join(copy, 'cms/files'))).filter((name) => name.length === 64);
      expect(ofCopy.toSorted()).toEqual(installation.pictures.toSorted());
      const given = readEnvironment({ VAR_DIR: installation.varDir, FILES_URL: server.url() });
      const way = await keepWayBack(given, folder, { backup: { path: archive }, from: version, to: version });
      await store.delete(installation.pictures[0]);
      installation.write(installation.line('bai', { title: 'Bản mới' }));
      const how = { identities: [], now: new Date(), agrees: async () => true, isForGood: false };
      expect(await restoreWithLock(given, way.archive, how)).toMatchObject({ lost: [installation.pictures[0]] });
      expect(titles()).toEqual(['Bản cũ', 'Bản cũ']);
      expect((await store.get(installation.pictures[1]))?.size).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  });
});

describe('an encrypted archive', () => {
  let key: string;
  const makeKey = async (name: string) => {
    const { said } = await backUp(['--new-key', name]);
    return /^BACKUP_KEY=(age1\w+)$/m.exec(said)?.[1] ?? '';
  };
  beforeEach(async () => {
    key = await makeKey('khóa.txt');
  });

  it('has the secrets, and gives them only to the holder of the key', async () => {
    const variables = "SMTP_URL='smtp://ten:mat-khau@thu.cantho.example'\n";
    await writeFile(join(installation.varDir, 'environment'), variables);
    const archive = await oneArchive(['.'], { BACKUP_KEY: key, MAIL_FROM: 'a@cantho.example', CMS_URL: 'https://b.example' });
    expect(archive).toMatch(/\.tar\.age$/);
    const bytes = await readFile(archive);
    expect(bytes.includes('Bản cũ') || bytes.includes(installation.pictures[0])).toBe(false);
    const secrets = await readFile(join(installation.varDir, 'secrets.json'), 'utf8');
    await rm(installation.varDir, { recursive: true });
    await makeKey('khóa khác.txt');

    const unopened = await restore([archive]);
    expect(unopened.said).toContain(`${archive} is encrypted: say where its key is, by --key FILE.\n`);
    const wrong = await restore([archive, '--key', 'khóa khác.txt']);
    expect(wrong.said).toContain(`The key does not open ${archive}: take the key whose other half BACKUP_KEY was`);
    expect([unopened.code, wrong.code, existsSync(installation.database)]).toEqual([1, 1, false]);

    const { code, said } = await restore([archive, '--key', 'khóa.txt']);
    expect(code, said).toBe(0);
    // SMTP_URL has come back with it.
    expect(said).toContain('Set then, and not now: BACKUP_KEY, MAIL_FROM, CMS_URL. Set them before the start.\n');
    expect(await readFile(join(installation.varDir, 'secrets.json'), 'utf8')).toBe(secrets);
    expect(await readFile(join(installation.varDir, 'environment'), 'utf8')).toBe(variables);
  });

  it('is refused when it was cut off', async () => {
    const archive = await oneArchive(['.'], { BACKUP_KEY: key });
    await truncate(archive, (await readFile(archive)).byteLength - 100);
    const { said } = await restore([archive, '--yes', '--key', 'khóa.txt']);
    expect(said).toContain(`${archive} is damaged or cut off`);
  });

  it('never has a key that is there already taken its place', async () => {
    const { code, said } = await backUp(['--new-key', 'khóa.txt']);
    expect([code, said]).toEqual([1, 'khóa.txt is there already, and may open backups: name another file.\n']);
  });
});

/** The one that is restored. */
let archive: string;
const now = ['Bản cũ', 'Bản cũ', 'Bản mới'];

/** Writes the archive again with other entries. */
async function changed(change: (entries: Map<string, Buffer>) => void): Promise<void> {
  const entries = new Map(
    (await unpackTar(await readFile(archive))).map(({ header, data }) => [header.name, Buffer.from(data ?? [])]),
  );
  change(entries);
  const packed = [...entries].map(([name, body]) => ({ header: { name, size: body.byteLength, type: 'file' as const }, body }));
  await writeFile(archive, await packTar(packed));
}
/** With the digests that fit. */
async function forged(change: (entries: Map<string, Buffer>) => void): Promise<void> {
  await changed((entries) => {
    change(entries);
    entries.delete('SHA256SUMS');
    const sums = [...entries].map(([name, bytes]) => `${sha256Of(bytes)}  ${name}\n`);
    entries.set('SHA256SUMS', Buffer.from(sums.join('')));
  });
}
const inHead = (entries: Map<string, Buffer>, more: object) => {
  const head = JSON.parse(String(entries.get('head.json'))) as object;
  entries.set('head.json', Buffer.from(JSON.stringify({ ...head, ...more })));
};

describe('npm run restore', () => {
  beforeEach(async () => {
    archive = await oneArchive();
    installation.write(installation.line('bai', { title: 'Bản mới' }));
    await rm(join(installation.varDir, 'cms/files', installation.pictures[0]));
  });

  it('brings all back, ends every session, and puts aside what was there', async () => {
    const { code, said } = await restore([archive, '--yes']);
    expect(code, said).toBe(0);
    expect(said).toMatch(
      /It is of \d\d\/\d\d\/\d{4} \d\d:\d\d \(Vietnam\), version [\d.]+, SQLite: the log up to line 2, 2 files\.\n/,
    );
    expect(titles()).toEqual(['Bản cũ', 'Bản cũ']);
    expect(installation.ask('select user_id from strapi_sessions')).toEqual([]);
    expect(existsSync(join(installation.varDir, 'cms/files', installation.pictures[0]))).toBe(true);
    // What was done to accounts, and called off, since then is lost too.
    expect(said).toMatch(/as they were at that moment: block again whom you have\nblocked since\. .*times that have passed/);
    const { at } = await readArchive(archive, [], async () => undefined);
    expect(JSON.parse(await readFile(join(installation.varDir, 'cms/restored.json'), 'utf8'))).toEqual({ at });
    const aside = /What was there before is in (.*): remove it/.exec(said)?.[1] ?? '';
    installation = new SmallInstallation(aside);
    expect(titles()).toEqual(now);
  });

  it('holds back no times and ends no links where an update undoes itself within minutes', async () => {
    const given = readEnvironment({ VAR_DIR: installation.varDir, SITE_URL: 'https://pholuat.example' });
    await restoreWithLock(given, archive, { identities: [], now: new Date(), agrees: async () => true, isForGood: false });
    expect(titles()).toEqual(['Bản cũ', 'Bản cũ']);
    expect(existsSync(join(installation.varDir, 'cms/restored.json'))).toBe(false);
  });

  it('needs nothing but the archive', async () => {
    await rm(installation.varDir, { recursive: true });
    const { code, said } = await restore([archive], { MIRROR: 'web@khac.example:/srv/site' });
    expect(code, said).toBe(0);
    // Nor what an earlier publisher has sent.
    expect(said).toContain('What was erased, or published after that moment, is still where the site is sent');
    expect(said).toContain(`--delete '${join(installation.varDir, 'current')}/' 'web@khac.example:/srv/site/'\n`);
    expect(titles()).toEqual(['Bản cũ', 'Bản cũ']);
    // A web server of another user goes through it.
    expect((await stat(installation.varDir)).mode & 0o777).toBe(0o755);
    // Nobody here can know.
    expect(said).not.toContain('Taken down again');
    expect(said).toContain('What was taken down after that moment is not known here');
    expect(said).toMatch(
      / in its BACKUP_TO, .* restore again .*into a database that is emptied first\)\. Without such a list, take down again/s,
    );
    expect(said).toContain('secrets.json: put your copy there before the start.');
    expect(await readdir(installation.varDir)).not.toContainEqual(expect.stringContaining('before-restore'));
  });

  it('asks before it takes the place of something', async () => {
    const { code, said } = await restore([archive]);
    expect(code).toBe(1);
    expect(said).toContain(`It takes the place of ${installation.varDir}, which is put aside. To agree, add --yes.\n`);
    expect(titles()).toEqual(now);
  });

  it('refuses while the installation runs', async () => {
    using _ = lockFile(supervisorLockFile(installation.varDir));
    const { code, said } = await restore([archive, '--yes']);
    expect(code).toBe(1);
    expect(said).toContain(`Another start is at work on ${installation.varDir}: end it first`);
    expect(titles()).toEqual(now);
  });

  it('leaves the list of takedowns that anything outside of the archive knows, each once', async () => {
    const takedown = (id: string, at: string) => ({ type: 'article', id, at, erases: true });
    const [first, second, third] = [
      takedown('bai', '2026-03-03T00:00:00.000Z'),
      takedown('trang', '2026-03-04T00:00:00.000Z'),
      takedown('tin', '2026-03-05T00:00:00.000Z'),
    ] as const;
    installation.write(installation.line('bai', { takenDownAt: first.at }));
    await writeFile(join(folder, 'takedowns.ndjson'), `${JSON.stringify(second)}\n{"type":"arti\n${JSON.stringify(first)}\n`);
    const store = new Store(installationAt(installation.varDir).store);
    const json = JSON.stringify({ seq: 5, action: 'remove', takedown: true, ...third });
    store.lines.append({ lines: [{ seq: 5, type: 'article', id: 'tin', json }], lastSeq: 5, chain: '' });
    store.close();
    const { code, said } = await restore([archive, '--yes'], { MIRROR: '/srv/khác' });
    expect(code, said).toBe(0);
    // Its publisher knows what it has sent, and removes it by itself.
    expect(said).not.toContain('where the site is sent');
    expect(said).toContain('Taken down again by the next start: what is known of 3 takedowns.\n');
    const left: unknown = JSON.parse(await readFile(join(installation.varDir, 'cms/take-down-again.json'), 'utf8'));
    expect(left).toEqual([first, third, second]);
  });

  it.runIf(isRoot)('names the disk of FILES_URL where that is the one that is full', async () => {
    const disk = join(folder, 'đĩa');
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'pho-luat-test', disk]);
    try {
      const { code, said } = await restore([archive, '--yes'], { FILES_URL: disk });
      expect([code, said]).toEqual([1, expect.stringContaining(`\nThe disk of ${disk} is full: make room`)]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('needs room for what is missing alone, however large the library is', async () => {
    await forged((entries) => inHead(entries, { bytes: Number.MAX_SAFE_INTEGER }));
    expect(await restore([archive, '--yes'])).toMatchObject({ code: 0 });
  });

  it('finds any flipped byte of what is in it', async () => {
    const bytes = await readFile(archive);
    const sound = await unpackTar(bytes);
    let asked = 0;
    for (const { data } of sound) {
      const start = bytes.indexOf(Buffer.from(data ?? []));
      for (const at of [0, Math.floor((data?.byteLength ?? 0) / 2), (data?.byteLength ?? 1) - 1]) {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(start + at) ^ 1, start + at);
        await writeFile(archive, flipped);
        await expect(readArchive(archive, [], async () => undefined)).rejects.toThrow(/is damaged|is no archive/);
        asked += 1;
      }
    }
    expect(asked).toBe(15);
  });
});

describe('npm run restore of what is no sound archive', () => {
  let sound: string;
  beforeAll(async () => {
    installation = new SmallInstallation(join(ofSound, 'cổng'));
    folder = ofSound;
    await installation.lay('Bản cũ');
    sound = await oneArchive();
  });
  beforeEach(async () => {
    archive = join(folder, basename(sound));
    await copyFile(sound, archive);
    installation.write(installation.line('bai', { title: 'Bản mới' }));
    await rm(join(installation.varDir, 'cms/files', installation.pictures[0]));
  });

  it.each<[string, string, () => Promise<void>]>([
    ['cut off in a file', 'is damaged or cut off', () => truncate(archive, 4_000)],
    ['cut off between two', 'is damaged or cut off', () => changed((entries) => entries.delete('SHA256SUMS'))],
    ['empty', 'is no archive of npm run backup', () => truncate(archive, 0)],
    ['another file', 'is no archive of npm run backup', () => copyFile(join(root, 'pnpm-lock.yaml'), archive)],
    ['another tar', 'is no archive of npm run backup', () => forged((entries) => entries.delete('head.json'))],
    [
      'with a place outside',
      'is no archive of npm run backup',
      () => forged((entries) => entries.set('../../x', Buffer.from('x'))),
    ],
    ['without a file', 'is damaged or cut off', () => changed((entries) => entries.delete(`files/${installation.pictures[0]}`))],
    ['with another database', 'says something else than its head', () => forged((entries) => inHead(entries, { rows: {} }))],
    [
      'of a later edition',
      'was made by a newer version (9.0.0)',
      () => forged((entries) => inHead(entries, { edition: 3, product: '9.0.0' })),
    ],
    [
      'of a later product',
      'was made by a newer version (9.0.0)',
      () => forged((entries) => inHead(entries, { product: '9.0.0' })),
    ],
    [
      'of a later database',
      'was made by a newer version',
      () => forged((entries) => inHead(entries, { migrations: ['2099.js'] })),
    ],
    [
      'of PostgreSQL',
      'was made of PostgreSQL: set DATABASE_URL',
      () => forged((entries) => inHead(entries, { database: 'postgres' })),
    ],
    [
      'larger than it says',
      'holds more than it says',
      () => forged((entries) => entries.set('database.sqlite.gz', gzipSync(Buffer.alloc(50_000_000)))),
    ],
  ])('refuses an archive that is %s, and touches nothing', async (_, line, spoil) => {
    await spoil();
    const { code, said } = await restore([archive, '--yes']);
    expect(code).toBe(1);
    expect(said).toContain(line);
    expect(said.trim().split('\n').at(-1)).toContain(archive);
    expect(titles()).toEqual(now);
    expect((await readdir(installation.varDir)).sort()).toEqual(['cms', 'lock', 'secrets.json']);
    expect(await readdir(join(installation.varDir, 'cms/files'))).toEqual([installation.pictures[1]]);
  });
});

const head = {
  product: '1',
  at: '2026-03-01T00:00:00.000Z',
  database: 'sqlite' as const,
  log: { seq: 0, chain: '' },
  rows: {},
  migrations: [],
  files: 0,
  bytes: 0,
  variables: [],
};

describe('an archive', () => {
  it('that was cut off within what is taken out of it says so, encrypted too', async () => {
    const key = await generateX25519Identity();
    for (const recipients of [[], [await identityToRecipient(key)]]) {
      const path = join(folder, `cắt ngang ${recipients.length}`);
      const bytes = randomBytes(300_000);
      await writeArchive(path, recipients, head, async (add) => add('database.sqlite.gz', bytes.byteLength, [bytes]));
      await truncate(path, 200_000);
      const taken = readArchive(path, [key], async (entry) => void (await buffer(entry.bytes)));
      await expect(taken).rejects.toThrow(`${path} is damaged or cut off (`);
    }
  });

  it('is no folder of them', async () => {
    await expect(readArchive(folder, [], async () => undefined)).rejects.toThrow('is a folder: name one archive in it.');
  });
});

describe('an archive that cannot be finished', () => {
  it('is there when its writing fails, so that it can be removed: later it would be left over', async () => {
    const path = join(folder, 'bị dừng');
    const stop = async () => Promise.reject(new Error('Ctrl-C'));
    await expect(writeArchive(path, [], head, stop)).rejects.toThrow('Ctrl-C');
    expect(existsSync(path)).toBe(true);
  });

  it('fails with what went wrong, whichever end it was', async () => {
    const full = async (add: (name: string, size: number, chunks: Buffer[]) => Promise<void>) => {
      for (let at = 0; at < 50; at++) await add(`files/${at}`, 1_000_000, [Buffer.alloc(1_000_000)]);
    };
    await expect(writeArchive('/dev/full/x', [], head, full)).rejects.toThrow('ENOTDIR');
    await expect(writeArchive(join(folder, 'x'), [], head, async () => Promise.reject(new Error('kho tệp')))).rejects.toThrow(
      'kho tệp',
    );
  });
});

describe('files that change places', () => {
  const read = (place: string) => readFile(join(installation.varDir, place), 'utf8').catch(() => 'nothing');
  const places = async () => [await read('a'), await read('b'), await read('c')];
  const undone: string[] = [];
  const undo = async (aside: string) => void undone.push(aside);
  const change = async (last: () => Promise<void>) => {
    await writeFile(join(installation.varDir, 'a'), 'cũ');
    await writeFile(join(installation.varDir, 'b'), 'cũ');
    for (const name of ['mới a', 'mới c']) await writeFile(join(folder, name), 'mới');
    const changes = new Map([
      ['a', join(folder, 'mới a')],
      ['b', undefined],
      ['c', join(folder, 'mới c')],
    ]);
    return changePlaces(installation.varDir, join(installation.varDir, 'aside'), changes, last, { undo });
  };

  it('do so all together', async () => {
    await change(async () => undefined);
    expect(await places()).toEqual(['mới', 'nothing', 'mới']);
    expect(await putBack(installation.varDir, undo)).toBe(false);
  });

  it('are as they were when the last step fails', async () => {
    await expect(change(async () => Promise.reject(new Error('đứt')))).rejects.toThrow('đứt');
    expect(await places()).toEqual(['cũ', 'cũ', 'nothing']);
  });

  it.skipIf(!existsSync('/dev/shm'))('do so also where the database has a disk of its own, and are put back there', async () => {
    const disk = await mkdtemp('/dev/shm/pho-luat-');
    onTestFinished(() => rm(disk, { recursive: true }));
    await symlink(disk, join(installation.varDir, 'đĩa'));
    const place = 'đĩa/data.db';
    const changeThere = async (last: () => Promise<void>) => {
      await writeFile(join(installation.varDir, place), 'cũ');
      await writeFile(join(folder, 'mới'), 'mới');
      const changes = new Map([[place, join(folder, 'mới')]]);
      await changePlaces(installation.varDir, join(installation.varDir, 'aside'), changes, last, { undo });
    };
    await expect(changeThere(async () => Promise.reject(new Error('đứt')))).rejects.toThrow('đứt');
    expect(await read(place)).toBe('cũ');
    await changeThere(async () => undefined);
    expect([await read(place), await read(`aside/${place}`), await readdir(disk)]).toEqual(['mới', 'cũ', ['data.db']]);
  });

  it('are put back by the next command when the process was killed', async () => {
    const killed = Promise.withResolvers<void>();
    void change(() => {
      killed.resolve();
      return new Promise(() => undefined);
    });
    await killed.promise;
    expect(await places()).toEqual(['mới', 'nothing', 'mới']);
    expect(await putBack(installation.varDir, undo)).toBe(true);
    expect(undone.at(-1)).toBe(join(installation.varDir, 'aside'));
    expect(await places()).toEqual(['cũ', 'cũ', 'nothing']);
    expect(await readdir(installation.varDir)).not.toContain('aside');
  });
});
