import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Problem } from './problem.mjs';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ allowPositionals: true; options: O }>>;

/** What a command was called with: what it names, and its options. A `Problem` with its usage (`npm run` apart) where that is not right. */
export function argumentsOf<const O extends Options>(
  usage: string,
  options: O,
  isRight: (named: number, values: Parsed<O>['values']) => boolean,
): Parsed<O> {
  try {
    const parsed = parseArgs({ allowPositionals: true, options });
    if (parsed.positionals.every(Boolean) && isRight(parsed.positionals.length, parsed.values)) return parsed;
  } catch {
    // It is told with the usage.
  }
  throw new Problem(`It is: npm run ${usage}`, 2);
}

/** npm runs a command in the project's folder; paths are relative to the person's own. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}
