import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/tools.mjs';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

const saysMuch = `
  import { setTimeout as wait } from 'node:timers/promises';
  const say = async () => {
    for (let line = 0; line < 5; line++) {
      console.log('một dòng');
      console.error('một lỗi');
      await wait(20);
    }
    return 7;
  };`;
const asCommand = `${saysMuch}
  const { main } = await import(${JSON.stringify(join(root, 'scripts/lib/main.mjs'))});
  await main('/', say);`;
const asService = `${saysMuch}
  process.exitCode = await say();`;

describe('a process whose output is lost goes on', () => {
  it.each([
    ['a command', [], asCommand],
    ['a service', ['--import', join(root, 'scripts/lib/answer-keeper.mjs')], asService],
  ])('%s, when the listener is gone', async (_, args, code) => {
    const child = spawn(process.execPath, [...args, '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.destroy();
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it.runIf(process.platform === 'linux')('a command, when what it says goes to a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--input-type=module', '-e', asCommand], { stdio: ['ignore', full, full] });
    closeSync(full);
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it('and what is said to a file is there, in order', async () => {
    const folder = await folderOfTest('lời ');
    const file = openSync(join(folder, 'out'), 'w');
    const child = spawn(process.execPath, ['--input-type=module', '-e', asCommand], { stdio: ['ignore', file, file] });
    closeSync(file);
    await once(child, 'exit');
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('một dòng\nmột lỗi\n'.repeat(5));
  });
});
