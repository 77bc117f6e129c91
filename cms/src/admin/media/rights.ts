/** Who may write the words of a picture in the library; the server asks the same. */
export const mayDescribe = [{ action: 'plugin::upload.assets.update', subject: null }];
