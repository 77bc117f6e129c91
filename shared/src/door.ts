import { z } from 'zod';

/** `VAR_DIR/publisher/door.json`: where the running publisher listens on this machine, and what opens it. */
export const doorSchema = z.strictObject({ port: z.int().min(1).max(65535), token: z.string().min(32) });

/** `GET /codes` there: every code that was ever issued, in small letters. */
export const issuedCodesSchema = z.strictObject({ codes: z.array(z.string()) });

export type Door = z.infer<typeof doorSchema>;
export type IssuedCodes = z.infer<typeof issuedCodesSchema>;
