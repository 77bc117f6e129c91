import { fieldPathLabel } from '@pho-luat/shared/content-types/labels';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { mayPublish } from '../rights.ts';
import { guardWords } from '../words/guards.ts';
import { documentToPublish } from '../publication/signed-document.ts';
import type { Log } from '../publication/log.ts';
import type { DocumentRef } from '../publication/document-ref.ts';
import { uidOf } from '../publication/types.ts';
import type { Finding } from './finding.ts';
import { againstContent, againstPublisher } from './index.ts';
import { paperFieldOf } from './new-papers.ts';
import { titleOf } from '../publication/title.ts';
import { reviewRows } from '../reviews/table.ts';

/** What speaks against publishing a document's new papers with it, each finding by the name of its paper; and that they are. */
export async function againstPapers(log: Log, type: DocumentType, papers: readonly DocumentRef[]): Promise<Finding[]> {
  const field = paperFieldOf(type);
  const findings: Finding[] = [];
  if (field === undefined) return findings;
  for (const { id } of papers) {
    const title = await titleOf(log.strapi, 'attachment', id);
    const [last] = await reviewRows(log, { type: 'attachment', id });
    // By a reviewer.
    if (last?.action === 'returned') findings.push({ field, message: guardWords.paperReturned(title), severity: 'warning' });
    if (await hasItsOwnTime(log, id)) {
      findings.push({ field, message: guardWords.paperRefuses(title, guardWords.paperHasItsOwnTime), severity: 'error' });
      continue;
    }
    const paper = (await documentToPublish(log, 'attachment', id)) ?? {};
    // A person who may not publish the document itself is told so once.
    const rights = mayPublish(log.strapi, uidOf(type)) ? await againstPublisher(log, 'attachment', id) : [];
    const own = [...rights, ...(await againstContent(log, 'attachment', id, paper))];
    findings.push(
      { field, message: guardWords.publishedTogether(title), severity: 'note' },
      ...own.map(({ field: at, message, severity }) => ({
        field,
        message: (severity === 'warning' ? guardWords.inPaper : guardWords.paperRefuses)(
          title,
          at === undefined ? message : `${fieldPathLabel(at)}: ${message}`,
        ),
        severity,
      })),
    );
  }
  return findings;
}

/** Whether it was to go public at a time of its own, and no earlier. */
async function hasItsOwnTime({ strapi }: Log, id: string): Promise<boolean> {
  const where = { documentId: id, publishedAt: null, publishAt: { $notNull: true } };
  return (await strapi.db.query(uidOf('attachment')).count({ where })) > 0;
}
