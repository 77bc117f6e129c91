import { labelOf, type validities } from './choices.ts';
import { formatDay } from './dates.ts';
import { dayOver, laterStates, type Later } from './later.ts';
import type { Attachment } from './schemas/attachment.ts';

/**
 * Whether an official document is in force on a day: from its own dates, and from what replaces or amends it. An editor's
 * override wins, because a document may lapse in ways that no date of ours tells.
 */
export type Validity = (typeof validities)[number]['value'];

export interface ValidityOnDay {
  state: Validity;
  /** The state in words, with the day on which it changes or changed where that is known. */
  text: string;
}

type Dates = Pick<Attachment, 'issuedOn' | 'effectiveOn' | 'expiresOn'>;

/** What it is about, and what has come after it. */
type Document = Dates & Pick<Attachment, 'validityOverride'>;
interface LaterDocuments {
  replacedBy: readonly Dates[];
  amendedBy: readonly Dates[];
}

/** What it comes to after a day without anybody's doing. */
export function validityAfter(day: string, document: Document, later: LaterDocuments): Later<ValidityOnDay>[] {
  return laterStates(day, turnsOf(document, later), (on) => validityOn(on, document, later));
}

/** The days on which it may come to something else, in no order. */
export function turnsOf(document: Document, later: LaterDocuments): (string | undefined)[] {
  return [startOf(document), dayOver(document.expiresOn), ...[...later.replacedBy, ...later.amendedBy].map(startOf)];
}

/** Whether it has taken effect by a day, whatever came of it since. */
export function hasStarted(day: string, document: Dates): boolean {
  const start = startOf(document);
  return start !== undefined && start <= day;
}

export function validityOn(day: string, document: Document, later: LaterDocuments): ValidityOnDay {
  if (document.validityOverride) return say(document.validityOverride);

  const starts = startOf(document);
  if (starts && starts > day) return say('not-yet', `, có hiệu lực từ ${formatDay(starts)}`);

  const replacedOn = firstStart(later.replacedBy, day);
  const { expiresOn } = document;
  if (replacedOn && !(expiresOn && expiresOn < replacedOn)) return say('lapsed', `: được thay thế từ ${formatDay(replacedOn)}`);
  if (expiresOn && expiresOn < day) return say('lapsed', ` sau ngày ${formatDay(expiresOn)}`);

  const amendedOn = firstStart(later.amendedBy, day);
  if (amendedOn) return say('partly-lapsed', `: được sửa đổi, bổ sung từ ${formatDay(amendedOn)}`);
  return expiresOn ? say('in-force', ` đến hết ${formatDay(expiresOn)}`) : say('in-force');
}

/** A document without an effective day takes effect when it is issued. */
function startOf(document: Dates): string | undefined {
  return document.effectiveOn ?? document.issuedOn;
}

/** The first day on which one of the documents had taken effect by the given day. */
function firstStart(documents: readonly Dates[], day: string): string | undefined {
  return documents
    .map(startOf)
    .filter((start) => start !== undefined && start <= day)
    .sort()[0];
}

function say(state: Validity, detail?: string): ValidityOnDay {
  const words = labelOf('validities', state);
  return { state, text: detail ? `${words}${detail}` : words };
}
