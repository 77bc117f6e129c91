import { spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Compiles the server into `dist`. Only what has changed is written, so that a CMS may start meanwhile. What has no source any more
 * goes: Strapi loads whatever is there.
 */
const here = import.meta.dirname;

// Types are checked by `npm run check`, so that a build is fast.
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const options = ['--noCheck', '--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo'];
process.exitCode = spawnSync(process.execPath, [tsc, ...options], { cwd: here, stdio: 'inherit' }).status ?? 1;

for (const made of globSync('dist/{src,config,demo}/**/*.{js,json}', { cwd: here })) {
  const source = made.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  if (!existsSync(join(here, source))) rmSync(join(here, made));
}
