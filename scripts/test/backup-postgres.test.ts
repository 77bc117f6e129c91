import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '@pho-luat/shared/environment';
import { freePort } from '../../shared/test/support/free-port.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';
import { stateOfDatabase } from '../lib/backup/nightly.ts';
import { dumpPostgres } from '../lib/backup/postgres.ts';
import { inPostgres } from '../lib/database.ts';
import { startPostgres, type Postgres } from './support/postgres.ts';
import { root } from '../lib/tools.mjs';
import { goBack, keepWayBack } from '../lib/update/former.ts';
import { command } from './support/process.ts';
import { SmallInstallation } from './support/small-installation.ts';

let server: Postgres;
let installation: SmallInstallation;
let folder: string;
let url: string;
let made = 0;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  installation = new SmallInstallation(await folderOfTest('cổng '));
  folder = await folderOfTest('sao lưu ');
  url = await newDatabase();
  await installation.lay('Bản cũ', write);
});

async function newDatabase(): Promise<string> {
  const name = `backup_${++made}`;
  await inPostgres(server.url, (query) => query(`create database ${name}`));
  return new URL(`/${name}`, server.url).href;
}
const write = (sql: string) => inPostgres(url, (query) => query(sql));
const column = async (sql: string, at = url) => (await inPostgres(at, (query) => query(sql))).map((row) => Object.values(row)[0]);
const titles = (at = url) =>
  column(`select document::json ->> 'title' from publications where document is not null order by seq`, at);

async function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const given = { ...process.env, DATABASE_URL: url, SITE_URL: 'https://pholuat.example', VAR_DIR: installation.varDir, ...env };
  const { code, said } = command([join(root, `scripts/${script}.ts`), ...args], {
    cwd: root,
    env: { ...given, INIT_CWD: folder },
  });
  return { code: await code, said: said() };
}

async function oneArchive(): Promise<string> {
  const { code, said } = await run('backup', ['.']);
  expect(code, said).toBe(0);
  return join(folder, (await readdir(folder)).find((name) => name.endsWith('.tar')) ?? '');
}

describe('on PostgreSQL', () => {
  it('a backup is proven in a database of its own, which is gone afterwards, and restored into an empty one', async () => {
    const archive = await oneArchive();
    expect(await column(`select datname from pg_database where datname like 'pho_luat%'`)).toEqual([]);
    const DATABASE_URL = await newDatabase();
    await writeFile(installation.database, 'của những tháng trước');
    const asked = await run('restore', [archive], { DATABASE_URL });
    expect([asked.code, asked.said.includes(`the place of ${installation.varDir}`)]).toEqual([1, true]);
    await rm(installation.database);
    const before = new SmallInstallation(installation.varDir);
    await before.lay('Bản cũ');
    before.write(before.line('bai', { takenDownAt: '2026-03-02T00:00:00.000Z' }));
    const { code, said } = await run('restore', [archive, '--yes'], { DATABASE_URL });
    expect(code, said).toBe(0);
    // The database that it comes from knows what was taken down since.
    expect(said).toContain('Taken down again by the next start: what is known of 1 takedowns.\n');
    expect(said).toContain(', PostgreSQL: the log up to line 2, 2 files.\n');
    expect(await titles(DATABASE_URL)).toEqual(['Bản cũ', 'Bản cũ']);
    expect(await column('select user_id from strapi_sessions', DATABASE_URL)).toEqual([]);
  });

  it('what is saved is noticed, so that a supplement is made', async () => {
    const given = readEnvironment({ VAR_DIR: installation.varDir, DATABASE_URL: url });
    const before = await stateOfDatabase(given);
    await write(installation.line('bai', { title: 'Bản mới' }));
    await expect.poll(() => stateOfDatabase(given)).not.toBe(before);
  });

  it('a restore takes the place of all that is there, tables of a later version and SQLite of before too, and puts it aside', async () => {
    const archive = await oneArchive();
    await writeFile(installation.database, 'của những tháng trước');
    await write(
      `${installation.line('bai', { title: 'Bản mới' })} create table later_version (id int); create function later() returns int language sql as 'select 1'`,
    );
    const asked = await run('restore', [archive]);
    expect([asked.code, asked.said.includes('the database of DATABASE_URL and')]).toEqual([1, true]);
    expect(await titles()).toHaveLength(3);
    const { code, said } = await run('restore', [archive, '--yes']);
    expect(code, said).toBe(0);
    expect(await titles()).toEqual(['Bản cũ', 'Bản cũ']);
    expect(await column(`select to_regclass('later_version')`)).toEqual([null]);
    expect(await column(`select count(*) from pg_proc where proname = 'later'`)).toEqual(['0']);
    const aside = /is in (.*): remove it/.exec(said)?.[1] ?? '';
    expect(await readdir(aside)).toEqual(['cms', 'database.sql']);
    expect(await readFile(join(aside, 'cms/data.db'), 'utf8')).toBe('của những tháng trước');
    // Without DATABASE_URL a start finds none, and is refused.
    expect(await readdir(join(installation.varDir, 'cms'))).not.toContain('data.db');
  });

  it('a restore that fails half way leaves all as it was', async () => {
    const archive = await oneArchive();
    await write(installation.line('bai', { title: 'Bản mới' }));
    // May drop the tables, and not make them again.
    await write(`create role owner login; revoke create on schema public from public; alter table strapi_sessions owner to owner;
      alter table publications owner to owner; alter table files owner to owner; alter table strapi_migrations owner to owner`);
    const asOwner = new URL(url);
    asOwner.username = 'owner';
    const { code, said } = await run('restore', [archive, '--yes'], { DATABASE_URL: asOwner.href });
    expect(code, said).toBe(1);
    expect(await titles()).toHaveLength(3);
    expect(await column('select user_id from strapi_sessions')).toEqual(['1']);
    expect((await readdir(installation.varDir)).sort()).toEqual([
      'backup-files.json',
      'backup.json',
      'backup.lock',
      'cms',
      'lock',
      'secrets.json',
    ]);
    expect(await readdir(join(installation.varDir, 'cms'))).toEqual(['files']);
  });

  it.each([
    ['full', ['Bản cũ', 'Bản cũ']],
    ['empty', []],
  ])(
    'a restore that was killed once the database was changed is undone with it, where that was %s before',
    async (was, before) => {
      const { varDir } = installation;
      const aside = join(varDir, 'before-restore-20260302T010000Z');
      await mkdir(aside);
      if (was === 'full') await dumpPostgres(url, join(aside, 'database.sql'));
      else await writeFile(join(aside, 'database.sql'), '');
      await write(installation.line('bai', { title: 'Bản khôi phục' }));
      await writeFile(join(varDir, 'secrets.json'), 'của bản khôi phục');
      await writeFile(join(aside, 'secrets.json'), 'của máy này');
      await writeFile(
        join(varDir, 'restoring.json'),
        JSON.stringify({ aside, places: [{ place: 'secrets.json', wasThere: true }] }),
      );
      const { said } = await run('restore', [join(folder, 'không-có.tar')]);
      expect(said).toContain('A restore was interrupted before: what it had begun is undone.\n');
      expect(await titles().catch(() => [])).toEqual(before);
      expect(await readFile(join(varDir, 'secrets.json'), 'utf8')).toBe('của máy này');
      expect(await readdir(varDir)).not.toContain(basename(aside));
    },
  );

  it('what was interrupted is undone in its own database alone, which has to be named for that', async () => {
    const { varDir } = installation;
    const aside = join(varDir, 'before-restore-20260302T010000Z');
    await mkdir(aside);
    await writeFile(join(aside, 'database.sql'), '');
    const { host, pathname } = new URL(url);
    const database = `postgres://${host}${pathname}`;
    await writeFile(join(varDir, 'restoring.json'), JSON.stringify({ aside, database, places: [] }));
    const other = await newDatabase();
    await inPostgres(other, (query) => query('create table cua_nguoi_khac (id int)'));
    for (const DATABASE_URL of [other, '']) {
      const { code, said } = await run('restore', [join(folder, 'không-có.tar')], { DATABASE_URL });
      expect([code, said]).toEqual([
        1,
        expect.stringContaining(`A restore into ${database} was interrupted: set DATABASE_URL to it`),
      ]);
    }
    expect(await column(`select to_regclass('cua_nguoi_khac')::text`, other)).toEqual(['cua_nguoi_khac']);
    expect(await titles()).toHaveLength(2);
    expect((await run('restore', [join(folder, 'không-có.tar')])).said).toContain('what it had begun is undone.');
    expect(await titles().catch(() => [])).toEqual([]);
  });

  it('a database that has tables, and no installation, is restored into by nobody', async () => {
    const archive = await oneArchive();
    const DATABASE_URL = await newDatabase();
    await inPostgres(DATABASE_URL, (query) => query('create table so_cong_van (id int); insert into so_cong_van values (1)'));
    const { code, said } = await run('restore', [archive, '--yes'], { DATABASE_URL });
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('has tables and no installation of Phổ Luật (so_cong_van): set it to that of an empty one.'),
    ]);
    expect(await column('select id from so_cong_van', DATABASE_URL)).toEqual([1]);
  });

  describe('while another uses the database, as a machine in reserve does', () => {
    const used = '1 other sessions use the database of DATABASE_URL: stop every installation that works on it';
    const version = { commit: 'a'.repeat(40), product: '0.1.0', name: 'không-có' };
    const given = () => readEnvironment({ VAR_DIR: installation.varDir, DATABASE_URL: url });
    const meanwhile = <T>(work: () => Promise<T>) => inPostgres(url, work);

    it('nothing is restored', async () => {
      const archive = await oneArchive();
      const { code, said } = await meanwhile(() => run('restore', [archive, '--yes']));
      expect([code, said]).toEqual([1, expect.stringContaining(used)]);
    });

    it('no content is taken in', async () => {
      const ports = { CMS_PORT: String(await freePort()) };
      for (const args of [['.'], ['.', '--write']]) {
        const { code, said } = await meanwhile(() => run('import', args, ports));
        expect([code, said]).toEqual([1, expect.stringContaining(used)]);
      }
    });

    it('an update changes nothing, forward or back', async () => {
      const forward = () => keepWayBack(given(), folder, { backup: { path: '' }, from: version, to: version });
      await expect(meanwhile(forward)).rejects.toThrow(used);
      expect(await readdir(folder)).toEqual([]);
      const former = { at: '2026-03-01T01:00:00.000Z', from: version, to: version, archive: 'không có', isDone: true };
      const back = () => goBack(given(), former, { now: new Date(), isForGood: true });
      await expect(meanwhile(back)).rejects.toThrow(used);
    });
  });

  it('a backup that cannot be proven does not count, and its user is told what is missing', async () => {
    await write('create role simple login; grant all on all tables in schema public to simple');
    const asSimple = new URL(url);
    asSimple.username = 'simple';
    const { code, said } = await run('backup', ['.'], { DATABASE_URL: asSimple.href });
    expect(code).toBe(1);
    expect(said).toContain('run ALTER ROLE "simple" CREATEDB.');
    expect(await readdir(folder)).toEqual([]);
  });

  it('an archive of it is refused where there is only SQLite', async () => {
    const archive = await oneArchive();
    const { code, said } = await run('restore', [archive], { DATABASE_URL: '' });
    expect(code).toBe(1);
    expect(said).toContain(`${archive} was made of PostgreSQL: set DATABASE_URL to an empty database`);
  });
});
