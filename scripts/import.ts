/** `npm run import -- PATH…`: takes in what an export, a table, an old site or another program has written; without `--write` it only rehearses. */
import { existsSync } from 'node:fs';
import { argumentsOf, fromHere } from './lib/arguments.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { root } from './lib/tools.mjs';
import { importInto, type ImportQuestion } from './lib/transfer/import.ts';
import { reportOf, type Imported } from './lib/transfer/report.ts';

await main(root, async () => {
  process.umask(0o077);
  const options = {
    write: { type: 'boolean', default: false },
    sound: { type: 'boolean', default: false },
    alt: { type: 'string', default: '' },
  } as const;
  const usage = 'import -- FILE|FOLDER|ZIP… [--sound] [--write] [--alt WORDS]';
  const { positionals, values } = argumentsOf(usage, options, (named) => named > 0);
  const question = { paths: positionals.map(fromHere), ...values };
  const missing = question.paths.find((path) => !existsSync(path));
  if (missing) throw new Problem(`There is no ${missing}.`);
  const imported = await importInto(environment(), question);
  console.log(`\n${reportOf(imported, { ...question, ...imported })}\n`);
  console.log(endOf(question, imported));
  return question.sound || imported.faults.length === 0 ? 0 : 1;
});

function endOf({ write, sound }: ImportQuestion, { counts, faults, isWritten }: Imported): string {
  const isNews = Object.values(counts).some(({ new: made, changed }) => made + changed > 0);
  if (isWritten && !isNews) return 'Nothing has changed: what is sound of it was here already.';
  if (isWritten) return 'Taken in. The next npm start publishes it, as one release.';
  const isWhole = sound || faults.length === 0;
  if (write) return 'Nothing was changed: mend what is wrong, or take in what is sound alone by adding --sound.';
  if (isWhole) return `Nothing was changed: this was a rehearsal. To take it in, stop the installation and add --write.`;
  return 'Nothing was changed: this was a rehearsal. Mend what is wrong, or see by --sound what can be taken in without it.';
}
