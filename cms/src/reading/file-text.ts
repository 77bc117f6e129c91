import { rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { escapeHtml } from '../escape-html.ts';
import { inTurn } from '../in-turn.ts';
import type { Context } from '../doors/admin-routes.ts';
import { uidOf } from '../publication/types.ts';
import { mayCreate, mayUpdate } from '../rights.ts';
import type { FileHtml, Reading } from '../schemas/reading.ts';
import { dropWords, unreadFile } from '../words/desk-drop.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { readHtml, readText } from './read.ts';

/** As koa-body puts it beside a request. */
interface SentFile {
  filepath: string;
  originalFilename?: string | null;
}

/** The text of a Word or PDF file that somebody drops on the form of an article. Nothing is stored. */
export async function fileText(strapi: Core.Strapi, context: Context): Promise<FileHtml> {
  const article = uidOf('article');
  const sent = [(context.request.files as { files?: SentFile | SentFile[] } | undefined)?.files ?? []].flat();
  try {
    if (!mayCreate(strapi, article) && !mayUpdate(strapi, article)) throw new errors.ForbiddenError();
    const [file] = sent;
    if (!file) throw new errors.ValidationError(dropWords.failed);
    return await oneAtATime(() => read(file, context));
  } finally {
    // Strapi takes a file away only where nothing was refused.
    await Promise.all(sent.map(({ filepath }) => rm(filepath, { force: true })));
  }
}

/** Each may take as much memory as the limits allow. */
const oneAtATime = inTurn();

async function read({ filepath, originalFilename }: SentFile, { res }: Context): Promise<FileHtml> {
  const name = (originalFilename ?? '').normalize('NFC');
  const given = new AbortController();
  // Whoever asked has gone.
  const abort = () => given.abort();
  res.on('close', abort);
  const { signal } = given;
  try {
    switch (extname(name).toLowerCase()) {
      case '.docx': {
        const answer = await readHtml(filepath, { signal });
        if ('html' in answer) return answer;
        throw refusal(name, answer);
      }
      case '.pdf': {
        const reading = await readText(filepath, 'application/pdf', { signal });
        const { pages, convertedFrom } = reading;
        if (reading.state !== 'read') throw refusal(name, reading);
        return {
          html: paragraphsOf(pages)
            .map((text) => `<p>${escapeHtml(text)}</p>`)
            .join(''),
          ...(convertedFrom && { convertedFrom }),
        };
      }
      case '.doc':
        throw new errors.ValidationError(unreadFile['legacy-word'](name));
      default:
        throw new errors.ValidationError(dropWords.unknownKind(name));
    }
  } finally {
    res.off('close', abort);
  }
}

function refusal(name: string, { state, reason }: Reading): Error {
  return new errors.ValidationError(unreadFile[state === 'no-text' ? 'no-text' : (reason ?? 'damaged')](name));
}
