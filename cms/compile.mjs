import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Compiles the server into `dist`. Only what has changed is put there, each file whole, so that a CMS may start meanwhile. What has no
 * source any more goes: Strapi loads whatever is there.
 */
const here = import.meta.dirname;
const [compiled, dist] = ['dist/.compiled', 'dist'].map((folder) => join(here, folder));

// Types are checked by `npm run check`, so that a build is fast; without them nothing that is imported need be read.
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const options = [
  '--noCheck',
  '--noResolve',
  '--incremental',
  '--outDir',
  compiled,
  '--tsBuildInfoFile',
  join(compiled, '.tsbuildinfo'),
];
process.exitCode = spawnSync(process.execPath, [tsc, ...options], { cwd: here, stdio: 'inherit' }).status ?? 1;

for (const folder of [compiled, dist]) {
  for (const made of globSync('{src,config,demo}/**/*.{js,json}', { cwd: folder })) {
    if (!existsSync(join(here, made.replace(/\.js$/, '.ts')))) rmSync(join(folder, made));
  }
}
for (const made of globSync('{src,config,demo}/**/*.{js,json}', { cwd: compiled })) {
  const [bytes, place] = [readFileSync(join(compiled, made)), join(dist, made)];
  if (existsSync(place) && readFileSync(place).equals(bytes)) continue;
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(`${place}.new`, bytes);
  renameSync(`${place}.new`, place);
}
