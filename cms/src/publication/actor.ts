import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** Whose name a line of the log has. */

const named = new AsyncLocalStorage<string>();

/** Runs work that no request asked for, in somebody's name. */
export function actAs<T>(name: string, work: () => Promise<T>): Promise<T> {
  return named.run(name.slice(0, 200), work);
}

/** The administrator whose request this is, or the person for whom the work is done; a program has no name. */
export function whoActs(strapi: Core.Strapi): string | null {
  const user: User | undefined = strapi.requestContext.get()?.state.user;
  return user ? nameOfUser(user) : (named.getStore() ?? null);
}

/** The account of the administrator whose request this is. */
export function idOfWhoActs(strapi: Core.Strapi): number | null {
  const user: { id: number } | undefined = strapi.requestContext.get()?.state.user;
  return user?.id ?? null;
}

/**
 * Strapi's first name field holds the family name and the middle one («Nguyễn Văn»), its second the given name («An»). So its
 * forms, lists and menus, which put the first before the second, read as a Vietnamese name does; their labels say the same
 * (`admin/translations`).
 */
export type User = Record<'firstname' | 'lastname' | 'email', string | null>;

export function nameOfUser({ firstname, lastname, email }: User): string | null {
  const name = [firstname, lastname].filter(Boolean).join(' ') || email;
  return name?.slice(0, 200) ?? null;
}
