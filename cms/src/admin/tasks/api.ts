import { adminApi } from '@strapi/strapi/admin';
import { uidOf } from '../../publication/types.ts';
import { planTasksSchema, tasksDueSchema, type PlanTasks, type TasksDue } from '../../contracts/desk-tasks.ts';

/** The routes of plans' tasks, in Strapi's own cache: a saved plan is asked for again. */

export const planUid = uidOf('plan');

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    planTasks: build.query<PlanTasks, string>({
      query: (documentId) => `/pho-luat/plan-tasks/${documentId}`,
      transformResponse: (answer) => planTasksSchema.parse(answer),
      providesTags: (_result, _error, documentId) => [{ type: 'Document' as const, id: `${planUid}_${documentId}` }],
    }),
    tasksDue: build.query<TasksDue, void>({
      query: () => '/pho-luat/tasks-due',
      transformResponse: (answer) => tasksDueSchema.parse(answer),
    }),
  }),
});

export const { usePlanTasksQuery, useTasksDueQuery } = routes;
