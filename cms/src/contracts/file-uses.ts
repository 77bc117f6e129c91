import { z } from 'zod';
import { namedEntriesSchema } from './refusal.ts';

/** Where a file of the library is used: in what is public, and in drafts. */
export const fileUsesSchema = z.strictObject({ public: namedEntriesSchema, drafts: namedEntriesSchema });

export type FileUses = z.infer<typeof fileUsesSchema>;
