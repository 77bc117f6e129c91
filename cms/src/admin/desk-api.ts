import { adminApi } from '@strapi/strapi/admin';
import type { z } from 'zod';

/** Strapi's own cache, with what our routes are about beside what is its own: a change names it, and what was asked of it is asked again. */
export const deskApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'AccountEvents',
    'Desk',
    'Document',
    'Factor',
    'LibraryFiles',
    'MissedSearches',
    'MyWork',
    'Relations',
    'SearchWords',
    'Shares',
    'Together',
    'Views',
  ],
});

type Question = string | { url: string; method?: 'POST' | 'DELETE'; data?: unknown; config?: { params: object } };

interface Asks<Asked, Answer> {
  query: (asked: Asked) => Question;
  transformResponse: (answer: unknown) => Answer;
}

/** A question to the CMS about something, whose answer is read by its contract: with any other answer the question has failed. */
export function asksAbout<Asked, Answer>(query: (asked: Asked) => Question, contract: z.ZodType<Answer>): Asks<Asked, Answer> {
  return { query, transformResponse: (answer) => contract.parse(answer) };
}

/** One that is always the same. */
export function asks<Answer>(question: Question, contract: z.ZodType<Answer>): Asks<void, Answer> {
  return asksAbout(() => question, contract);
}
