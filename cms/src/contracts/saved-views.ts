import { z } from 'zod';

/** Lists of the admin as somebody wants to see them again: `/pho-luat/views`, each person's own. */

export const longestViewName = 60;
const mostViews = 100;

export const viewSchema = z.strictObject({
  /** The type whose list it is. */
  uid: z.string().max(100),
  name: z.string().trim().normalize('NFC').min(1).max(longestViewName),
  /** What stands behind the `?` of the list's address: filters, words, order. */
  query: z.string().min(1).max(2_000),
});
/** `DELETE ?uid=…&name=…` */
export const namedViewSchema = viewSchema.omit({ query: true });
export const viewsSchema = z.array(viewSchema).max(mostViews);

export type View = z.infer<typeof viewSchema>;
