import { inspect } from 'node:util';

/** What was given cannot be taken in at all; the message says what it is, where, and what to do. */
export class Unusable extends Error {}

/**
 * Ends the process by its answer, or by what it cannot use and 3, each a line of JSON: others may come behind it. Once that is written: a pipe takes some 64 KB at a time,
 * and what was left of a longer text would be lost.
 */
export function endBy(work: Promise<string>): void {
  const say = (text: string, stream: NodeJS.WriteStream, code: number) => stream.write(`${text}\n`, () => process.exit(code));
  work.then(
    (answer) => say(answer, process.stdout, 0),
    (error: unknown) => {
      if (error instanceof Unusable) say(JSON.stringify({ unusable: error.message }), process.stderr, 3);
      else say(inspect(error), process.stderr, 1);
    },
  );
}
