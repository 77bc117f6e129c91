import { maxTextFileBytes, maxUploadBytes } from '../limits.ts';
import type { ProcessLimits } from '../process-watch.ts';

/**
 * What reading one file may cost. What goes beyond is told as a reason, never as an error. At four fifths of the processor time no further
 * page is begun, so that what was read is kept.
 */
export interface Limits extends ProcessLimits {
  /** Size of the file. */
  bytes: number;
  /** Pages of a PDF. */
  pages: number;
  /** Length of the text, all pages together. */
  characters: number;
  /** Size of what is unpacked from a ZIP, which DOCX, ODT and XLSX are. */
  unzippedBytes: number;
}

const megabyte = 1024 * 1024;

/**
 * Measured: a PDF of up to 60 full pages takes a second at most, and 200 MB. So these stop no file that an
 * office makes, on a machine ten times slower, and leave one with 2 GB its other programs. 1 000 pages is more than the longest code of
 * law; 5 million characters are some 2 000 full pages.
 */
export const textLimits: Limits = {
  bytes: maxUploadBytes,
  processorSeconds: 60,
  memoryBytes: 1024 * megabyte,
  pages: 1_000,
  characters: 5_000_000,
  unzippedBytes: 100 * megabyte,
};

/** Recognising a page takes two to five seconds and 400 MB in all: 200 pages, a long plan with its annexes, are done in under twenty minutes. */
export const recognitionLimits: Limits = { ...textLimits, processorSeconds: 30 * 60, pages: 200 };

/** A Word document whose pictures go to a browser with it, and from there into the library. */
export const htmlLimits: Limits = { ...textLimits, bytes: maxTextFileBytes, unzippedBytes: 40 * megabyte };
