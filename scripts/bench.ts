/** `npm run bench -- <bench> [flags]`: measurements. Without a name it lists them. */
import { benchFaults } from './bench/faults/command.ts';
import { benchPublish } from './bench/publish/command.ts';
import { benchSearch } from './bench/search/command.ts';
import { main } from './lib/main.mjs';
import { Problem } from './lib/problem.mjs';
import { root } from './lib/tools.mjs';

const benches: Record<string, { about: string; run: (args: string[]) => Promise<void> }> = {
  publish: {
    about: '--articles N [--json FILE]: publishing N articles, and one, and what that costs; beside Hugo',
    run: benchPublish,
  },
  search: {
    about:
      '[--docs FILE --queries FILE] [--scale N] [--quick] [--no-pagefind] [--misses] [--json FILE]: how well the search answers, how fast, in how many bytes; beside Pagefind as it comes',
    run: benchSearch,
  },
  faults: {
    about:
      '[NAME …] [--short] [--times N] [--seed N] [--json FILE]: a full or failing disk, kills, a database that is gone, a clock that jumps: what was acknowledged and lost, wrong, or not told',
    run: benchFaults,
  },
};

await main(root, async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) {
    for (const [each, { about }] of Object.entries(benches)) console.log(`npm run bench -- ${each} ${about}`);
    console.log('All flags are described in scripts/bench/README.md.');
    return;
  }
  const bench = benches[name];
  if (!bench) throw new Problem(`There is no bench «${name}»: it is one of ${Object.keys(benches).join(', ')}.`);
  await bench.run(args);
});
