import { adminApi } from '@strapi/strapi/admin';
import {
  planTasksSchema,
  tableSchema,
  tasksDueSchema,
  type PlanTasks,
  type ReadTable,
  type TableQuestion,
  type TasksDue,
} from '../../schemas/desk-tasks.ts';

/** The routes of plans' tasks, in Strapi's own cache: a saved plan is asked for again. */

export const planUid = 'api::plan.plan';

const routes = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    planTasks: build.query<PlanTasks, string>({
      query: (documentId) => `/pho-luat/plan-tasks/${documentId}`,
      transformResponse: (answer) => planTasksSchema.parse(answer),
      providesTags: (_result, _error, documentId) => [{ type: 'Document' as const, id: `${planUid}_${documentId}` }],
    }),
    readTable: build.mutation<ReadTable, TableQuestion>({
      query: (data) => ({ url: '/pho-luat/task-table', method: 'POST', data }),
      transformResponse: (answer) => tableSchema.parse(answer),
    }),
    tasksDue: build.query<TasksDue, void>({
      query: () => '/pho-luat/tasks-due',
      transformResponse: (answer) => tasksDueSchema.parse(answer),
    }),
  }),
});

export const { usePlanTasksQuery, useReadTableMutation, useTasksDueQuery } = routes;
