import { z } from 'zod';
import { instant } from '@pho-luat/shared/schemas/fields';
import { tableTypes } from '../rules/intake/columns.ts';
import { changesSchema } from './changes.ts';

/** A table of documents that an editor takes in. */

/** So many are stored in one transaction: nobody else can save meanwhile, some 30 ms each. The admin sends a longer table part by part. */
export const rowsAtOnce = 100;

/** `POST /pho-luat/intake/check`: the rows of a sheet, with the headings; those that are left out are empty, and keep their line. */
export const intakeSchema = z.strictObject({ type: z.enum(tableTypes), rows: z.array(z.array(z.string())) });

/** `POST /pho-luat/intake/take-in`: the same, and of each line whose document was there when it was checked, as which draft. */
export const takeInSchema = intakeSchema.extend({ seen: z.array(z.strictObject({ line: z.int(), savedAt: instant })) });

/** What `check` answers: each line that is a document, and what is left out. */
export const checkedTableSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      line: z.int(),
      title: z.string(),
      state: z.enum(['new', 'changed', 'same', 'wrong']),
      /** When the document that is there was last saved; absent for a new one. */
      savedAt: instant.optional(),
      changes: changesSchema,
      /** What is wrong with it and what to do. */
      faults: z.array(z.string()),
      /** What a draft must have, or have otherwise, before it is published. */
      later: z.string(),
    }),
  ),
  leftOut: z.strictObject({
    columns: z.array(z.string()),
    beyond: z.array(z.string()),
    lines: z.array(z.int()),
    cells: z.array(z.int()),
  }),
});

/** What `take-in` did. */
export const takenInSchema = z.strictObject({ added: z.int(), changed: z.int(), same: z.int() });

export type Intake = z.infer<typeof intakeSchema>;
export type SeenIntake = z.infer<typeof takeInSchema>;
export type CheckedTable = z.infer<typeof checkedTableSchema>;
export type TakenIn = z.infer<typeof takenInSchema>;
