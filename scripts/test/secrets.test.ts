import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ensureSecrets } from '../lib/secrets.ts';
import { folderOfTest } from '../../shared/test/support/temporary-folder.ts';

let varDir: string;
const mode = async () => ((await stat(join(varDir, 'secrets.json'))).mode & 0o777).toString(8);

beforeEach(async () => {
  varDir = await folderOfTest('bí-mật-');
});

describe('the secrets of an installation', () => {
  it('are made once, all different, for their owner alone, with nothing left beside them', async () => {
    const made = await ensureSecrets(varDir);
    expect(await mode()).toBe('600');
    expect(await readdir(varDir)).toEqual(['secrets.json']);
    const values = Object.values(made).flat();
    expect(new Set(values).size).toBe(values.length);
    expect(await ensureSecrets(varDir)).toEqual(made);
  });

  it('are closed again when someone has opened them', async () => {
    await ensureSecrets(varDir);
    await chmod(join(varDir, 'secrets.json'), 0o644);
    await ensureSecrets(varDir);
    expect(await mode()).toBe('600');
  });

  it('are never replaced: a damaged file is named, and kept', async () => {
    const file = join(varDir, 'secrets.json');
    await writeFile(file, '{"appKeys": [');
    await expect(ensureSecrets(varDir)).rejects.toThrow(`${file} is damaged`);
    expect(await readFile(file, 'utf8')).toBe('{"appKeys": [');
  });
});
