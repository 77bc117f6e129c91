import { z } from 'zod';
import { documentId, line, slug, webAddress } from '../schemas/fields.ts';

/** Cơ quan. */
export const agencySchema = z.strictObject({
  name: line,
  abbreviation: line.max(40).optional(),
  slug,
  url: webAddress.optional(),
  parent: documentId.optional(),
});

export type Agency = z.infer<typeof agencySchema>;
