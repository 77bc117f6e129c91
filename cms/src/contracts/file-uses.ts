import { z } from 'zod';

const useSchema = z.object({ uid: z.string(), id: z.string(), title: z.string() });

/** Where a file of the library is used: in what is public, and in drafts. */
export const fileUsesSchema = z.object({ public: z.array(useSchema), drafts: z.array(useSchema) });

export type FileUses = z.infer<typeof fileUsesSchema>;
