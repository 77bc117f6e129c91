import type { Core } from '@strapi/strapi';
import { refuseUnless, type Context } from '../routes/admin-routes.ts';
import { administratorRole } from '../rules/rights.ts';

/** An account of the admin, as Strapi's table has it. */
export interface Account {
  id: number;
  email: string;
  password: string | null;
  /** Set until an invitation is accepted. */
  registrationToken: string | null;
  isActive: boolean;
  roles: { id: number; name: string; code: string }[];
}

export const userUid = 'admin::user';

export async function findAccount(strapi: Core.Strapi, where: { id: unknown } | { email: string }): Promise<Account | null> {
  return strapi.db.query(userUid).findOne({ where, populate: ['roles'] });
}

/** Whose request this is; undefined for a program, or before a log-in. */
export function actingAccount(strapi: Core.Strapi): Account | undefined {
  return strapi.requestContext.get()?.state.user as Account | undefined;
}

export function requireAdministrator({ state }: Context): Account {
  const account = state.user as Account;
  refuseUnless(account.roles.some(({ code }) => code === administratorRole));
  return account;
}
