import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The tests run what `npm start` runs: the compiled CMS. */
export default function compile(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../compile.mjs', import.meta.url))], { stdio: 'inherit' });
}
