import type { Attachment } from '@pho-luat/shared/content-types/attachment';
import { validityOn } from '@pho-luat/shared/validity';

/**
 * What is said on a day of an official document that is no longer in force; undefined where it is in force. A writer who names what
 * replaces it among what is `cited` knows that. `replacing`: the public documents that replace it.
 */
export function lapseOf(
  document: Attachment,
  replacing: readonly { id: string; document: Attachment }[],
  cited: ReadonlySet<string>,
  today: string,
): string | undefined {
  if (replacing.some(({ id }) => cited.has(id))) return undefined;
  const later = { replacedBy: replacing.map((entry) => entry.document), amendedBy: [] };
  const { state, text } = validityOn(today, document, later);
  return state === 'lapsed' ? text : undefined;
}
