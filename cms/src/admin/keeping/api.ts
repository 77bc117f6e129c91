import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { instant } from '@pho-luat/shared/schemas/fields';
import type { Entry } from '../entry.ts';
import { addressOf } from '../content-manager.ts';

const savedSchema = z.object({ data: z.looseObject({ updatedAt: instant }) });

/** An entry as it is saved now, past what the content manager remembers of it. */
export const { useSavedEntryQuery } = adminApi.injectEndpoints({
  endpoints: (build) => ({
    savedEntry: build.query<z.infer<typeof savedSchema>['data'], Entry>({
      query: ({ uid, documentId }) => addressOf(uid, documentId),
      transformResponse: (answer) => savedSchema.parse(answer).data,
    }),
  }),
});
