import type { Attachment } from './content-types/attachment.ts';

/** How a plan or an official document names an earlier one. */
export type Naming = 'replaces' | 'amends';

/** What it replaces and amends. */
export type Amending = Pick<Attachment, Naming>;

/**
 * A plan and its signed document are one paper that was entered twice: what the other of the two is said to replace or amend, this one
 * does too, whichever form it was chosen in.
 */
export function namedByPaper(
  how: Naming,
  own: Amending & { id: string },
  others: readonly Amending[],
  counterpartsOf: (id: string) => string | readonly string[],
): string[] {
  const named = [...own[how], ...others.flatMap((other) => other[how]).flatMap(counterpartsOf)];
  return named.filter((id) => id !== own.id);
}
