import type { Core } from '@strapi/strapi';
import { strapiErrorTexts } from '@pho-luat/shared/words/strapi-errors';

interface ErrorBody {
  error?: { message?: string };
}

/** The admin shows an error of the server as it comes: it has to come in the editor's language. */
export function speakVietnamese(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    await next();
    const { error } = (context.body ?? {}) as ErrorBody;
    const text = error?.message && strapiErrorTexts[error.message];
    if (error && text) error.message = text;
  });
}
