/** `npm run import -- PATH…`: takes in what an export, a table, an old site or another program has written; without `--write` it only rehearses. */
import { existsSync } from 'node:fs';
import { argumentsOf, fromHere } from './lib/arguments.ts';
import { goneBackTo } from './lib/health/log-facts.ts';
import { main } from './lib/main.mjs';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { root } from './lib/tools.mjs';
import { importInto } from './lib/transfer/import.ts';
import { endOf, reportOf } from './lib/transfer/report.ts';

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
  const given = environment();
  const imported = await importInto(given, question);
  console.log(`\n${reportOf(imported, { ...question, ...imported })}\n`);
  const { text, exitCode } = endOf(question, imported, await goneBackTo(given));
  console.log(text);
  return exitCode;
});
