import { z } from 'zod';
import { line, markdown, paragraph, slug } from '../schemas/fields.ts';

/** Trang tĩnh. */
export const pageSchema = z.strictObject({ title: line.max(300), slug, lead: paragraph.optional(), body: markdown });

export type Page = z.infer<typeof pageSchema>;
