import type { Core } from '@strapi/strapi';
import { roleWords } from '../words/roles.ts';
import { revokeSharesOf } from '../preview/shares.ts';
import { tell } from './events.ts';
import { removeFactor } from './second-factor.ts';
import { endSessions } from './sessions.ts';
import { actingAccount, findAccount, userUid, type Account } from './users.ts';
import { administratorRole } from '../rules/rights.ts';

/**
 * Every change of an account passes here, through whatever door: a line of the list for each thing that has changed, and the end of
 * that account's access where its password, its roles or its being allowed in have changed. (No transaction surrounds Strapi's own
 * routes: they begin queries that they do not wait for, which then come too late.)
 */
export function watchAccounts(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [userUid],
    async afterCreate({ result }) {
      const made = await findAccount(strapi, { id: (result as Account).id });
      if (made) await tell(strapi, 'created', { whom: made.email, detail: rolesOf(made) });
    },
    async beforeUpdate({ params, state }) {
      state.before = await findAccount(strapi, params.where as { id: number });
    },
    async afterUpdate({ state }) {
      const before = state.before as Account | null;
      const after = before && (await findAccount(strapi, { id: before.id }));
      if (!before || !after) return;
      if (!after.isActive) await revokeSharesOf(strapi, after.id, new Date());
      await strapi.db.transaction(() => follow(strapi, before, after));
    },
    async afterDelete({ result }) {
      const { id, email } = result as Account;
      await endSessions(strapi, id);
      await removeFactor(strapi, id);
      await revokeSharesOf(strapi, id, new Date());
      await tell(strapi, 'deleted', { whom: email });
    },
  });
}

async function follow(strapi: Core.Strapi, before: Account, after: Account): Promise<void> {
  const whom = after.email;
  const hasNewPassword = before.password !== after.password;
  const hasNewRoles = rolesOf(before) !== rolesOf(after);
  if (hasNewPassword || hasNewRoles || !after.isActive) await endSessions(strapi, after.id);
  // A link for a new password that is in a mailbox opens it no more.
  if (hasNewPassword || before.email !== after.email)
    await strapi.db.transaction(({ trx }) =>
      strapi.db.getConnection('admin_users').transacting(trx).where({ id: after.id }).update({ reset_password_token: null }),
    );

  const kind = hasNewPassword ? passwordKind(strapi, before) : undefined;
  if (kind) await tell(strapi, kind, { whom });
  // An account becomes active by taking its invitation: it was not unblocked.
  if (before.isActive !== after.isActive && kind !== 'registered')
    await tell(strapi, after.isActive ? 'unblocked' : 'blocked', { whom });
  if (before.email !== after.email) await tell(strapi, 'email', { whom, detail: `${before.email} → ${after.email}` });
  if (hasNewRoles) await tell(strapi, 'roles', { whom, detail: `${rolesOf(before)} → ${rolesOf(after)}` });
}

function passwordKind(strapi: Core.Strapi, { id, registrationToken }: Account) {
  const by = actingAccount(strapi);
  if (by) return by.id === id ? 'password' : 'password-reset';
  return registrationToken ? 'registered' : 'password-by-link';
}

/** The first account is made before Strapi's own role has its name here. */
function rolesOf({ roles }: Account): string {
  return roles
    .map(({ name, code }) => (code === administratorRole ? roleWords.administrator.name : name))
    .sort()
    .join(', ');
}
