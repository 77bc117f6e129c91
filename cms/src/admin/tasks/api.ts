import { uidOf } from '../../publication/types.ts';
import { planTasksSchema, tasksDueSchema } from '../../contracts/desk-tasks.ts';
import { asks, asksAbout, deskApi } from '../desk-api.ts';

export const planUid = uidOf('plan');

export const tasksApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    planTasks: build.query({
      ...asksAbout((documentId: string) => `/pho-luat/plan-tasks/${documentId}`, planTasksSchema),
      // A saved plan is asked for again.
      providesTags: (_result, _error, documentId) => [{ type: 'Document', id: `${planUid}_${documentId}` }],
    }),
    tasksDue: build.query(asks('/pho-luat/tasks-due', tasksDueSchema)),
  }),
});
