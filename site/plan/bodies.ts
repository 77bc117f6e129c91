import type { DocumentOf, DocumentType } from '@pho-luat/shared/schemas/index';
import type { Placement } from '../markdown/finish.ts';

/** An editor's Markdown, and how it lies in its page. */
export interface Body extends Pick<Placement, 'topHeading' | 'idPrefix'> {
  field: string;
  markdown: string;
}

/** Sanitised HTML of the bodies that were rendered before the plan, because that takes a worker and its limits. */
export type Bodies = (documentId: string, field: string) => string;

export const planParts = ['legalBasis', 'purposes', 'requirements', 'body'] as const;

/** A document of any type: a line of the log is one. */
type Typed = { [T in DocumentType]: { type: T; document: DocumentOf<T> } }[DocumentType];

export function bodiesOf({ type, document }: Typed): Body[] {
  switch (type) {
    case 'article':
    case 'page':
      return [{ field: 'body', markdown: document.body, topHeading: 2, idPrefix: 'muc' }];
    case 'attachment': {
      // Under a heading of the page.
      const { htmlBody } = document;
      return htmlBody ? [{ field: 'htmlBody', markdown: htmlBody, topHeading: 3, idPrefix: 'muc' }] : [];
    }
    case 'plan':
      // Several on one page: each needs ids of its own.
      return planParts.flatMap((field, index) => {
        const markdown = document[field];
        return markdown ? [{ field, markdown, topHeading: 3, idPrefix: `muc-${index + 1}` }] : [];
      });
    default:
      return [];
  }
}
