import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { bodyOf, type AdminRoutes } from '../routes/admin-routes.ts';
import { inTurn } from '@pho-luat/shared/in-turn';
import { idOfWhoActs } from '../publication/actor.ts';
import { namedViewSchema, viewSchema, viewsSchema, type View } from '../contracts/saved-views.ts';
import { viewRefusals } from '../words/saved-views.ts';

/**
 * Lists that somebody keeps under a name. On the server, in Strapi's own store of settings: officials change desks and share machines,
 * and what a browser remembers is gone with it.
 */

const oneAtATime = inTurn();

export const viewRoutes: AdminRoutes = {
  'GET /views': viewsOf,
  'POST /views': (strapi, context) => {
    const view = bodyOf(context, viewSchema, viewRefusals.unread);
    return change(strapi, (views) => {
      if (views.some((one) => isNamed(one, view))) throw new errors.ValidationError(viewRefusals.isThere);
      return [...views, view];
    });
  },
  'DELETE /views': (strapi, { query }) => {
    const asked = namedViewSchema.safeParse(query);
    if (!asked.success) throw new errors.NotFoundError();
    return change(strapi, (views) => views.filter((one) => !isNamed(one, asked.data)));
  },
};

/** Gives them as they are now. */
function change(strapi: Core.Strapi, by: (views: readonly View[]) => View[]): Promise<View[]> {
  const value = async () => {
    const views = viewsSchema.safeParse(by(await viewsOf(strapi)));
    if (!views.success) throw new errors.ValidationError(viewRefusals.unread);
    await storeOf(strapi).set({ value: views.data });
    return views.data;
  };
  return oneAtATime(value);
}

async function viewsOf(strapi: Core.Strapi): Promise<View[]> {
  return viewsSchema.parse((await storeOf(strapi).get({})) ?? []);
}

function storeOf(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'pho-luat', key: `views-${idOfWhoActs(strapi)}` });
}

function isNamed(one: Pick<View, 'uid' | 'name'>, { uid, name }: Pick<View, 'uid' | 'name'>): boolean {
  return one.uid === uid && one.name === name;
}
