import { buildCms } from '../../lib/cms-build.ts';
import { explain } from '../../lib/problem.mjs';
import { root } from '../../lib/tools.mjs';

/** Before any test, because a build removes the files of a CMS that runs beside it. If it fails, each `npm start` says why. */
export default async function builtCms(): Promise<void> {
  await buildCms().catch((error: unknown) => console.log(explain(error, root)));
}
