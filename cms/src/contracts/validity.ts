import { z } from 'zod';

/** `GET /pho-luat/validity/:documentId`: the validity of an official document as it is public; empty where it is not. */
export const documentValiditySchema = z.strictObject({
  text: z.string().optional(),
});

export type DocumentValidity = z.infer<typeof documentValiditySchema>;
