/** What editors read of what was taken in. */
export const transferWords = {
  /** In the history of a document, who did it. */
  actor: 'Nhập từ tệp',
} as const;
