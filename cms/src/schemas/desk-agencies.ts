import { z } from 'zod';

/** A table of agencies that an editor takes into the directory. */

/** `POST /pho-luat/agencies/check` and `…/take-in`: the rows of a sheet, with the headings. */
export const agencyRowsSchema = z.strictObject({ rows: z.array(z.array(z.string())) });

/** What `check` answers: each line that is an agency, and what is left out. */
export const checkedAgenciesSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      line: z.int(),
      name: z.string(),
      state: z.enum(['new', 'changed', 'same', 'wrong']),
      changes: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })),
      /** What is wrong with it and what to do. */
      faults: z.array(z.string()),
    }),
  ),
  leftOut: z.strictObject({ columns: z.array(z.string()), lines: z.array(z.int()) }),
});

/** What `take-in` did. */
export const takenInAgenciesSchema = z.strictObject({ added: z.int(), changed: z.int(), same: z.int() });

export type CheckedAgencies = z.infer<typeof checkedAgenciesSchema>;
export type TakenInAgencies = z.infer<typeof takenInAgenciesSchema>;
