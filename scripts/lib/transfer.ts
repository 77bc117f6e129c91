import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { z } from 'zod';
import { copySqlite } from './backup/sqlite.ts';
import { buildCms } from './cms-build.ts';
import { run } from './command.mjs';
import { sqliteFile } from './database.ts';
import { environmentForServices } from './prepare.ts';
import { ensureSecrets } from './secrets.ts';
import { step } from './step.mjs';
import { root } from './tools.mjs';

const exportedSchema = z.object({ documents: z.int(), files: z.int(), lost: z.array(z.string()) });

/**
 * What `cms/src/transfer/main.ts` writes into a folder that is not there yet. The installation may be at work: of a SQLite database a copy
 * is asked, and nothing is written into its `VAR_DIR`.
 */
export async function exportInstallation(given: Environment, folder: string): Promise<z.infer<typeof exportedSchema>> {
  await buildCms();
  const scratch = await mkdtemp(`${folder}.beside-`);
  try {
    await mkdir(join(scratch, 'cms'));
    await ensureSecrets(scratch);
    const files = given.filesUrl ?? join(given.varDir, 'cms/files');
    if (given.filesUrl === undefined) await mkdir(files, { recursive: true });
    if (!given.databaseUrl) await copySqlite(sqliteFile(given), sqliteFile({ varDir: scratch }));
    const env = environmentForServices({ ...given, varDir: scratch, filesUrl: files });
    const main = join(root, 'cms/dist/src/transfer/main.js');
    const output: string = await step('Export', (note) =>
      run(process.execPath, [main, folder], { cwd: join(root, 'cms'), env, onLine: note }),
    );
    return exportedSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
