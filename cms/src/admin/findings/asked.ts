import type { EntryProps } from '../content-manager.ts';
import { versionOf } from '../keeping/version.ts';

/** «Xuất bản» asks once about warnings: before it does what Strapi's own does, which refuses errors. */

type Publish = (event: { currentTarget: HTMLElement }) => unknown;

interface Asker {
  uid: string;
  documentId: string | undefined;
  /** Whether it has asked; `again` is what the editor wanted. */
  asks: (again: () => void) => boolean;
}

let asker: Asker | undefined;

/** Gives the end of it. */
export function askBy(next: Asker): () => void {
  asker = next;
  return () => {
    if (asker === next) asker = undefined;
  };
}

export function askFirst(offered: { onClick: Publish } | null, { model, document }: EntryProps): object | null {
  return (
    offered && {
      ...offered,
      onClick: ((event) => {
        const button = event.currentTarget;
        const isOfForm = asker?.uid === model && asker.documentId === document?.documentId;
        return isOfForm && asker?.asks(() => button.click()) ? true : offered.onClick(event);
      }) satisfies Publish,
    }
  );
}

/** What was read and not mended, by the version that it was said of. */
const accepted = new Map<string, Set<string>>();

function acceptedIn(documentId: string | undefined): Set<string> {
  const version = `${documentId} ${versionOf(documentId)}`;
  const messages = accepted.get(version) ?? new Set();
  accepted.set(version, messages);
  return messages;
}

export function accept(documentId: string | undefined, messages: readonly string[]): void {
  for (const message of messages) acceptedIn(documentId).add(message);
}

export function isAccepted(documentId: string | undefined, message: string): boolean {
  return acceptedIn(documentId).has(message);
}
