import { toSlug } from '@pho-luat/shared/slug';

/** A picture that is within an HTML, as a file for the library, called after the article. */
export function pictureFile(dataAddress: string, title: string, number: number): File {
  const [, kind = 'png', base64 = ''] = /^data:image\/(\w+);base64,(.*)$/.exec(dataAddress) ?? [];
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const ending = kind === 'jpeg' ? 'jpg' : kind;
  return new File([bytes], `${toSlug(title).slice(0, 60) || 'anh'}-${number}.${ending}`, {
    type: `image/${ending === 'jpg' ? 'jpeg' : kind}`,
  });
}
