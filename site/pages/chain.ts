import { documentName } from '@pho-luat/shared/citation';
import { formatDay } from '@pho-luat/shared/dates';
import { relations } from '../words/pages.ts';
import type { ChainStep, LinkView, ValidityView } from '../src/views.ts';
import { documentHref, linkTo } from './addresses.ts';
import { ascending, type Content, type Entry } from './content.ts';
import type { DatedContent } from './edition.ts';
import { remembered } from '../lib/remembered.ts';
import { isShown, validityOf } from './validity.ts';

type Document = Entry<'attachment'>;

export interface Chain {
  /** In the order of time. */
  steps: readonly ChainStep[];
  /** There are more, before or after. */
  isCut: boolean;
}

/** Documents each way beside the nearest ones, which are always shown, however many they are. */
const most = 6;

const alone: Chain = { steps: [], isCut: false };

/**
 * What a document replaces or amends, what that replaced, and so on; and what replaces or amends it, and so on. Not what else came of
 * those before it: a law that a hundred documents amend would show all of them on the page of each.
 */
export function chainOf(edition: DatedContent, document: Document): Chain {
  const { content } = edition;
  // Most have no neighbours.
  if (earlier(content, document).length === 0 && later(content, document).length === 0) return alone;
  const seen = new Set([document]);
  const before = walk(document, seen, (each) => earlier(content, each));
  const after = walk(document, seen, (each) => later(content, each));
  if (before.found.length === 0 && after.found.length === 0) return alone;
  const inTime = [...before.found, document, ...after.found].sort((a, b) => ascending(dayOf(a), dayOf(b)));
  return { steps: inTime.map((each) => chainStep(edition, each)), isCut: before.isCut || after.isCut };
}

/** Generation by generation, each whole, the nearest first. A document is visited once, so a circle ends. */
function walk(
  from: Document,
  seen: Set<Document>,
  next: (document: Document) => readonly Document[],
): { found: Document[]; isCut: boolean } {
  const found: Document[] = [];
  let generation = [from];
  for (;;) {
    generation = [...new Set(generation.flatMap(next))].filter((each) => !seen.has(each));
    if (generation.length === 0) return { found, isCut: false };
    if (found.length > 0 && found.length + generation.length > most) return { found, isCut: true };
    for (const each of generation) seen.add(each);
    found.push(...generation);
  }
}

function earlier(content: Content, document: Document): Document[] {
  const named = (['replaces', 'amends'] as const).flatMap((how) => content.documentsNamedBy(how, document));
  return content.several('attachment', named).filter((each) => isShown(content, each));
}

function later(content: Content, { id }: Document): Document[] {
  const documents = [...(content.replacedBy().get(id) ?? []), ...(content.amendedBy().get(id) ?? [])];
  return documents.filter((each) => isShown(content, each));
}

/** A document without a day is shown after those that have one. */
function dayOf({ issuedOn, effectiveOn }: Document): string {
  return issuedOn ?? effectiveOn ?? '9999';
}

/** The same step is on the page of each document in the chain. */
function chainStep(edition: DatedContent, document: Document): ChainStep {
  const { content } = edition;
  const links = (ids: readonly string[]) =>
    content
      .several('attachment', ids)
      .filter((each) => isShown(content, each))
      .map((each) => linkTo.attachment(content, each));
  return stepOf(document, {
    href: documentHref(content, document),
    validity: validityOf(edition, document),
    replaces: links(content.documentsNamedBy('replaces', document)),
    amends: links(content.documentsNamedBy('amends', document)),
  });
}

const stepOf = remembered(
  (
    document: Document,
    { href, validity, replaces, amends }: { href: string; validity: ValidityView } & Record<'replaces' | 'amends', LinkView[]>,
  ): ChainStep => ({
    name: documentName(document),
    href,
    ...(document.issuedOn ? { issuedOn: formatDay(document.issuedOn) } : {}),
    validity,
    relations: [
      { label: relations.replaces, documents: replaces },
      { label: relations.amends, documents: amends },
    ].filter(({ documents }) => documents.length > 0),
  }),
);
