import type { File } from '@pho-luat/shared/content-types/file';
import { paths } from '@pho-luat/shared/paths';
import type { PictureView } from '../src/views.ts';
import type { Entry } from './content.ts';
import type { Edition, Picture } from './edition.ts';

/** The widths of a picture's variants: enough for an emblem, a list's row, a phone, a column and a sharp screen, never larger than the picture. */
const offered = [120, 240, 480, 960, 1440];

export function variantWidths(width: number): number[] {
  const smaller = offered.filter((each) => each < width);
  return smaller.length < offered.length ? [...smaller, width] : smaller;
}

/** All widths that a picture may have been shown in. A photograph that lies on its side has its height for its width. */
export function possibleWidths({ width, height = width }: Pick<File, 'width' | 'height'>): number[] {
  return [width, height].flatMap((each) => (each ? variantWidths(each) : []));
}

export function pictureOf(
  sha256: string,
  { width, height, widths }: Picture,
  words: { alt: string; caption?: string },
): PictureView {
  const largest = widths.at(-1) ?? width;
  return {
    src: paths.image(sha256, largest),
    srcset: widths.map((each) => `${paths.image(sha256, each)} ${each}w`).join(', '),
    width: largest,
    height: Math.max(1, Math.round((height * largest) / width)),
    alt: words.alt,
    caption: words.caption,
  };
}

/** A file that is shown as a picture; undefined when it is not public or could not be read: the page does without it. */
export interface ShownPicture {
  file: Entry<'file'> | undefined;
  picture: Picture | undefined;
}

export function shownPicture(
  { content, pictures }: Pick<Edition, 'content' | 'pictures'>,
  fileId: string | undefined,
): ShownPicture {
  const file = content.get('file', fileId);
  return { file, picture: file && pictures.get(file.sha256) };
}

export function pictureView(
  { file, picture }: ShownPicture,
  words: { alt?: string | undefined; caption?: string | undefined },
): PictureView | undefined {
  if (!file || !picture) return undefined;
  const caption = words.caption ?? file.caption;
  return pictureOf(file.sha256, picture, { alt: words.alt ?? file.alternativeText ?? '', caption });
}
