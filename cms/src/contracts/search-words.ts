import { z } from 'zod';

/** `GET /pho-luat/search-words?q=…`: words of the search, with what the product says of each and what editors lay over that. */
const foundWordSchema = z.strictObject({
  type: z.enum(['abbreviation', 'synonym']),
  said: z.string(),
  /** What it stands for as it comes with the product. */
  product: z.string().optional(),
  /** Entries of editors, which take the product's place; one without a meaning switches it off. */
  own: z.array(z.strictObject({ id: z.string(), meant: z.string().optional() })),
});

export const foundWordsSchema = z.strictObject({
  /** This many come with the product. */
  product: z.int(),
  /** This many fit what was asked. */
  total: z.int(),
  words: z.array(foundWordSchema),
});

export type FoundWord = z.infer<typeof foundWordSchema>;
export type FoundWords = z.infer<typeof foundWordsSchema>;
