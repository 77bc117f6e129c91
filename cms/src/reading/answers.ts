import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { File } from '@pho-luat/shared/content-types/file';
import { documentQuestionSchema, type FileReading, type ReadPage, type SameDocumentAnswer } from '../contracts/file-reading.ts';
import { draftLike, draftWithFile } from '../publication/same-document.ts';
import { bodyOf, refuseUnless, type Context } from '../routes/admin-routes.ts';
import { mayRead } from '../rights.ts';
import { readLog } from '../publication/transaction.ts';
import { uidOf } from '../publication/types.ts';
import { readingWords } from '../words/reading.ts';
import { offerOf } from './offer.ts';
import { canRecognise } from './read.ts';
import { countPages, firstPagesOf, pageOf, readingOf, unreadOf, type Row } from './table.ts';

/** What the panel of an official document asks about its files. */

export async function fileReading(strapi: Core.Strapi, context: Context, now: Date): Promise<FileReading> {
  const { name, sha256 } = await fileIn(strapi, context);
  const row = await readingOf(strapi, sha256);
  const isMachineRead = Boolean(row?.is_machine_read);
  const { scans = [], wordless = [] } = row ? unreadOf(row) : {};
  const firstPages = row?.text ? await firstPagesOf(strapi, row.text) : [];
  const isFirstPicture = scans.includes(1);
  const sure = isFirstPicture ? firstPages : firstPages.filter((_, index) => !scans.includes(index + 1));
  const offer = await offerOf(strapi, name, sure, isMachineRead || isFirstPicture);
  if (!row?.state) {
    const state = row && isTaken(row, now) ? 'reading' : 'waiting';
    return { state, hasTextLayer: false, isMachineRead, textPages: 0, keptPages: 0, offer };
  }
  const pages = row.text ? await countPages(strapi, row.text, row.scan_tried ? wordless : scans) : { all: 0, withText: 0 };
  return {
    state: row.state,
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.page_count ? { pageCount: row.page_count } : {}),
    hasTextLayer: Boolean(row.has_text_layer),
    ...(row.converted_from ? { convertedFrom: row.converted_from } : {}),
    isMachineRead,
    ...(row.state === 'no-text' || scans.length > 0 ? { recognition: await recognitionOf(row, now) } : {}),
    unread: unreadOf(row),
    textPages: pages.withText,
    keptPages: pages.all,
    offer,
  };
}

export async function readPage(strapi: Core.Strapi, context: Context): Promise<ReadPage> {
  const { sha256 } = await fileIn(strapi, context);
  const row = await readingOf(strapi, sha256);
  const page = Number(context.params.page);
  const text = row?.text && Number.isInteger(page) ? await pageOf(strapi, row.text, page) : undefined;
  if (text === undefined) throw new errors.NotFoundError();
  return { text };
}

/** Whether an official document is there already, draft or public, for the editor who is about to add it. */
export async function sameDocument(strapi: Core.Strapi, context: Context): Promise<SameDocumentAnswer> {
  refuseUnless(mayRead(strapi, uidOf('attachment')));
  const { file, ...question } = bodyOf(context, documentQuestionSchema, readingWords.unasked);
  const sameFile = file && (await draftWithFile(strapi, await filesLike(strapi, file)));
  const same = sameFile || (await draftLike(strapi, question));
  return { same: same ? { ...same, isSameFile: Boolean(sameFile) } : null };
}

/** The files of the library with the bytes of one of them, that one too. */
function filesLike(strapi: Core.Strapi, name: string): Promise<string[]> {
  return readLog(strapi, async (log) => {
    const file = await log.document('file', name);
    return file ? (await log.publicWith('file', `"sha256":"${file.sha256}"`)).map(({ id }) => id) : [];
  });
}

/** The file that a path names, as its line has it now. */
async function fileIn(strapi: Core.Strapi, { params }: Context): Promise<File> {
  refuseUnless(mayRead(strapi, uidOf('attachment')));
  const file = await readLog(strapi, (log) => log.document('file', String(params.file)));
  if (!file) throw new errors.NotFoundError();
  return file;
}

async function recognitionOf(row: Row, now: Date): Promise<NonNullable<FileReading['recognition']>> {
  if (row.scan_tried) return 'tried';
  if (row.todo !== 'scan') return 'not-wanted';
  if (!(await canRecognise())) return 'not-installed';
  return isTaken(row, now) ? 'reading' : 'waiting';
}

function isTaken({ claimed_until }: Row, now: Date): boolean {
  return claimed_until !== null && claimed_until > now.toISOString();
}
