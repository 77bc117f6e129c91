/** `npm run export -- FOLDER`: all content and its files, in a form that other programs read and `npm run import` takes; editors go on meanwhile. */
import { existsSync } from 'node:fs';
import { argumentsOf, fromHere } from './lib/arguments.ts';
import { requireDatabase } from './lib/database.ts';
import { sayLost } from './lib/lost-files.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { root } from './lib/tools.mjs';
import { exportInstallation } from './lib/transfer/export.ts';

await main(root, async () => {
  process.umask(0o077);
  const { positionals } = argumentsOf('export -- FOLDER', {}, (named) => named === 1);
  const folder = fromHere(positionals[0] ?? '');
  if (existsSync(folder)) throw new Problem(`${folder} is there already: name a folder that is not, and it is made.`);
  const given = environment();
  requireDatabase(given);
  const { documents, files, lost } = await exportInstallation(given, folder);
  console.log(`\nExported into ${folder}: ${documents} documents, ${files} files.`);
  return sayLost(lost);
});
