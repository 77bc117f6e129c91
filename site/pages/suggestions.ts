import { abstractOf, documentName } from '@pho-luat/shared/citation';
import { questionsOf } from '@pho-luat/shared/questions';
import { shorten } from '@pho-luat/shared/text';
import { suggestionWords } from '../words/search.ts';
import type { SuggestionEntry, Suggestions } from '../src/suggestions.ts';
import { documentHref, linkTo, planName } from './addresses.ts';
import type { Content, Entry } from './content.ts';
import type { Edition } from './edition.ts';
import { isShown, validityOf } from './validity.ts';

/** As many of the newest as keep the file below 30 KB as it is sent, however large the site grows: `README.md` has the figures. */
const most = { plans: 40, documents: 180, articles: 240 };

/** In characters. Plans are few, and the year that tells one from the other is at the end of its title. */
const longest = { title: 90, more: 70, plan: 200 };

/** What the search field offers, as data: `src/suggestions.ts` says in which shape. */
export function suggestionsOf(edition: Edition): string {
  const { content } = edition;
  const { kinds } = suggestionWords;
  const documents = suggestedDocuments(content);
  const isLapsed = (document: Entry<'attachment'>) => validityOf(edition, document)[0].state === 'lapsed';
  const entryOf = (document: Entry<'attachment'>) => documentEntry(content, document);
  const groups = [
    { kind: kinds.category, entries: content.categories().map((each) => entry(linkTo.category(each))) },
    { kind: kinds.topic, entries: content.topics().map((each) => entry(linkTo.topic(each))) },
    { kind: kinds.plan, entries: content.plans().slice(0, most.plans).map(planEntry) },
    { kind: kinds.document, entries: documents.filter((document) => !isLapsed(document)).map(entryOf) },
    {
      kind: kinds.article,
      entries: content
        .articles()
        .slice(0, most.articles)
        .map((each) => entry(linkTo.article(each), questionsOf(each).join(' · '))),
    },
    { kind: kinds.lapsed, entries: documents.filter(isLapsed).map(entryOf) },
  ];
  return JSON.stringify({ groups: groups.filter(({ entries }) => entries.length > 0) } satisfies Suggestions);
}

/** The signed document of a plan leads to the plan, which stands for both. */
function suggestedDocuments(content: Content): Entry<'attachment'>[] {
  return content
    .documents()
    .filter((document) => isShown(content, document) && !content.planOfDocument().has(document.id))
    .slice(0, most.documents);
}

function planEntry(plan: Entry<'plan'>): SuggestionEntry {
  return entry({ label: planName(plan), href: linkTo.plan(plan).href }, plan.title, longest.plan);
}

function documentEntry(content: Content, document: Entry<'attachment'>): SuggestionEntry {
  return entry({ label: documentName(document), href: documentHref(content, document) }, abstractOf(document));
}

function entry({ label, href }: { label: string; href: string }, more?: string, longestMore = longest.more): SuggestionEntry {
  const title = shorten(label, longest.title);
  return more ? [title, href, shorten(more, longestMore)] : [title, href];
}
