import type { Core } from '@strapi/strapi';
import { issuesOf, type Draft, type RuleContext } from '../rules/index.ts';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { dayOf } from '@pho-luat/shared/dates';
import { guardWords, openingList } from '../words/guards.ts';
import { issueText } from '../words/issues.ts';
import { takedownWords } from '../words/takedown.ts';
import type { Log } from '../publication/log.ts';
import { isPublic } from '../publication/public.ts';
import type { StoredLine } from '../publication/stored-line.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { mayPublish, mayTakeDown } from '../rights.ts';
import { productMeaning } from '../search-words/product.ts';
import { citationsIn } from './citations.ts';
import type { Finding } from './finding.ts';
import { lostLinksIn } from './links.ts';
import { deadLinksIn } from './outside-links.ts';
import { namedByOthers } from './named-by-others.ts';
import { codesThatStay, openedByCode, openingsOf } from './opened-by-code.ts';
import { questionsOfOthersIn } from './questions-of-others.ts';
import { referencesOf } from './references.ts';
import { sameDocumentAs } from '../publication/same-document.ts';
import { againstLater, othersThatLapse } from './validity-of-others.ts';
import { wordsOfOthersIn } from './words-of-others.ts';

/** All that may speak against publishing a document, or against taking it away. */

/**
 * Whether this person may publish it. Asked where documents are written, so it holds for every door, those too that a later version
 * or an extension of ours opens. What was taken down had a reason that other editors may not know: only a person who may take down
 * decides that it may be seen again; anybody else would undo it from a tab that was left open.
 */
export async function againstPublisher(log: Log, type: DocumentType, id: string | undefined): Promise<Finding[]> {
  const { strapi } = log;
  if (!isDrafted(type)) return [];
  const findings: Finding[] = [];
  if (!mayPublish(strapi, uidOf(type))) findings.push({ severity: 'right', message: guardWords.publishNeedsRight });
  return [...findings, ...(await againstReturn(log, type, id))];
}

export async function againstReturn(log: Log, type: DocumentType, id: string | undefined): Promise<Finding[]> {
  if (id === undefined || mayTakeDown(log.strapi)) return [];
  const reason = (await log.last(type, id))?.takedownReason ?? null;
  return reason === null ? [] : [{ severity: 'right', message: takedownWords.returnNeedsRight(reason) }];
}

/**
 * What the rules say of a document as it would be published, warnings too. `draft` has the shape of the log's document: nulls left out,
 * relations and media as document ids.
 */
export async function againstContent(log: Log, type: DocumentType, id: string, draft: Draft): Promise<Finding[]> {
  const issues = issuesOf(type, draft, await contextOf(log, type, id, draft));
  const found = issues.map((issue) => {
    const { field, severity, at, isOwn } = issue;
    return { field, message: issueText(issue), severity, at, isOwn };
  });
  return [...found, ...(await againstLater(log, type, id, draft))];
}

/** What keeps a document where readers find it, and what to know before it goes. */
export async function againstRemoval(log: Log, type: DocumentType, id: string, by: 'unpublish' | 'delete'): Promise<Finding[]> {
  return [
    ...(await againstRemover(log, type, id, by)),
    ...(await openedByCode(log, type, id)),
    ...(await codesThatStay(log, type, id, by)),
    ...(await othersThatLapse(log, type, id)),
    ...(by === 'delete' ? await namedByOthers(log, type, id) : []),
  ];
}

/** By the last line of a document. The panel offers no takedown, or erasing, that this speaks against. */
export function againstTakedown(strapi: Core.Strapi, last: StoredLine | undefined, erases: boolean): Finding[] {
  if (!mayTakeDown(strapi)) return [{ severity: 'right', message: takedownWords.needsRight }];
  if (!last) return [{ severity: 'error', message: takedownWords.neverPublished }];
  const isDone = erases ? last.erases : last.takedownReason !== null;
  return isDone ? [{ severity: 'error', message: takedownWords.takenDownAlready }] : [];
}

async function againstRemover(log: Log, type: DocumentType, id: string, by: 'unpublish' | 'delete'): Promise<Finding[]> {
  const { strapi } = log;
  if (!isDrafted(type) || mayPublish(strapi, uidOf(type))) return [];
  if (by === 'unpublish') return [{ severity: 'right', message: guardWords.publishNeedsRight }];
  return (await isPublic(strapi, type, id)) ? [{ severity: 'right', message: guardWords.deleteNeedsRight }] : [];
}

async function isServed(log: Log, ward: string): Promise<boolean> {
  const naming = await log.publicWith('agency', `"${ward}"`);
  return naming.some(({ document }) => document.serves.includes(ward));
}

async function isAdvice(log: Log, { category }: Draft): Promise<boolean> {
  return typeof category === 'string' && (await log.document('category', category))?.kind === 'advice';
}

async function contextOf(log: Log, type: DocumentType, id: string, draft: Draft): Promise<RuleContext> {
  const isArticle = type === 'article';
  return {
    today: dayOf(new Date()),
    references: await referencesOf(log, type, draft),
    citations: await citationsIn(log, type, draft),
    links: await lostLinksIn(log, type, id, draft),
    deadLinks: await deadLinksIn(log, type, draft),
    isAdvice: isArticle && (await isAdvice(log, draft)),
    sameDocument: type === 'attachment' ? await sameDocumentAs(log.strapi, id, draft) : undefined,
    questionsOfOthers: isArticle ? await questionsOfOthersIn(log, id, draft) : [],
    wordsOfOthers: type === 'term' ? await wordsOfOthersIn(log, id, draft) : [],
    ofProduct: await productMeaning(log.strapi, type, id, draft),
    // Agencies name a ward that exists: about a new ward this would be no news.
    isUnserved: type === 'ward' && (await log.isPublic(type, id)) && !(await isServed(log, id)),
    // Read only where it matters.
    openedBy: isArticle && draft.withdrawn ? openingList(await openingsOf(log, type, id)) : undefined,
  };
}
