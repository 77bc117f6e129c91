import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { registerAdminRoutes } from '../doors/admin-routes.ts';
import { uidOf } from '../publication/types.ts';
import { mayCreate, mayUpdate } from '../rights.ts';
import { readTable } from './read-table.ts';

/** A table that was pasted or is in a file, as rows of text. Nothing here writes. */
export function registerTables(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    {
      method: 'POST',
      path: '/table',
      async answer(context) {
        // Tasks go into a plan, agencies into the directory.
        if (!mayUpdate(strapi, uidOf('plan')) && !mayCreate(strapi, uidOf('agency'))) throw new errors.ForbiddenError();
        return readTable(context.request.body);
      },
    },
  ]);
}
