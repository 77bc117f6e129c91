/** 50 MB: the largest file of pictures that a resident's phone can reasonably be asked to fetch. */
export const maxUploadBytes = 50 * 1024 * 1024;

/** 25 MB: the largest file whose text and pictures may go into an article. */
export const maxTextFileBytes = 25 * 1024 * 1024;

/** Characters; Strapi itself asks for 8. */
export const minPasswordLength = 12;
