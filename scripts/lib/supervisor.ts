import { z } from 'zod';

const moment = z.iso.datetime();

const serviceFactsSchema = z.strictObject({
  /** Null between an end and the next start. */
  pid: z.int().nullable(),
  startedAt: moment.nullable(),
  restarts: z.int().min(0),
  /** How many of the restarts were because it hung. */
  hangs: z.int().min(0),
  /** `by SIGKILL`, `with 1`. */
  lastEnd: z.strictObject({ how: z.string(), at: moment }).nullable(),
  /** Lines of its service log that could not be written. */
  linesLost: z.int().min(0),
});

/**
 * `VAR_DIR/supervisor.json`: what `npm start` knows of its services, written whenever that changes and removed at its end. One that was
 * killed leaves its last state: `VAR_DIR/lock` tells whether a start is running.
 */
export const supervisorSchema = z.strictObject({
  pid: z.int(),
  startedAt: moment,
  /** Why the CMS and the publisher do not run while the site is served; nothing when they do. */
  waitsFor: z.string().nullable(),
  services: z.partialRecord(z.enum(['cms', 'publisher', 'site']), serviceFactsSchema),
});

export type ServiceFacts = z.infer<typeof serviceFactsSchema>;
export type SupervisorFacts = z.infer<typeof supervisorSchema>;
export type ServiceName = keyof SupervisorFacts['services'];
