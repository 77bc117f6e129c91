/** The fields of an article that a file fills. */
export const textFields = ['title', 'lead', 'body'] as const;
export type TextFieldName = (typeof textFields)[number];
