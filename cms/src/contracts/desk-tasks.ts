import { z } from 'zod';

/** What the editors' desk asks of plans' tasks: routes of the CMS below `/pho-luat`, read by its admin. */

const agency = z.strictObject({
  /** The row's id, as Strapi's form names it. */
  id: z.int(),
  documentId: z.string(),
  name: z.string(),
  abbreviation: z.string().optional(),
});

/** `GET /pho-luat/plan-tasks/:documentId`: what the form of a plan does not know. For who may change plans. */
export const planTasksSchema = z.strictObject({
  agencies: z.array(agency),
  abbreviations: z.array(z.strictObject({ short: z.string(), long: z.string() })),
  /** The tasks of the draft as saved, by the id of their row; agencies by document id. */
  tasks: z.array(z.strictObject({ id: z.int(), leadAgency: z.string().optional(), partnerAgencies: z.array(z.string()) })),
});

const taskDue = z.strictObject({
  planId: z.string(),
  planTitle: z.string(),
  code: z.string().optional(),
  content: z.string(),
  leadAgency: z.string(),
  deadline: z.string(),
  days: z.int().min(0),
});

/** `GET /pho-luat/tasks-due`: tasks of published plans, as of today in Vietnam. Some of each kind, and how many there are. */
export const tasksDueSchema = z.strictObject({
  late: z.array(taskDue),
  lateCount: z.int(),
  soon: z.array(taskDue),
  soonCount: z.int(),
});

export type PlanTasks = z.infer<typeof planTasksSchema>;
export type TasksDue = z.infer<typeof tasksDueSchema>;
