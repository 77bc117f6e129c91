import { error, warning, type Issue } from '../issue.ts';
import type { ReadText } from './read-text.ts';

export function pictureIssues(field: string, { pictures }: ReadText): Issue[] {
  const [silent] = pictures.filter(({ words }) => words === '');
  return [
    ...(silent ? [error(field, 'imageWithoutAlt', {}, silent.src)] : []),
    ...pictures.filter(({ words }) => isFileName(words)).map(({ src, words }) => warning(field, 'altIsFileName', { words }, src)),
  ];
}

const ending = /\.(jpe?g|png|webp|gif|heic|heif|bmp|tiff?|svg)$/i;
/** `IMG_2034`, `ảnh 1`, `z5012345678901_a1b2` of Zalo, `Screenshot 2026-01-02 …`, `20260102_083000` */
const counted =
  /^(?:(?:img|dsc|dscn|pxl|image|picture|photo|pic|ảnh|hình|hình ảnh)[\s_.-]*\d+(?:[\s_-]+\(?\d+\)?|\(\d+\))*|z\d{8,}\S*|screenshot\b\D*\d[^]*|[\d\s_.-]+|untitled|image)$/iu;

/** Whether words in place of a picture are what a camera or a program called its file. */
export function isFileName(words: string): boolean {
  const text = words.normalize('NFC').trim();
  return ending.test(text) || counted.test(text);
}
