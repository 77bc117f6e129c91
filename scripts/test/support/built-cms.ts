import { buildCms } from '../../lib/cms-build.ts';
import { explain } from '../../lib/problem.mjs';
import { root } from '../../lib/tools.mjs';

/** Before any test, for a build takes away what a CMS that runs beside it is made of. Where it fails, each `npm start` says why. */
export default async function builtCms(): Promise<void> {
  await buildCms().catch((error: unknown) => console.log(explain(error, root)));
}
