import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { Finding } from './finding.ts';
import { newPapersOf, paperFieldOf } from './new-papers.ts';
import { titleOf } from '../publication/title.ts';
import type { Log } from '../publication/log.ts';
import { reviewRows } from '../reviews/table.ts';
import type { Draft } from '../rules/index.ts';
import { guardWords } from '../words/guards.ts';

/** A reviewer has returned a paper that would go public with the document. */
export async function returnedPapers(log: Log, type: DocumentType, draft: Draft): Promise<Finding[]> {
  const field = paperFieldOf(type);
  const findings: Finding[] = [];
  if (field === undefined) return findings;
  for (const id of await newPapersOf(log, type, draft)) {
    const [last] = await reviewRows(log, { type: 'attachment', id });
    if (last?.action !== 'returned') continue;
    const title = await titleOf(log.strapi, 'attachment', id);
    findings.push({ field, message: guardWords.paperReturned(title), severity: 'warning' });
  }
  return findings;
}
