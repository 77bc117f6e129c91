import { z } from 'zod';

/** What differs between two versions of a document, field by field, as texts that editors read. */
export const changesSchema = z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() }));

export type Change = z.infer<typeof changesSchema>[number];
