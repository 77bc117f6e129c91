import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { documentToPublish } from '../publication/signed-document.ts';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { asIfPublic } from '../publication/together.ts';
import type { Finding } from './finding.ts';
import { againstContent } from './index.ts';
import { newPapersOf } from './new-papers.ts';
import { againstPapers } from './papers.ts';
import { othersNoLongerNamed } from './validity-of-others.ts';

/** What a publication at this moment would say of a draft as it is saved. */
export async function draftAsOf(log: Log, type: DocumentType, id: string, now: Date): Promise<LogDocument | undefined> {
  const draft = await documentToPublish(log, type, id);
  // Stamped by the first publication; nobody has to fill it in.
  return draft && type === 'article' ? { publishedOn: now.toISOString(), ...draft } : draft;
}

/**
 * Findings about it and about its new papers, which go public with it. Whether the person who acts has the right is asked
 * elsewhere.
 */
export async function againstDraft(log: Log, type: DocumentType, id: string, draft: LogDocument): Promise<Finding[]> {
  const papers = (await newPapersOf(log, type, draft)).map((paper) => ({ type: 'attachment' as const, id: paper }));
  const found = await asIfPublic(papers, () => againstContent(log, type, id, draft));
  return [...found, ...(await againstPapers(log, type, papers)), ...(await othersNoLongerNamed(log, type, id, draft))];
}
