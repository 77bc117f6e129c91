import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { fileHtmlSchema, type FileHtml } from '../../contracts/reading.ts';

/** What is needed here of a file in the library. */
const uploadedSchema = z.tuple([z.object({ id: z.int(), documentId: z.string(), url: z.string() })], z.unknown());

export type Uploaded = z.infer<typeof uploadedSchema>[0];

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    /** What of a file can become the text of an article; nothing is stored. */
    readFileText: build.mutation<FileHtml, File>({
      query: (file) => ({ url: '/pho-luat/file-text', method: 'POST', data: formOf(file) }),
      transformResponse: (answer) => fileHtmlSchema.parse(answer),
    }),
    /** By Strapi's own route, with the right of whoever is logged in. */
    uploadFile: build.mutation<Uploaded, { file: File; alternativeText?: string }>({
      query({ file, alternativeText = null }) {
        const data = formOf(file);
        data.append('fileInfo', JSON.stringify({ name: file.name, alternativeText, caption: null, folder: null }));
        return { url: '/upload', method: 'POST', data };
      },
      transformResponse: (answer) => uploadedSchema.parse(answer)[0],
    }),
  }),
});

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('files', file, file.name);
  return form;
}

export const { useReadFileTextMutation, useUploadFileMutation } = routes;
