import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { argumentsOf } from '../../../site/server/processes.ts';

/** Folders in `VAR_DIR` for as long as an import takes, named by its process: one that was killed cannot remove its own. */

export function makeScratch(varDir: string): Promise<string> {
  return mkdtemp(join(varDir, `import-${process.pid}-`));
}

/** Removes those of imports that are no longer at work; none where the system does not say which processes are. */
export async function removeLeftOvers(varDir: string): Promise<void> {
  if (argumentsOf(process.pid).length === 0) return;
  for (const name of await readdir(varDir)) {
    const [, pid] = /^import-(\d+)-/.exec(name) ?? [];
    const isAtWork = argumentsOf(Number(pid)).some((argument) => basename(argument) === 'import.ts');
    if (pid !== undefined && !isAtWork) await rm(join(varDir, name), { recursive: true, force: true });
  }
}
