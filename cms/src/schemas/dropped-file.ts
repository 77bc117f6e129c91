import type { z } from 'zod';
import { fileHtmlSchema } from './reading.ts';

/** `POST /pho-luat/file-text`, a file in a form: what of it can become the text of an article. */
export const droppedFileSchema = fileHtmlSchema;

export type DroppedFile = z.infer<typeof droppedFileSchema>;
