import { refuseUnless, type AdminRoutes } from '../routes/admin-routes.ts';
import { uidOf } from '../publication/types.ts';
import { mayTakeIn, mayUpdate } from '../rights.ts';
import { tableTypes } from '../rules/intake/columns.ts';
import { readTable } from './read-table.ts';

/** A table that was pasted or is in a file, as rows of text. Nothing here writes. */
export const tableRoutes: AdminRoutes = {
  async 'POST /table'(strapi, context) {
    // Tasks go into a plan, documents into their list.
    refuseUnless(mayUpdate(strapi, uidOf('plan')) || tableTypes.some((type) => mayTakeIn(strapi, uidOf(type))));
    return readTable(context.request.body);
  },
};
