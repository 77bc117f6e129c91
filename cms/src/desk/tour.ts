import type { Core } from '@strapi/strapi';
import type { AdminRoutes } from '../routes/admin-routes.ts';
import { idOfWhoActs } from '../publication/actor.ts';
import type { TourState } from '../contracts/desk.ts';

/** The tour of the desk is shown until the person has ended it, on whatever device. */
export const tourRoutes: AdminRoutes = {
  'GET /tour': async (strapi): Promise<TourState> => ({ isEnded: (await noteOf(strapi).get({})) === true }),
  async 'POST /tour/end'(strapi) {
    await noteOf(strapi).set({ value: true });
    return {};
  },
};

function noteOf(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'desk', key: `tour_ended_${idOfWhoActs(strapi)}` });
}
