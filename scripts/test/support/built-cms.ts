import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileSite } from '../../../site/renderer/compile.ts';
import { buildCms } from '../../lib/cms-build.ts';
import { explain } from '../../lib/problem.mjs';
import { root } from '../../lib/tools.mjs';

/** Before any test, because a build removes the files of a CMS that runs beside it, and each publisher would compile the site. If one fails, each `npm start` says why. */
export default async function builtCms(): Promise<(() => Promise<void>) | undefined> {
  await Promise.all([buildCms(), compileSite(new AbortController().signal)]).catch((error: unknown) =>
    console.log(explain(error, root)),
  );
  if (process.env.GROWN_INSTALLATION) return undefined;
  // For what the tests of a run share.
  const place = (process.env.GROWN_INSTALLATION = await mkdtemp(join(tmpdir(), 'pho-luat-grown-')));
  return () => rm(place, { recursive: true, force: true });
}
