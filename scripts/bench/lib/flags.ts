import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Problem } from '../../lib/problem.mjs';

/** What a command is told by the flags of its schema: those of `z.boolean()` stand alone. Words between them only with `takesNames`. */
export function readFlags<T extends z.ZodObject>(args: string[], schema: T, takesNames = false): [z.output<T>, names: string[]] {
  const typeOf = (flag: z.core.$ZodType) => (z.safeParse(flag, true).data === true ? 'boolean' : 'string');
  const options = Object.fromEntries(Object.entries(schema.shape).map(([name, flag]) => [name, { type: typeOf(flag) } as const]));
  try {
    const { values, positionals } = parseArgs({ args, options, allowNegative: true, allowPositionals: takesNames });
    return [schema.parse(values), positionals];
  } catch (cause) {
    const said = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Problem(`${said}\nThe flags are described in scripts/bench/README.md.`);
  }
}
