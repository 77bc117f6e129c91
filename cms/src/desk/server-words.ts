import type { Core } from '@strapi/strapi';
import { strapiErrorText } from '../words/strapi-errors.ts';

interface ErrorBody {
  error?: { message?: string; details?: { errors?: { message: string }[] } };
}

/** The admin shows server errors unchanged, so they must be in the editor's language. */
export function speakVietnamese(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    await next();
    const { error } = (context.body ?? {}) as ErrorBody;
    if (!error) return;
    // Each finding is shown under its field of the form too.
    for (const shown of [error, ...(error.details?.errors ?? [])]) {
      const text = shown.message && strapiErrorText(shown.message);
      if (text) shown.message = text;
    }
  });
}
