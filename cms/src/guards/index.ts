import { errors } from '@strapi/utils';
import type { UID } from '@strapi/strapi';
import { issuesOf, type Draft, type RuleContext } from '@pho-luat/shared/rules/index';
import type { Issue } from '@pho-luat/shared/rules/issue';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { openingList, refusalText } from '@pho-luat/shared/words/guards';
import { issueText } from '@pho-luat/shared/words/issues';
import type { Log } from '../publication/log.ts';
import { openingsOf } from './opened-by-code.ts';
import { referencesOf } from './references.ts';
import { sameDocumentAs } from './same-document.ts';

/**
 * Stops a publication that breaks a rule. `draft` has the shape of the log's document: nulls left out, relations and media as
 * document ids. Throws Strapi's `ValidationError` with every problem at once; warnings do not stop.
 */
export async function checkBeforePublish(log: Log, type: DocumentType, id: string, draft: Draft): Promise<void> {
  const problems = (await findingsOf(log, type, id, draft)).filter((issue) => issue.severity === 'error');
  if (problems.length > 0) throw refusal(problems);
}

/** All that the shared rules say of a draft, warnings too. */
export async function findingsOf(log: Log, type: DocumentType, id: string, draft: Draft): Promise<Issue[]> {
  return issuesOf(type, draft, await contextOf(log, type, id, draft));
}

async function contextOf(log: Log, type: DocumentType, id: string, draft: Draft): Promise<RuleContext> {
  const references = await referencesOf(log, `api::${type}.${type}` as UID.ContentType, draft);
  const sameDocument = type === 'attachment' ? await sameDocumentAs(log.strapi, id, draft) : undefined;
  // Read only where it matters.
  const openings = type === 'article' && draft.withdrawn ? await openingsOf(log, type, id) : [];
  return {
    references,
    ...(sameDocument ? { sameDocument } : {}),
    ...(openings.length > 0 ? { openedBy: openingList(openings) } : {}),
  };
}

/** The admin puts each error under its field, and shows the message as a notice: both name all that is wrong. */
function refusal(problems: Issue[]): Error {
  const byField = Map.groupBy(problems, (issue) => issue.field);
  return new errors.ValidationError(refusalText(problems), {
    errors: [...byField].map(([field, issues]) => ({
      path: field.split('.'),
      message: issues.map(issueText).join(' '),
      name: 'ValidationError',
    })),
  });
}
