import type { DocumentOf, DocumentType } from '@pho-luat/shared/content-types/index';
import type { Placement } from '../markdown/finish.ts';
import type { BodyFacts } from '../markdown/facts.ts';

/** An editor's Markdown, and how it is placed in its page. */
export interface Body extends Pick<Placement, 'topHeading' | 'idPrefix'> {
  field: TextField;
  markdown: string;
}

/** A text that was rendered before the pages are made, because that needs a worker and its limits. Its HTML stays in the store. */
export interface RenderedBody extends BodyFacts {
  /** Key of the HTML. */
  key: string;
  /** Ids of the files that it shows or links to. */
  files: readonly string[];
}

/** Stands in for a text that has not been rendered. */
export const noText: RenderedBody = { key: '', opening: '', ids: [], links: [], mentions: [], files: [] };

export const planParts = ['legalBasis', 'purposes', 'requirements', 'body'] as const;

export const textFields = [...planParts, 'htmlBody'] as const;

/** A field that holds Markdown. */
export type TextField = (typeof textFields)[number];

/** The texts of a document by their fields. */
export type RenderedTexts = readonly (readonly [TextField, RenderedBody])[];

export function textOf({ texts }: { texts: RenderedTexts }, field: TextField): RenderedBody | undefined {
  return texts.find(([name]) => name === field)?.[1];
}

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
      // Several on one page, so each needs its own ids.
      return planParts.flatMap((field, index) => {
        const markdown = document[field];
        return markdown ? [{ field, markdown, topHeading: 3, idPrefix: `muc-${index + 1}` }] : [];
      });
    default:
      return [];
  }
}
