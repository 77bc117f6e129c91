import { errors } from '@strapi/utils';
import { tableWords } from '../words/table.ts';

/** UTF-8, or what Excel calls «Unicode Text» (UTF-16 with its mark). Another code page would make other letters of Vietnamese, unseen. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

export function textOf(fileName: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new errors.ValidationError(tableWords.unknownLetters(fileName));
  }
}
