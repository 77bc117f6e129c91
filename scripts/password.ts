/** `npm run password -- e-mail`, for the owner of the machine: ends an account's access, and prints where a new password is set. */
import { isOwnMachine } from '@pho-luat/shared/own-machine';
import { argumentsOf } from './lib/arguments.ts';
import { inDatabase } from './lib/database.ts';
import { main } from './lib/main.mjs';
import { recover } from './lib/password/recover.ts';
import { environment } from './lib/prepare.ts';
import { root } from './lib/tools.mjs';

await main(root, async () => {
  const options = { 'without-second-factor': { type: 'boolean', default: false } } as const;
  const { positionals, values } = argumentsOf('password -- <e-mail> [--without-second-factor]', options, (named) => named === 1);
  const [email = ''] = positionals;
  const withoutFactor = values['without-second-factor'];
  const given = environment();
  const code = await inDatabase(given, (ask) => recover(ask, email, withoutFactor, new Date()));
  console.log(`The old password of ${email} is no longer taken, and all its sessions have ended.${withoutFactor ? ' So has its second factor.' : ''}
Within an hour a new password is set at this address, by whoever has it:

${given.cmsUrl}/admin/auth/reset-password?code=${code}
${isOwnMachine(given.cmsUrl) ? `\nThat is for a browser on this machine. On another, put the address by which it opens the CMS in the place of ${given.cmsUrl}.\n` : ''}`);
});
