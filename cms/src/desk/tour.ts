import type { Core } from '@strapi/strapi';
import { registerAdminRoutes } from '../routes/admin-routes.ts';
import { idOfWhoActs } from '../publication/actor.ts';
import type { TourState } from '../contracts/desk.ts';

/** The tour of the desk is shown until the person has ended it, on whatever device. */
export function registerTour(strapi: Core.Strapi): void {
  const noteOf = () => strapi.store({ type: 'plugin', name: 'desk', key: `tour_ended_${idOfWhoActs(strapi)}` });
  registerAdminRoutes(strapi, {
    'GET /tour': async (): Promise<TourState> => ({ isEnded: (await noteOf().get({})) === true }),
    async 'POST /tour/end'() {
      await noteOf().set({ value: true });
      return {};
    },
  });
}
