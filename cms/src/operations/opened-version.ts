import { z } from 'zod';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { formatInstant } from '@pho-luat/shared/dates';
import { instant } from '@pho-luat/shared/schemas/fields';
import type { Finding } from '../guards/finding.ts';
import type { Log } from '../publication/log.ts';
import { lastSaveOf } from '../publication/last-save.ts';
import { keepingWords } from '../words/desk-keeping.ts';

/** A form of the admin sends all of the entry as it was opened, with the moment at which that had been saved. */
const sent = z.object({ body: z.object({ documentId: z.string(), updatedAt: instant }) });

/** Somebody else has saved the entry since this form was opened: the last save must not win without a word. */
export async function againstNewerVersion(log: Log, type: DocumentType, id: string | undefined): Promise<Finding[]> {
  const opened = sent.safeParse(log.strapi.requestContext.get()?.request).data?.body;
  if (!opened || opened.documentId !== id) return [];
  const saved = await lastSaveOf(log.strapi, type, id);
  // Another one is a newer one, whatever the machine's clock said.
  if (!saved || saved.at === opened.updatedAt) return [];
  return [{ severity: 'error', message: keepingWords.refused(saved.by ?? keepingWords.someone, formatInstant(saved.at)) }];
}
