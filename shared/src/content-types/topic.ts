import { z } from 'zod';
import { line, paragraph, slug } from '../schemas/fields.ts';

/** Chủ đề: a life event, offered on the home page. */
export const topicSchema = z.strictObject({ name: line, slug, description: paragraph.optional(), order: z.int().default(0) });

export type Topic = z.infer<typeof topicSchema>;
