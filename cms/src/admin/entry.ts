/** An entry, as the content manager names it. */
export interface Entry {
  uid: string;
  documentId: string;
}
