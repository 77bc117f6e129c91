import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '@pho-luat/shared/environment';
import { z } from 'zod';
import { installationAt } from '@pho-luat/shared/installation';
import { buildCms } from '../cms-build.ts';
import { explain, Problem } from '../problem.mjs';
import { beside, inCms } from './beside.ts';

const exportedSchema = z.object({ documents: z.int(), files: z.int(), lost: z.array(z.string()) });

/** Into a folder that is not there yet, while the installation may be at work. */
export async function exportInstallation(given: Environment, folder: string): Promise<z.infer<typeof exportedSchema>> {
  await buildCms();
  const filesUrl = given.filesUrl ?? installationAt(given.varDir).cmsFiles;
  if (given.filesUrl === undefined) await mkdir(filesUrl, { recursive: true });
  try {
    await mkdir(dirname(folder), { recursive: true });
    return await beside(given, folder, async (copy) =>
      exportedSchema.parse(await inCms('Export', { ...copy, filesUrl }, { exportTo: folder })),
    );
  } catch (error) {
    throw new Problem(explain(error, folder));
  }
}
