import { z } from 'zod';
import { taskStatuses, type TaskStatus } from '@pho-luat/shared/task-status';
import { choice, day, line, paragraph, webAddress } from '@pho-luat/shared/schemas/fields';

const agency = z.strictObject({ name: line, slug: z.string() });

/**
 * `/ke-hoach/<slug>/nhiem-vu.json`: a plan's tasks for other programs. Addresses are absolute. `status` is right for the day on which
 * the file is read from the site: it is made again when the calendar turns one.
 */
export const planTasksSchema = z.strictObject({
  plan: z.strictObject({
    title: line,
    number: line,
    year: z.int(),
    issuer: agency.optional(),
    /** Names of those who issued it with that agency, apart by `;`. */
    otherIssuers: line.optional(),
    issuedOn: day,
    url: webAddress,
  }),
  tasks: z.array(
    z.strictObject({
      /** Stays with the task whatever else changes. */
      key: z.string(),
      url: webAddress,
      code: line.optional(),
      group: line.optional(),
      content: paragraph,
      leadAgency: agency.optional(),
      partnerAgencies: z.array(agency),
      /** Names of those who take part and are not in the list of agencies, apart by `;`. */
      otherPartners: line.optional(),
      startOn: day.optional(),
      dueOn: day.optional(),
      duePrecision: choice('duePrecisions').optional(),
      /** The last day on which it is in time; a month or a quarter ends with its last day. */
      lastDay: day.optional(),
      deliverable: paragraph.optional(),
      state: choice('taskStates'),
      completedOn: day.optional(),
      status: z.enum(Object.keys(taskStatuses) as [TaskStatus, ...TaskStatus[]]),
      /** In progress or not begun, and its deadline has passed. */
      isOverdue: z.boolean(),
      updates: z.array(z.strictObject({ on: day, text: paragraph, evidence: webAddress.optional() })),
    }),
  ),
});

export type PlanTasks = z.infer<typeof planTasksSchema>;
