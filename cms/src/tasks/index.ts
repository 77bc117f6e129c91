import type { Core } from '@strapi/strapi';
import { dayOf } from '@pho-luat/shared/dates';
import { refuseUnless, registerAdminRoutes } from '../routes/admin-routes.ts';
import { mayRead, mayUpdate } from '../rights.ts';
import { uidOf } from '../publication/types.ts';
import { planTasks } from './plan-tasks.ts';
import { tasksDue } from './tasks-due.ts';

/** The tasks of plans at the editors' desk. Nothing here writes: what is read goes into the form, and an editor saves that. */
export function registerTasks(strapi: Core.Strapi): void {
  registerAdminRoutes(strapi, {
    'GET /plan-tasks/:documentId'(context) {
      refuseUnless(mayUpdate(strapi, uidOf('plan')));
      return planTasks(strapi, String(context.params.documentId));
    },
    'GET /tasks-due'() {
      refuseUnless(mayRead(strapi, uidOf('plan')));
      return tasksDue(strapi, dayOf(new Date()));
    },
  });
}
