import { againstDraft, draftAsOf } from '../guards/draft.ts';
import { againstRemoval, againstReturn } from '../guards/index.ts';
import type { Finding } from '../guards/finding.ts';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { asIfPublic } from '../publication/together.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { mayPublish } from '../rights.ts';
import { groupOf } from '../together/groups.ts';

/** What would stop the publication of a draft as it is saved, and what to look at. */
export async function findingsOfDraft(log: Log, type: DocumentType, id: string, now: Date): Promise<Finding[]> {
  const draft = await draftAsOf(log, type, id, now);
  return draft ? findingsOf(log, type, id, draft) : [];
}

export async function findingsOf(log: Log, type: DocumentType, id: string, draft: LogDocument): Promise<Finding[]> {
  return [
    // A person who only writes has «Gửi duyệt», and is not told at each entry that they may not publish.
    ...(mayPublish(log.strapi, uidOf(type)) ? await againstReturn(log, type, id) : []),
    ...(await againstDraft(log, type, id, draft)),
  ];
}

/** The same where what goes public together with it is public. */
export async function findingsWithMates(log: Log, type: DocumentType, id: string, now: Date): Promise<Finding[]> {
  return asIfPublic(await groupOf(log, { type, id }), () => findingsOfDraft(log, type, id, now));
}

/** What would keep a public document from being taken away. */
export async function findingsOfRemoval(log: Log, type: DocumentType, id: string): Promise<Finding[]> {
  if (!(await log.isPublic(type, id))) return [];
  const findings = await againstRemoval(log, type, id, isDrafted(type) ? 'unpublish' : 'delete');
  // Without the right to remove it there is no right to publish it either; one refusal is enough.
  return findings.filter(({ severity }) => severity === 'error');
}
