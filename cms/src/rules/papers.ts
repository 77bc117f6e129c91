/** The official documents that come with an article, or that a plan is: by the field that names them. They go public with it. */
export const fieldsOfPapers = { article: 'attachments', plan: 'document' } as const;
