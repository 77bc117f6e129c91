import { sha256 } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';

/** What one look leaves for the next. `npm start` writes it; `npm run doctor` only reads it. */
export const memorySchema = z.strictObject({
  /** Where publishing was while something waited, and how many looks, one after another, have found it there. */
  publishing: z.strictObject({ place: z.string(), looks: z.int() }).optional(),
  /** Service → how often it had been started again, and how many of its ends came one after the other. */
  services: z.record(z.string(), z.strictObject({ restarts: z.int(), ends: z.int() })).optional(),
  /** How far the log was sound when all of it was looked at last, and this many looks before it is again. */
  log: z.strictObject({ upTo: z.int(), untilWhole: z.int() }).optional(),
  files: z
    .strictObject({
      /** The file that was read last: the next look goes on after it. */
      last: sha256.optional(),
      /** Missing or damaged until they are read and sound. */
      bad: z.array(sha256),
      /** This many looks before the store is written to again. */
      untilWrite: z.int(),
    })
    .optional(),
});

export type Memory = z.infer<typeof memorySchema>;
