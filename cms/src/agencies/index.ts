import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { registerAdminRoutes, type Context } from '../doors/admin-routes.ts';
import { readLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { mayCreate, mayUpdate } from '../rights.ts';
import { agencyRowsSchema, type CheckedAgencies } from '../schemas/desk-agencies.ts';
import { isTooLarge, maxColumns } from '../tables/table-size.ts';
import { tableWords } from '../words/table.ts';
import { check } from './check.ts';
import { takeIn } from './take-in.ts';

/** Nobody else can save while they are stored: 80 ms each on a busy machine. */
const mostRows = 500;

/** The directory of agencies, taken in from a table. An agency has no draft: what is taken in is public. */
export function registerAgencies(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, [
    {
      method: 'POST',
      path: '/agencies/check',
      answer(context) {
        const rows = rowsIn(strapi, context);
        return readLog(strapi, async (log): Promise<CheckedAgencies> => {
          const checked = await check(log, rows);
          return { ...checked, rows: checked.rows.map(({ shown }) => shown) };
        });
      },
    },
    {
      method: 'POST',
      path: '/agencies/take-in',
      answer: (context) => takeIn(strapi, rowsIn(strapi, context)),
    },
  ]);
}

function rowsIn(strapi: Core.Strapi, { request }: Context): string[][] {
  const uid = uidOf('agency');
  if (!mayCreate(strapi, uid) || !mayUpdate(strapi, uid)) throw new errors.ForbiddenError();
  const asked = agencyRowsSchema.safeParse(request.body);
  if (!asked.success) throw new errors.ValidationError(tableWords.empty);
  const { rows } = asked.data;
  if (rows.length > mostRows || isTooLarge(rows)) throw new errors.ValidationError(tableWords.tooLarge(mostRows, maxColumns));
  return rows;
}
