/** What rights and roles are called, on the server and in the browser. */

/** Strapi's own role, *Quản trị*. */
export const administratorRole = 'strapi-super-admin';

/** The code of the role *Người duyệt*. */
export const publisherRole = 'nguoi-duyet';

/** A right of the content manager to documents of a type. */
export function explorer(action: 'read' | 'create' | 'update' | 'delete' | 'publish'): string {
  return `plugin::content-manager.explorer.${action}`;
}
