import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { bodyOf, refuseUnless, type AdminRoutes, type Context } from '../routes/admin-routes.ts';
import { uidOf } from '../publication/types.ts';
import { mayTakeIn } from '../rights.ts';
import { intakeSchema, rowsAtOnce, takeInSchema, type CheckedTable, type Intake } from '../contracts/desk-intake.ts';
import { isTooLarge, maxColumns, maxRows } from '../tables/table-size.ts';
import { tableWords } from '../words/table.ts';
import { check } from './check.ts';
import { takeIn } from './take-in.ts';

/** Documents from a table: as drafts, or public at once where a type has none. */
export const intakeRoutes: AdminRoutes = {
  async 'POST /intake/check'(strapi, context): Promise<CheckedTable> {
    const checked = await check(strapi, askedIn(strapi, context, intakeSchema));
    return { ...checked, rows: checked.rows.map(({ shown }) => shown) };
  },
  'POST /intake/take-in'(strapi, context) {
    const intake = askedIn(strapi, context, takeInSchema);
    const filled = intake.rows.filter((cells) => cells.some((cell) => cell.trim()));
    if (filled.length > rowsAtOnce + 1) throw new errors.ValidationError(tableWords.tooLarge(rowsAtOnce, maxColumns));
    return takeIn(strapi, intake);
  },
};

function askedIn<T extends Intake>(strapi: Core.Strapi, context: Context, schema: z.ZodType<T>): T {
  const asked = bodyOf(context, schema, tableWords.empty);
  refuseUnless(mayTakeIn(strapi, uidOf(asked.type)));
  if (isTooLarge(asked.rows)) throw new errors.ValidationError(tableWords.tooLarge(maxRows, maxColumns));
  return asked;
}
