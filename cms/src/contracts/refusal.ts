import { z } from 'zod';

/** A refusal that has to do with other entries names them, so that the admin can lead to each. */

export const namedEntry = z.strictObject({ uid: z.string(), documentId: z.string(), title: z.string() });
export const namedEntriesSchema = z.array(namedEntry);

export const namingRefusalSchema = z.object({
  error: z.object({ message: z.string(), details: z.object({ named: namedEntriesSchema.min(1) }) }),
});

export type NamedEntry = z.infer<typeof namedEntry>;
export type NamingRefusal = z.infer<typeof namingRefusalSchema>['error'];
