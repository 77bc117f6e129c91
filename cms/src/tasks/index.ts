import { dayOf } from '@pho-luat/shared/dates';
import { refuseUnless, type AdminRoutes } from '../routes/admin-routes.ts';
import { mayRead, mayUpdate } from '../rights.ts';
import { uidOf } from '../publication/types.ts';
import { planTasks } from './plan-tasks.ts';
import { tasksDue } from './tasks-due.ts';

/** The tasks of plans at the editors' desk. Nothing here writes: what is read goes into the form, and an editor saves that. */
export const taskRoutes: AdminRoutes = {
  'GET /plan-tasks/:documentId'(strapi, context) {
    refuseUnless(mayUpdate(strapi, uidOf('plan')));
    return planTasks(strapi, String(context.params.documentId));
  },
  'GET /tasks-due'(strapi) {
    refuseUnless(mayRead(strapi, uidOf('plan')));
    return tasksDue(strapi, dayOf(new Date()));
  },
};
