import { z } from 'zod';

/** A table that an editor pastes or has in a file. */

/** 3 MB: an annex with pictures in it; four thirds of that, as base64, are within the limit of a request. */
export const maxTableBytes = 3 * 1024 * 1024;

/** `POST /pho-luat/table`: as it was pasted, or a file of one. For who may put in what is in it. */
export const tableQuestionSchema = z.union([
  z.strictObject({ text: z.string().max(maxTableBytes) }),
  z.strictObject({ fileName: z.string().max(255), base64: z.base64().max((maxTableBytes / 3) * 4) }),
]);

/** Its answer: the sheets that have something in them. */
export const tableSchema = z.strictObject({
  sheets: z
    .array(
      z.strictObject({
        name: z.string(),
        rows: z.array(z.array(z.string())),
        /** The row, from 1, with a quote that stands alone, because of which all cells were read as if none had quotes. */
        loneQuote: z.int().optional(),
      }),
    )
    .min(1),
});

export type TableQuestion = z.infer<typeof tableQuestionSchema>;
export type ReadTable = z.infer<typeof tableSchema>;
