import { errors } from '@strapi/utils';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import type { factorSchema, newFactorSchema, recoveryCodesSchema } from '../contracts/accounts.ts';
import { accountWords } from '../words/desk-accounts.ts';
import type { AdminRoutes, Context } from '../routes/admin-routes.ts';
import { requireConfirmed } from './confirm.ts';
import { tell } from './events.ts';
import { accountTries, refuseTooMany } from './limits.ts';
import { beginFactor, hasFactor, recoveryCodesLeft, removeFactor, turnFactorOn } from './second-factor.ts';
import type { Account } from './users.ts';

const codeSchema = z.object({ code: z.string().max(20) });

/** A person's own second factor: each change of it asks for the password first. */
export const factorRoutes: AdminRoutes = {
  async 'GET /account/factor'(strapi, context): Promise<z.infer<typeof factorSchema>> {
    const { id } = accountOf(context);
    return { isOn: await hasFactor(strapi, id), left: await recoveryCodesLeft(strapi, id) };
  },
  async 'POST /account/factor'(strapi, context): Promise<z.infer<typeof newFactorSchema>> {
    requireConfirmed(context);
    const { id, email } = accountOf(context);
    // Another would take its place before its first code was shown.
    if (await hasFactor(strapi, id)) throw new errors.ApplicationError(accountWords.factorIsOn);
    const { secret, uri } = await beginFactor(strapi, id, email);
    return { secret, symbol: renderSVG(uri) };
  },
  async 'POST /account/factor/on'(strapi, context): Promise<z.infer<typeof recoveryCodesSchema>> {
    requireConfirmed(context);
    const { id, email } = accountOf(context);
    refuseTooMany(context, accountTries.begin(`factor ${id}`, Date.now()));
    const code = codeSchema.safeParse(context.request.body).data?.code.replace(/\s/g, '') ?? '';
    const codes = await turnFactorOn(strapi, id, code, new Date());
    if (!codes) throw new errors.ApplicationError(accountWords.wrongCode);
    await tell(strapi, 'factor-on', { whom: email });
    return { codes };
  },
  async 'DELETE /account/factor'(strapi, context): Promise<z.infer<typeof factorSchema>> {
    requireConfirmed(context);
    const { id, email } = accountOf(context);
    if (await removeFactor(strapi, id)) await tell(strapi, 'factor-off', { whom: email });
    return { isOn: false, left: 0 };
  },
};

function accountOf({ state }: Context): Account {
  return state.user as Account;
}
