import { byDay, type ByDay } from '@pho-luat/shared/later';
import { hasStarted, turnsOf, validityFrom, validityOn, type Validity } from '@pho-luat/shared/validity';
import type { LapseView, LinkView, ValidityView } from '../src/views.ts';
import { linkTo } from './addresses.ts';
import type { Content, Entry } from './content.ts';
import type { DatedContent } from './edition.ts';
import { remembered } from '../lib/remembered.ts';

/** Whether documents are in force: on the day of the edition, and after it by the calendar alone. */

type Document = Entry<'attachment'>;

export function validityOf({ content, day }: DatedContent, document: Document): ValidityView {
  return validityView(document, { day, ...laterDocuments(content, document) });
}

/** Says that it is no longer in force and what replaces it; undefined when no known date takes it out of force. */
export function lapseOf({ content, day }: DatedContent, document: Document): LapseView | undefined {
  const later = laterDocuments(content, document);
  const links = later.replacedBy.map((each) => (isShown(content, each) ? linkTo.attachment(content, each) : undefined));
  return lapseView(document, { day, ...later, self: linkTo.attachment(content, document), links });
}

/** The distinct states in order, without those in which only the words change. */
export function statesOf([now, ...later]: ValidityView): ByDay<{ state: Validity }> {
  const turns = later.filter(({ state }, at) => state !== (later[at - 1] ?? now).state);
  return [{ state: now.state }, ...turns.map(({ state, from }) => ({ state, from }))];
}

/** An official document has a page only with its file. */
export function isShown(content: Content, { file }: Document): boolean {
  return content.get('file', file) !== undefined;
}

/** What becomes of each document that a page cites. */
export function lapsesOf(edition: DatedContent, documents: readonly Document[]): LapseView[] {
  const shown = documents.filter((document) => isShown(edition.content, document));
  return shown.map((document) => lapseOf(edition, document)).filter((lapse) => lapse !== undefined);
}

type Followed = { day: string } & Record<'replacedBy' | 'amendedBy', readonly Document[]>;

const none: readonly Document[] = [];

function laterDocuments(content: Content, { id }: Document): Omit<Followed, 'day'> {
  return { replacedBy: content.replacedBy().get(id) ?? none, amendedBy: content.amendedBy().get(id) ?? none };
}

const validityView = remembered((document: Document, { day, ...later }: Followed): ValidityView =>
  validityFrom(day, document, later),
);

const lapseView = remembered(
  (
    document: Document,
    { day, self, links, ...later }: Followed & { self: LinkView; links: readonly (LinkView | undefined)[] },
  ): LapseView | undefined => {
    const stateOn = (on: string) => ({
      isLapsed: validityOn(on, document, later).state === 'lapsed',
      replacedBy: later.replacedBy.flatMap((each, index) => (links[index] && hasStarted(on, each) ? [links[index]] : [])),
    });
    const states = byDay(day, turnsOf(document, later), stateOn)
      .filter(({ isLapsed }) => isLapsed)
      .map(({ from, replacedBy }) => ({ from, replacedBy }));
    return states.length > 0 ? { document: self, states } : undefined;
  },
);
