/** `npm run password -- e-mail`, for the owner of the machine: ends an account's access, and prints where a new password is set. */
import { parseArgs } from 'node:util';
import { inDatabase } from './lib/database.ts';
import { main } from './lib/main.mjs';
import { recover } from './lib/password/recover.ts';
import { environment } from './lib/prepare.ts';
import { Problem } from './lib/problem.mjs';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const { email, withoutFactor } = readArguments(process.argv.slice(2));
  const given = environment();
  const code = await inDatabase(given, (ask) => recover(ask, email, withoutFactor, new Date()));
  console.log(`The old password of ${email} is no longer taken, and all its sessions have ended.${withoutFactor ? ' So has its second factor.' : ''}
Within an hour a new password is set at this address, by whoever has it:

${given.cmsUrl}/admin/auth/reset-password?code=${code}
`);
});

function readArguments(args: string[]): { email: string; withoutFactor: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'without-second-factor': { type: 'boolean', default: false } },
    });
    const [email, ...more] = positionals;
    if (!email || more.length > 0) throw new Error('not one');
    return { email, withoutFactor: values['without-second-factor'] };
  } catch {
    throw new Problem('It is: npm run password -- <e-mail> [--without-second-factor]', 2);
  }
}
