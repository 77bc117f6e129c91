import { extname } from 'node:path';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { inTurn } from '@pho-luat/shared/in-turn';
import { refuseUnless, type Context } from '../routes/admin-routes.ts';
import { uidOf } from '../publication/types.ts';
import { mayCreate, mayUpdate } from '../rights.ts';
import type { FileHtml, Reading } from '../contracts/reading.ts';
import { dropWords, unreadFile } from '../words/desk-drop.ts';
import { readHtml } from './read.ts';

/** As koa-body puts it beside a request. */
interface SentFile {
  filepath: string;
  originalFilename?: string | null;
}

/** The text of a Word or PDF file that somebody drops on the form of an article. Nothing is stored. */
export async function fileText(strapi: Core.Strapi, context: Context): Promise<FileHtml> {
  const article = uidOf('article');
  refuseUnless(mayCreate(strapi, article) || mayUpdate(strapi, article));
  const [file] = [(context.request.files as { files?: SentFile | SentFile[] } | undefined)?.files ?? []].flat();
  if (!file) throw new errors.ValidationError(dropWords.failed);
  return oneAtATime(() => read(file, context));
}

const mimes: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
};

/** Each may take as much memory as the limits allow. */
const oneAtATime = inTurn();

async function read({ filepath, originalFilename }: SentFile, { res }: Context): Promise<FileHtml> {
  const name = (originalFilename ?? '').normalize('NFC');
  const given = new AbortController();
  // The person who asked has gone.
  const abort = () => given.abort();
  res.on('close', abort);
  const { signal } = given;
  try {
    const mime = mimes[extname(name).toLowerCase()];
    if (mime !== undefined) {
      const answer = await readHtml(filepath, mime, { signal });
      if ('html' in answer) return answer;
      throw refusal(name, answer);
    }
    throw new errors.ValidationError(/\.doc$/i.test(name) ? unreadFile['legacy-word'](name) : dropWords.unknownKind(name));
  } finally {
    res.off('close', abort);
  }
}

function refusal(name: string, { state, reason }: Reading): Error {
  return new errors.ValidationError(unreadFile[state === 'no-text' ? 'no-text' : (reason ?? 'damaged')](name));
}
