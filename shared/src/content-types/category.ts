import { z } from 'zod';
import { line, paragraph, slug } from '../schemas/fields.ts';

/** Chuyên mục: a section of the news. */
export const categorySchema = z.strictObject({ name: line, slug, description: paragraph.optional(), order: z.int().default(0) });

export type Category = z.infer<typeof categorySchema>;
