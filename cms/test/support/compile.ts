import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isBuilt } from '../../../scripts/lib/cms-build.ts';

/** The tests run what `npm start` runs: the compiled CMS. */
export default function compile(): void {
  // What a compilation goes on from: a whole build has none.
  const isCompiledSince = existsSync(new URL('../../dist/.compiled', import.meta.url));
  if (isCompiledSince || !isBuilt())
    execFileSync(process.execPath, [fileURLToPath(new URL('../../compile.mjs', import.meta.url))], { stdio: 'inherit' });
}
