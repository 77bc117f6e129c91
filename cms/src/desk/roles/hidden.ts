import type { Core } from '@strapi/strapi';

interface Permission {
  action: string;
}

interface RoleHooks {
  willResetSuperAdminPermissions: { register(filter: (permissions: Permission[]) => Permission[]): void };
}

/**
 * Shops for plug-ins, the drawing of content types, languages, mail, webhooks, and tokens for doors that are closed here: their menu entries
 * would lead nowhere. So would the switches for pictures, of which each is made in one way here (`uploads/tidy-picture.ts`).
 */
export const unneeded =
  /^(admin::(marketplace|api-tokens|admin-tokens|transfer|webhooks)\.|plugin::(content-type-builder|i18n|email|upload\.settings)\.)/;

/** The administrator has every right by default, and so every menu entry. */
export function hideUnneeded(strapi: Core.Strapi): void {
  const { hooks } = strapi.service('admin::role') as unknown as { hooks: RoleHooks };
  hooks.willResetSuperAdminPermissions.register((permissions) => permissions.filter(({ action }) => !unneeded.test(action)));
}
