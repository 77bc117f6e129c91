import { labelOf, type validities } from './choices.ts';
import { formatDay } from './dates.ts';
import { byDay, dayOver, type ByDay } from './later.ts';
import type { Attachment } from './content-types/attachment.ts';

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

/** The validity on a day, and its changes after it. */
export function validityFrom(day: string, document: Document, later: LaterDocuments): ByDay<ValidityOnDay> {
  return byDay(day, turnsOf(document, later), (on) => validityOn(on, document, later));
}

/** The days on which the state may change, unordered. */
export function turnsOf(document: Document, later: LaterDocuments): (string | undefined)[] {
  return [startOf(document), dayOver(document.expiresOn), ...[...later.replacedBy, ...later.amendedBy].map(startOf)];
}

/** Whether it has taken effect by a day, whatever happened since. True without an effective day. */
export function hasStarted(day: string, document: Dates): boolean {
  return (startOf(document) ?? day) <= day;
}

export function validityOn(day: string, document: Document, later: LaterDocuments): ValidityOnDay {
  if (document.validityOverride) return say(document.validityOverride);

  const { expiresOn } = document;
  const expired = expiresOn !== undefined && expiresOn < day;
  const replacements = later.replacedBy.map(startOf);
  const replacedOn = firstOf(replacements);
  const isReplaced = replacements.includes(undefined) || (replacedOn !== undefined && replacedOn <= day);
  if (isReplaced && !(expiresOn && replacedOn && expiresOn < replacedOn))
    return say('lapsed', replacedOn && replacedOn <= day ? `: được thay thế từ ${formatDay(replacedOn)}` : ': đã được thay thế');
  if (expired) return say('lapsed', ` sau ngày ${formatDay(expiresOn)}`);

  const end = endOf(expiresOn, replacedOn);
  const starts = startOf(document);
  if (starts && starts > day) {
    // What is replaced before it starts never does.
    return say('not-yet', replacedOn && replacedOn <= starts ? `, ${end}` : `, có hiệu lực từ ${formatDay(starts)}`);
  }
  const amendedOn = firstOf(later.amendedBy.map(startOf).filter((start) => (start ?? day) <= day));
  if (later.amendedBy.some((each) => hasStarted(day, each))) {
    const since = amendedOn ? `: được sửa đổi, bổ sung từ ${formatDay(amendedOn)}` : ': được sửa đổi, bổ sung';
    return say('partly-lapsed', end ? `${since}; ${end}` : since);
  }
  return say('in-force', end && (end.startsWith('đến') ? ` ${end}` : `, ${end}`));
}

/** How its validity will end, as far as is known. */
function endOf(expiresOn: string | undefined, replacedOn: string | undefined): string | undefined {
  if (replacedOn && !(expiresOn && expiresOn < replacedOn)) return `sẽ được thay thế từ ${formatDay(replacedOn)}`;
  return expiresOn && `đến hết ${formatDay(expiresOn)}`;
}

/** A document without an effective day takes effect when it is issued. */
function startOf(document: Dates): string | undefined {
  return document.effectiveOn ?? document.issuedOn;
}

function firstOf(days: readonly (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

function say(state: Validity, detail?: string): ValidityOnDay {
  const words = labelOf('validities', state);
  return { state, text: detail ? `${words}${detail}` : words };
}
