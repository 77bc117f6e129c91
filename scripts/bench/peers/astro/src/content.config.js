import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const link = z.object({ label: z.string(), href: z.string(), date: z.string().optional() });

const articles = defineCollection({
  loader: glob({ pattern: '*.md', base: './content/bai-viet' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    shown: z.string(),
    byline: z.string(),
    picture: z.string().optional(),
    categories: z.array(z.string()),
    topics: z.array(z.string()),
    months: z.array(z.string()),
    documents: z.array(link),
    related: z.array(link),
  }),
});

const documents = defineCollection({
  loader: glob({ pattern: '*.md', base: './content/van-ban' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    shown: z.string(),
    url: z.string(),
    number: z.string(),
    file: z.string(),
    years: z.array(z.string()),
    doctypes: z.array(z.string()),
  }),
});

export const collections = { articles, documents };
