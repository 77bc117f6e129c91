import { z } from 'zod';
import { line } from '../schemas/fields.ts';

export const abbreviationSchema = z.strictObject({ short: line.max(40), long: line });

export type Abbreviation = z.infer<typeof abbreviationSchema>;
