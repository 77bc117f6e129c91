import { z } from 'zod';
import { fileUsesSchema } from '../../contracts/file-uses.ts';
import { asksAbout, deskApi } from '../desk-api.ts';
import { saveEach, type NotSaved } from './typed.ts';

const fileSchema = z.object({
  id: z.int(),
  documentId: z.string(),
  name: z.string(),
  ext: z.string(),
  mime: z.string(),
  url: z.string(),
  alternativeText: z.string().nullable(),
  formats: z.object({ thumbnail: z.object({ url: z.string() }).optional() }).nullable(),
});

const listSchema = z.object({ results: z.array(fileSchema), pagination: z.object({ total: z.int() }) });

export type LibraryFile = z.infer<typeof fileSchema>;

export type Kind = 'silent' | 'pictures' | 'files';

export interface Question {
  kind: Kind;
  words: string;
  /** How many of the newest. */
  most: number;
}

const pictures = { 'filters[mime][$startsWith]': 'image/' };
const filters: Record<Kind, Record<string, string>> = {
  silent: { ...pictures, 'filters[$or][0][alternativeText][$null]': 'true', 'filters[$or][1][alternativeText][$eq]': '' },
  pictures,
  files: {},
};

/** Strapi's own routes of the library, with the rights of the logged-in person; where a file is used is ours. */
export const mediaApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    libraryFiles: build.query({
      ...asksAbout(({ kind, words, most }: Question) => {
        const asked = { ...filters[kind], ...(words ? { _q: words } : {}), sort: 'createdAt:desc', pageSize: String(most) };
        return `/upload/files?${new URLSearchParams(asked).toString()}`;
      }, listSchema),
      providesTags: ['LibraryFiles'],
    }),
    /** Strapi answers for several together: with the refusal of one, while others are saved. */
    describeFiles: build.mutation<NotSaved[], (readonly [id: number, words: string])[]>({
      async queryFn(typed, _api, _options, ask) {
        const url = '/upload/actions/bulk-update';
        const save = async (id: number, alternativeText: string) =>
          ask({ url, method: 'POST', data: { updates: [{ id, fileInfo: { alternativeText } }] } });
        return { data: await saveEach(typed, save) };
      },
      invalidatesTags: ['LibraryFiles'],
    }),
    fileUses: build.query({
      ...asksAbout((documentId: string) => `/pho-luat/file-uses/${documentId}`, fileUsesSchema),
      providesTags: ['Document'],
    }),
  }),
});
