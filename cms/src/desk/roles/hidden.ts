import type { Core } from '@strapi/strapi';

interface Permission {
  action: string;
}

interface RoleHooks {
  willResetSuperAdminPermissions: { register(filter: (permissions: Permission[]) => Permission[]): void };
}

/** Shops for plug-ins and the drawing of content types: in this house both are done in code, and their menu entries lead nowhere. */
const unneeded = /^(admin::marketplace\.|plugin::content-type-builder\.)/;

/** The administrator has every right by default, and with it every menu entry. */
export function hideUnneeded(strapi: Core.Strapi): void {
  const { hooks } = strapi.service('admin::role') as unknown as { hooks: RoleHooks };
  hooks.willResetSuperAdminPermissions.register((permissions) => permissions.filter(({ action }) => !unneeded.test(action)));
}
