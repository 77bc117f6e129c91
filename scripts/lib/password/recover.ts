import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../problem.mjs';
import type { Query } from '../database.ts';
import { withoutSecondFactor } from './words.ts';

const linkLifetimeMs = 60 * 60_000;

const accountSchema = z.object({ id: z.number(), email: z.string(), is_active: z.coerce.boolean().nullable() });

/** Ends all access of an account, and returns the code by which its owner sets a new password. */
export async function recover(ask: Query, email: string, withoutFactor: boolean, now: Date): Promise<string> {
  const accounts = z.array(accountSchema).parse(await ask('select id, email, is_active from admin_users order by email'));
  const account = accounts.find((each) => each.email.toLowerCase() === email.toLowerCase());
  if (!account) {
    throw new Problem(`There is no account «${email}». There are: ${accounts.map((each) => each.email).join(', ')}.`);
  }
  if (!account.is_active)
    throw new Problem(`${account.email} is blocked, or has not taken its invitation: see to that in the admin.`);

  const code = randomBytes(20).toString('hex');
  await ask(
    // An invitation opens an account without a password, and asks for no second factor.
    `update admin_users set password = null, registration_token = null, reset_password_token = ?, reset_password_token_expires_at = ?
      where id = ?`,
    code,
    new Date(now.getTime() + linkLifetimeMs),
    account.id,
  );
  await ask('delete from strapi_sessions where user_id = ?', String(account.id));
  if (withoutFactor) await ask('delete from second_factors where user_id = ?', account.id);
  await ask('update account_mark set value = value + 1');
  const detail = withoutFactor ? withoutSecondFactor : null;
  await ask(
    'insert into account_events (at, kind, whom, detail) values (?, ?, ?, ?)',
    now.toISOString(),
    'recovery',
    account.email,
    detail,
  );
  return code;
}
