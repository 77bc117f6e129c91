import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { PreviewAsk } from '@pho-luat/shared/schemas/preview';
import { previewNotices } from '../words/preview.ts';
import type { Context } from '../routes/admin-routes.ts';
import { installation } from '../installation.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import { readLog } from '../publication/transaction.ts';
import { addressOf } from '../publication/address.ts';
import { fileAddress, readEntryAddress, readFileAddress, readShareAddress, root, type Status } from './address.ts';
import { send } from './answer.ts';
import { previewFile, previewPage, PublisherAway } from './door.ts';
import { forPreview, isOfSite, styleForPreview } from './for-preview.ts';
import { noticePath, noticeStyle, sendNotice, type Notice } from './notice.ts';
import { openShare } from './shares.ts';

/** Files of a page are asked for while it is read. */
const readingMs = 60 * 60_000;

interface Opened {
  type: DocumentType;
  id: string;
  status: Status;
  validUntil?: string;
}

/** Everything below `/preview`. */
export function answerPreview(strapi: Core.Strapi): (context: Context) => Promise<void> {
  return async (context) => {
    try {
      await answer(strapi, context, new Date());
    } catch (cause) {
      if (!(cause instanceof PublisherAway)) throw cause;
      sendNotice(context, 503, previewNotices.away);
    }
  };
}

async function answer(strapi: Core.Strapi, context: Context, now: Date): Promise<void> {
  const path = context.path.slice(root.length);
  if (path === noticePath) return send(context, 'file', 'text/css; charset=utf-8', noticeStyle);
  if (isOfSite(path)) return sendFile(context, path);
  const asked = readFileAddress(context.path);
  const opened = await open(strapi, asked?.page ?? context.path, asked ? new Date(now.getTime() - readingMs) : now, now);
  if ('title' in opened) return sendNotice(context, 404, opened);
  if (asked) return sendFile(context, asked.file);
  await sendPage(strapi, context, opened);
}

async function open(strapi: Core.Strapi, page: string, entriesAt: Date, now: Date): Promise<Opened | Notice> {
  const token = readShareAddress(page);
  if (token !== undefined) {
    const share = await openShare(strapi, token, now);
    return share ? { type: share.type, id: share.id, status: 'draft', validUntil: share.expiresAt } : previewNotices.shareGone;
  }
  const entry = readEntryAddress(page);
  if (!entry || entry.expires <= entriesAt) return previewNotices.expired;
  // An editor who was blocked, or has logged out, sees no more of what colleagues save.
  return (await strapi.sessionManager('admin').isSessionActive(entry.session)) ? entry : previewNotices.expired;
}

async function sendPage(strapi: Core.Strapi, context: Context, opened: Opened): Promise<void> {
  const ask = await askFor(strapi, opened);
  const answered = ask ? await previewPage(ask) : { reason: previewNotices.deleted };
  if ('reason' in answered) return sendNotice(context, 404, previewNotices.nothing(answered.reason));
  const { siteUrl } = installation();
  const html = forPreview(answered.html, { siteUrl, root, file: (file) => fileAddress(context.path, file) });
  send(context, 'page', 'text/html; charset=utf-8', html);
}

/** The draft as it is saved now, or a request for the public version; undefined for a deleted document. */
async function askFor(strapi: Core.Strapi, { type, id, status, validUntil }: Opened): Promise<PreviewAsk | undefined> {
  const { draft, isPublished, live } = await readLog(strapi, async (log) => {
    const line = await log.last(type, id);
    const saved = await documentToPublish(log, type, id);
    return { draft: saved, isPublished: await log.says(type, id, saved), live: line && (await addressOf(log, line)) };
  });
  if (!draft) return undefined;
  return { type: type as PreviewAsk['type'], id, ...(status === 'draft' ? { draft, isPublished } : {}), live, validUntil };
}

async function sendFile(context: Context, path: string): Promise<void> {
  const file = await previewFile(path);
  if (!file) {
    context.status = 404;
    return;
  }
  if (path.startsWith('/tep/')) send(context, 'download', file.type, file.bytes);
  else send(context, 'file', file.type, file.type === 'text/css' ? styleForPreview(file.bytes.toString(), root) : file.bytes);
}
