import { z } from 'zod';
import { fileHtmlSchema } from '../../contracts/reading.ts';
import { asksAbout, deskApi } from '../desk-api.ts';

/** What is needed here of a file in the library. */
const uploadedSchema = z
  .tuple([z.object({ id: z.int(), documentId: z.string(), url: z.string() })], z.unknown())
  .transform(([uploaded]) => uploaded);

export type Uploaded = z.infer<typeof uploadedSchema>;

export const dropApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** What of a file can become the text of an article; nothing is stored. */
    readFileText: build.mutation(
      asksAbout((file: File) => ({ url: '/pho-luat/file-text', method: 'POST', data: formOf(file) }), fileHtmlSchema),
    ),
    /** By Strapi's own route, with the right of the logged-in person. */
    uploadFile: build.mutation(
      asksAbout(({ file, alternativeText = null }: { file: File; alternativeText?: string | null }) => {
        const data = formOf(file);
        data.append('fileInfo', JSON.stringify({ name: file.name, alternativeText, caption: null, folder: null }));
        return { url: '/upload', method: 'POST', data };
      }, uploadedSchema),
    ),
  }),
});

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('files', file, file.name);
  return form;
}
