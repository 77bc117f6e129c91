import { z } from 'zod';
import { line } from '../schemas/fields.ts';

/** Everyday words and the words of the statute. */
export const synonymSchema = z.strictObject({ everyday: line, statute: line });

export type Synonym = z.infer<typeof synonymSchema>;
