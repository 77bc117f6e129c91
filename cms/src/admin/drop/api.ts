import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { droppedFileSchema, type DroppedFile } from '../../schemas/dropped-file.ts';

/** Of a file in the library, what is needed here. */
const uploadedSchema = z.tuple([z.object({ id: z.int(), documentId: z.string(), url: z.string() })], z.unknown());

export type Uploaded = z.infer<typeof uploadedSchema>[0];

const routes = adminApi.injectEndpoints({
  endpoints: (build) => ({
    readFileText: build.mutation<DroppedFile, File>({
      query: (file) => ({ url: '/pho-luat/file-text', method: 'POST', data: formOf(file) }),
      transformResponse: (answer) => droppedFileSchema.parse(answer),
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
