import { z } from 'zod';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { instant } from '@pho-luat/shared/schemas/fields';
import type { Finding } from '../guards/finding.ts';
import type { Log } from '../publication/log.ts';
import { lastSaveOf } from '../publication/last-save.ts';
import { keepingWords } from '../words/desk-keeping.ts';
import { minuteText } from '../words/desk-times.ts';

/** A form of the admin sends all of the entry as it was opened, with the moment at which that had been saved. */
const sent = z.object({ body: z.object({ documentId: z.string(), updatedAt: instant }) });

/** Requests that go on from what is saved: what they save first is no newer version to what they save then. */
const looked = new WeakSet<object>();

/**
 * Somebody else has saved the entry since this form was opened: the last save must neither win without a word nor go with what is
 * discarded.
 */
export async function againstNewerVersion(
  log: Log,
  type: DocumentType,
  id: string | undefined,
  refused = keepingWords.refused,
): Promise<Finding[]> {
  const context = log.strapi.requestContext.get();
  const opened = sent.safeParse(context?.request).data?.body;
  if (!context || looked.has(context) || !opened || opened.documentId !== id) return [];
  const saved = await lastSaveOf(log.strapi, type, id);
  // A different version is a newer one, whatever the machine's clock said.
  if (!saved || saved.at === opened.updatedAt) {
    looked.add(context);
    return [];
  }
  return [{ severity: 'error', message: refused(saved.by ?? keepingWords.someone, minuteText(saved.at, new Date())) }];
}
