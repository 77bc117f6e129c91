import { z } from 'zod';
import { choice, day, documentId, documentIds, instant, line, markdown, paragraph, slug, webAddress } from '../schemas/fields.ts';
import { linkSchema } from './components/link.ts';

/** Bài viết. */
export const articleSchema = z.strictObject({
  title: line.max(300),
  slug,
  lead: paragraph.optional(),
  body: markdown,
  cover: documentId.optional(),
  coverAlt: line.optional(),
  coverCaption: line.optional(),
  category: documentId,
  topics: documentIds,
  audiences: z.array(choice('audiences')).default([]),
  byline: line.optional(),
  newsSource: z.strictObject({ name: line, url: webAddress.optional() }).optional(),
  publishedOn: instant,
  attachments: documentIds,
  plans: documentIds,
  relatedArticles: documentIds,
  featured: z.boolean().default(false),
  reviewOn: day.optional(),
  changeNotes: z.array(z.strictObject({ on: day, note: paragraph })).default([]),
  withdrawn: z.strictObject({ on: day, reason: paragraph, replacedBy: linkSchema.optional() }).optional(),
});

export type Article = z.infer<typeof articleSchema>;
