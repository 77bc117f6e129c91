import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** As this program finds them: its first argument is its own file, compiled or not. */
const program = createRequire(process.argv[1] ?? '');

/** Folder of an installed package, with a slash at its end. */
export function folderOf(name: string): string {
  return `${dirname(program.resolve(`${name}/package.json`))}/`;
}
