import { z } from 'zod';

/** Whether whoever is logged in has ended the tour of the desk. */
export const tourSchema = z.object({ isEnded: z.boolean() });
export type TourState = z.infer<typeof tourSchema>;
