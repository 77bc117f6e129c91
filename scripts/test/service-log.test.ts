import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ServiceLog } from '../lib/service-log.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let folder: string;
let told: string[];
beforeEach(async () => {
  folder = await folderOfTest('nhật ký ');
  told = [];
});

const logAt = (path: string, most?: number) => new ServiceLog(join(folder, path), (what) => told.push(what), most);

describe('the log of a service', () => {
  it('grows large, is left beside a new one, and loses no line between the two', async () => {
    const log = logAt('cms.log', 1_000);
    for (let line = 1; line <= 300; line++) {
      log.add(`dòng ${line}`);
      // As they come from a service, some together.
      if (line % 7 === 0) await log.close();
    }
    await log.close();
    const names = (await readdir(folder)).toSorted().toReversed();
    expect(names.length).toBeGreaterThan(2);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.join('').trimEnd().split('\n')).toEqual(Array.from({ length: 300 }, (_, index) => `dòng ${index + 1}`));
    expect(told).toEqual([]);
  });

  it('keeps only a few old ones', async () => {
    const log = logAt('cms.log', 10);
    for (let line = 1; line <= 20; line++) {
      log.add('một dòng dài');
      await log.close();
    }
    expect((await readdir(folder)).toSorted()).toEqual(['cms.log', 'cms.log.1', 'cms.log.2', 'cms.log.3', 'cms.log.4']);
  });

  it.runIf(process.platform === 'linux')('counts what a full disk does not take, and says so once', async () => {
    await symlink('/dev/full', join(folder, 'site.log'));
    const log = logAt('site.log');
    for (const line of ['một', 'hai', 'ba']) {
      log.add(line);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await log.close();
    expect(log.lost).toBe(3);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/site\.log cannot be written, its lines are lost until it can: ENOSPC/);
  });

  it('is written again when it can be, with how many lines are missing in between', async () => {
    const log = logAt('logs/site.log');
    log.add('một');
    log.add('hai');
    await log.close();
    expect(told).toHaveLength(1);
    await mkdir(join(folder, 'logs'));
    log.add('ba');
    await log.close();
    expect(await readFile(join(folder, 'logs/site.log'), 'utf8')).toBe(
      '\n… 2 lines are missing here: they could not be written.\nba\n',
    );
    expect(told[1]).toMatch(/site\.log is written again; 2 lines are missing\.$/);
  });
});
