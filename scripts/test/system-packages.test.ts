import { chmod, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { root } from '../lib/tools.mjs';
import { command } from './support/process.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await folderOfTest('gói ');
  await chmod(folder, 0o755);
});

/** As a user who is no administrator, with this `sudo` alone. */
async function install(sudo?: string): Promise<string> {
  if (sudo !== undefined) await writeFile(join(folder, 'sudo'), `#!/bin/sh\n${sudo}\n`, { mode: 0o755 });
  const code = `
    process.getuid = () => 1000;
    const { installPackages } = await import(${JSON.stringify(join(root, 'scripts/test/support/system-packages.ts'))});
    const { explain } = await import(${JSON.stringify(join(root, 'scripts/lib/problem.mjs'))});
    await installPackages('rsync', ['rsync'], 'install rsync').catch((error) => console.log(explain(error, '/')));`;
  const { said, code: ended } = command(['--input-type=module', '-e', code], { env: { PATH: folder } });
  await ended;
  return said();
}

describe.runIf(existsSync('/usr/bin/apt-get'))('packages that the tests need, for a user who may not install them', () => {
  it.each([
    ['there is no sudo', undefined],
    ['sudo asks for a password, and there is nobody to type it', 'echo "sudo: a password is required" >&2; exit 1'],
  ])('%s: one line says what is missing, and what an administrator runs', async (_, sudo) => {
    const [begun, ended, ...lines] = (await install(sudo)).trimEnd().split('\n');
    expect([begun, ended]).toEqual(['▸ rsync: apt-get install rsync', expect.stringMatching(/^✗ rsync/)]);
    expect(lines).toEqual([
      'The tests need rsync, which this user may not install: let an administrator run «apt-get install -y --no-install-recommends rsync», and run the same command again.',
    ]);
  });

  it('any other fault is shown as it is', async () => {
    expect(await install('echo "E: Unable to locate package rsync"; exit 100')).toContain('E: Unable to locate package rsync');
  });
});
