import { z } from 'zod';
import { choice, line } from '../../schemas/fields.ts';
import { linkSchema } from './link.ts';

export const placementSchema = z.strictObject({
  /** Made by the system; the code in the ledger hangs on it. */
  key: z.string().min(6).max(40),
  place: line,
  setting: choice('placementSettings').default('indoor'),
  readingDistanceCm: z.int().min(10).max(2_000).optional(),
  printedCopies: z.int().min(0).max(1_000_000).optional(),
  destination: linkSchema.optional(),
});

export type Placement = z.infer<typeof placementSchema>;
