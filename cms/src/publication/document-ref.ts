import type { DocumentType } from '@pho-luat/shared/content-types/index';

/** Which document is meant. */
export interface DocumentRef {
  type: DocumentType;
  id: string;
}

/** With what an editor calls it. */
export interface Titled extends DocumentRef {
  title: string;
}
