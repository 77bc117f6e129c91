import { useAuth } from '@strapi/strapi/admin';

/** Whether whoever is logged in may do something in the content manager; what they may not is not offered. The server asks again. */
export function useMay(action: string, uid?: string): boolean {
  const permissions = useAuth('useMay', (state) => state.permissions);
  return permissions.some(
    (permission) =>
      permission.action === `plugin::content-manager.${action}` && (uid === undefined || permission.subject === uid),
  );
}
