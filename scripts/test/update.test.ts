import { fork } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';
import timers from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readEnvironment } from '@pho-luat/shared/environment';
import type { Finding } from '@pho-luat/shared/schemas/health';
import { folderOfTest, layIn } from '../../shared/test/support/temporary-folder.ts';
import { isLocked } from '../../site/publisher/file-lock.ts';
import { root } from '../lib/tools.mjs';
import { keepWayBack, readFormer } from '../lib/update/former.ts';
import { contentsOf, differenceOf, linesOf, saidOfPages } from '../lib/update/pages.ts';
import { newFaults, Trial } from '../lib/update/trial.ts';
import { refusalOf } from '../lib/update/version.ts';
import { command, eventually } from './support/process.ts';
import { SmallInstallation } from './support/small-installation.ts';

describe('an update', () => {
  const installed = { commit: 'c'.repeat(40), product: '0.9.0', migrations: ['1.js', '2.js'] };
  const wanted = { commit: 'd'.repeat(40), product: '0.10.0', migrations: ['1.js', '2.js', '3.js'] };

  it('goes to a later version', () => {
    expect(refusalOf('v0.10.0', wanted, installed, false)).toBeUndefined();
    expect(refusalOf('d', { ...wanted, product: '0.9.0', migrations: installed.migrations }, installed, false)).toBeUndefined();
    expect(refusalOf('v0.10.0', { ...wanted, migrations: ['2.js'] }, installed, false)).toBeUndefined();
  });

  it('does not go to the version that is there', () => {
    expect(refusalOf('v0.9.0', installed, installed, true)).toBe(
      'v0.9.0 is what is installed here, 0.9.0 (ccccccccc): there is nothing to do.',
    );
  });

  it.each([
    ['by its history', wanted, true],
    ['by its number', { ...wanted, product: '0.8.10' }, false],
    ['by a migration that it lacks', { ...wanted, migrations: ['1.js', '3.js'] }, false],
  ])('does not go to one that is older %s, and says what goes back', (_how, older, isEarlier) => {
    expect(refusalOf('cũ', older, installed, isEarlier)).toBe(
      'cũ is older than what is installed here, 0.9.0 (ccccccccc), and a database only goes forward: npm run update -- --back goes back to before the last update.',
    );
  });
});

describe('the way back from an update', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((letter, at) => ({
    commit: letter.repeat(40),
    product: `0.${at + 1}.0`,
    name: 'main',
  })) as [Version, Version, Version];
  type Version = { commit: string; product: string; name: string };

  it('stays open until there is one from the next update, and is then the only one', async () => {
    const installation = new SmallInstallation(await folderOfTest('cổng '));
    await installation.lay('Bản cũ');
    const { varDir } = installation;
    const folder = join(varDir, 'update');
    await mkdir(folder);
    const rehearsed = { path: join(folder, 'pholuat.example-20260301T010000Z.tar.age') };
    await writeFile(rehearsed.path, '');
    const keep = (from: Version, to: Version, more: NodeJS.ProcessEnv = {}) => {
      const given = readEnvironment({ VAR_DIR: varDir, SITE_URL: 'https://pholuat.example', ...more });
      return keepWayBack(given, folder, { backup: rehearsed, from, to });
    };
    const archives = async () => (await readdir(folder)).filter((name) => name.includes('.tar')).toSorted();
    const there = (archive: string) => [rehearsed.path, archive].map((path) => basename(path));

    const before = await keep(first, second);
    expect(await archives()).toEqual(there(before.archive));
    await expect(keep(second, third, { DISK_RESERVE_MB: '9999999' })).rejects.toThrow('is full');
    expect([await archives(), (await readFormer(folder))?.archive]).toEqual([there(before.archive), before.archive]);
    await writeFile(before.archive.replace(/\d{8}T/, '20260101T'), 'của bản trước');
    const after = await keep(second, third);
    expect([await archives(), (await readFormer(folder))?.archive]).toEqual([there(after.archive), after.archive]);
  });

  it.each([
    ['is no more', 'There is no ', ''],
    ['is damaged', 'is no archive of npm run backup', 'bị cắt'],
  ])('is not begun where the database of then %s', async (_how, why, text) => {
    const varDir = await folderOfTest('cổng ');
    await mkdir(join(varDir, 'cms'));
    await mkdir(join(varDir, 'update'));
    await writeFile(join(varDir, 'cms/data.db'), '');
    const archive = join(varDir, 'update/pholuat.example-20260301T010000Z.tar');
    if (text) await writeFile(archive, text);
    const former = { at: '2026-03-01T01:00:00.000Z', from: first, to: second, archive, isDone: true };
    await writeFile(join(varDir, 'update/former.json'), JSON.stringify(former));
    const env = { ...process.env, DATABASE_URL: '', SITE_URL: '', VAR_DIR: varDir };
    // Not agreed to, so that nothing is gone back to here.
    const { code, said } = command([join(root, 'scripts/update.ts'), '--back'], { cwd: root, env });
    expect([await code, said()]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^Nothing was changed, because the database of then cannot be restored\\. .*${why}`, 'm')),
    ]);
    expect(await readFile(join(varDir, 'update/former.json'), 'utf8')).toContain(archive);
  });
});

it('an update that is interrupted while others end knows what it has ended', async () => {
  const folder = await folderOfTest('cổng ');
  const module = (path: string) => JSON.stringify(pathToFileURL(join(root, path)).href);
  // It is asked to end, and has not ended yet.
  const start = join(folder, 'start.ts');
  await writeFile(
    start,
    `import { lockFile } from ${module('site/publisher/file-lock.ts')};
    globalThis.lock = lockFile(${JSON.stringify(join(folder, 'lock'))});
    process.on('SIGTERM', () => process.kill(updating, 'SIGINT'));
    const updating = await new Promise((resolve) => process.on('message', resolve));`,
  );
  const running = fork(start, { execArgv: [] });
  onTestFinished(() => void running.kill('SIGKILL'));
  const facts = { pid: running.pid, startedAt: '2026-03-01T01:00:00.000Z', waitsFor: null, services: {} };
  await writeFile(join(folder, 'supervisor.json'), JSON.stringify(facts));
  await writeFile(
    join(folder, 'update.ts'),
    `import { main } from ${module('scripts/lib/main.mjs')};
    import { takeOver } from ${module('scripts/lib/update/running.ts')};
    await main('.', async () => void (await takeOver({ varDir: ${JSON.stringify(folder)} }, (ended) => console.log(JSON.stringify(ended)))));`,
  );
  await eventually(
    () => isLocked(join(folder, 'lock')),
    () => 'It is not locked.',
  );
  const updating = command([join(folder, 'update.ts')], { cwd: folder });
  running.send(updating.child.pid ?? 0);
  expect([await updating.code, updating.said()]).toEqual([130, '{"wasRunning":true,"isKept":false}\n']);
});

describe('two releases of the same log', () => {
  async function treeOf(files: Record<string, string>) {
    const tree = await folderOfTest('cây ');
    await layIn(tree, files);
    return contentsOf(tree);
  }
  const page = (text: string, style = 'Ab1') => `<link href="/_astro/trang.${style}.css"><h1>${text}</h1>`;

  it('differ in the pages that say something else, not in those that only load another style', async () => {
    const before = await treeOf({
      'index.html': page('Phổ biến pháp luật'),
      'index.html.br': 'nén',
      'hoi-dap/index.html': page('Hỏi đáp'.normalize('NFC')),
      'danh-ba/index.html': page('Danh bạ'),
      '_astro/trang.Ab1.css': 'h1{}',
    });
    const after = await treeOf({
      'index.html': page('Phổ biến pháp luật', 'Cd2'),
      'index.html.br': 'nén lại',
      'hoi-dap/index.html': page('Hỏi đáp'.normalize('NFD'), 'Cd2'),
      'gop-y/index.html': page('Góp ý', 'Cd2'),
      '_astro/trang.Cd2.css': 'h1{color:red}',
    });
    const difference = differenceOf(before, after);
    expect(linesOf(difference)).toEqual([
      'differs  /hoi-dap/',
      'new  /_astro/trang.Cd2.css',
      'new  /gop-y/',
      'gone  /_astro/trang.Ab1.css',
      'gone  /danh-ba/',
    ]);
    expect(saidOfPages(difference)).toBe(
      'Pages: 1 of 3 differ, 1 new, 1 gone. Other files: 2 differ.\n  differs  /hoi-dap/\n  new  /gop-y/\n  gone  /danh-ba/',
    );
    expect(linesOf(differenceOf(before, before))).toEqual([]);
  });
});

/** A version that only stays; its doctor finds this, and notes in a file that it was asked. */
async function trialOf(installation: SmallInstallation, findings: Finding[]) {
  const version = await folderOfTest('bản mới ');
  const asked = join(version, 'asked');
  await writeFile(asked, '');
  await mkdir(join(version, 'scripts'));
  const health = JSON.stringify({ at: '2026-03-01T00:00:00.000Z', findings }, null, 2);
  const doctor = `appendFileSync(${JSON.stringify(asked)}, '.'); console.log(${JSON.stringify(health)});`;
  await writeFile(
    join(version, 'scripts/run.mjs'),
    `import { appendFileSync } from 'node:fs';
    if (process.argv[2] === 'doctor') { ${doctor} } else process.on('disconnect', () => process.exit());`,
  );
  return { trial: new Trial(version, readEnvironment({ VAR_DIR: installation.varDir }), process.env), asked };
}

describe('a version on trial', () => {
  let installation: SmallInstallation;
  const release = (name: string, state: string, at: string, report = '{}') =>
    installation.write(`insert into releases values ('${name}', '${state}', '${at}', '${report}')`);
  beforeEach(async () => {
    installation = new SmallInstallation(await folderOfTest('cổng '));
    await installation.lay('Bản cũ');
    installation.write('create table releases (release text, state text, started_at text, report text)');
    release('a', 'live', '2026-03-01');
    // The looks follow one another at once.
    vi.spyOn(timers, 'setTimeout').mockImplementation(() => Promise.resolve());
    syncBuiltinESMExports();
    return () => {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    };
  });

  it('whose releases fail is not waited for, also where those of the version before failed', async () => {
    for (const name of 'bcdefgh') release(name, 'failed', '2999-01-01', '{"fault": "thiếu 6 tệp", "mới": 1}');
    const published: Finding = { name: 'published', state: 'failed', what: 'The last 7 releases failed.' };
    const { trial } = await trialOf(installation, [published]);
    try {
      const content = trial.untilContent([published], () => undefined);
      await expect(content).rejects.toThrow('7 releases of this version failed, and none was made: thiếu 6 tệp.');
    } finally {
      await trial.end();
    }
  });

  it('is looked at by its doctor at every fifth look until all is up, and then at each', async () => {
    const { trial, asked } = await trialOf(
      installation,
      ['cms', 'publisher', 'site'].map((name) => ({ name, state: 'ok', what: '' })),
    );
    const looks: number[] = [];
    try {
      await trial.untilContent([], () => {
        looks.push(looks.length + 1);
        if (looks.length === 7) release('b', 'live', '2999-01-01');
      });
    } finally {
      await trial.end();
    }
    expect([looks.length, await readFile(asked, 'utf8')]).toEqual([7, '...']);
  });
});

it('A fault counts against an update where it was not there before', () => {
  const found = (states: Record<string, Finding['state']>): Finding[] =>
    Object.entries(states).map(([name, state]) => ({ name, state, what: '' }));
  const before = found({ backup: 'failed', mail: 'warning', cms: 'ok' });
  const names = (now: Finding[]) => newFaults(before, now, ['address']).map(({ name }) => name);
  expect(names(found({ backup: 'failed', mail: 'warning', cms: 'ok' }))).toEqual([]);
  expect(names(found({ backup: 'failed', mail: 'failed', cms: 'failed', room: 'failed', address: 'failed' }))).toEqual([
    'mail',
    'cms',
    'room',
  ]);
});
