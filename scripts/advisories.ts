/** `npm run advisories -- FILE`: which advisories of a file are of packages in the lock file; nothing is asked of the network. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { advisoriesIn, lockedVersions } from './lib/advisories.ts';
import { argumentsOf, fromHere } from './lib/arguments.ts';
import { main } from './lib/main.mjs';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const { positionals } = argumentsOf('advisories -- FILE.zip', {}, (named) => named === 1);
  const locked = lockedVersions(await readFile(join(root, 'pnpm-lock.yaml'), 'utf8'));
  const { lines, read } = await advisoriesIn(fromHere(positionals[0] ?? ''), locked);
  for (const line of lines) console.log(line);
  console.log(`\n${read} advisories, ${locked.size} packages: ${lines.length} are of what the lock file has.`);
  return lines.length > 0 ? 1 : 0;
});
