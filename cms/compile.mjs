import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Compiles the server into `dist`. What has no source any more must go first: Strapi loads whatever lies there. */
const here = fileURLToPath(new URL('.', import.meta.url));
for (const part of ['src', 'config', 'demo']) rmSync(`${here}dist/${part}`, { recursive: true, force: true });

// Types are checked by `npm run check`; here every second counts.
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
process.exitCode = spawnSync(process.execPath, [tsc, '--noCheck'], { cwd: here, stdio: 'inherit' }).status ?? 1;
