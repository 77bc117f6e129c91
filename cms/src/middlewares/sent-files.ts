import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

/** As koa-body puts it beside a request. */
interface SentFile {
  filepath: string;
}

/** Strapi takes a sent file off the disk only where nothing was refused, and knows one field: what was refused or erased would stay there. */
const sentFiles: Core.MiddlewareFactory = () => async (context, next) => {
  const sent = Object.values((context.request.files ?? {}) as Record<string, SentFile | SentFile[]>).flat();
  try {
    await next();
  } finally {
    await Promise.all(sent.map(({ filepath }) => rm(filepath, { force: true })));
  }
};

export default sentFiles;
