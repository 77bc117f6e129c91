import type { FileHtml } from '../../contracts/reading.ts';
import { htmlOfPages } from '../layout/html.ts';
import type { PlacedPage } from '../layout/placed.ts';
import { decode } from '../legacy/decode.ts';
import { isDocumentType } from '../letterhead.ts';
import type { Limits } from '../limits.ts';
import { tidy } from '../tidy.ts';
import { placedPage, type FontRun } from './pdf-placed.ts';
import { fewestWords, fontNameOf, openPdf, wordCount } from './pdf.ts';
import { Unreadable } from './unreadable.ts';

/**
 * A PDF with a text layer as HTML in the manner of Word's clipboard, and what was left of it.
 *
 * @throws {Unreadable}
 */
export async function pdfHtml(bytes: Uint8Array, _mime: string, limits: Limits, isLate: () => boolean): Promise<FileHtml> {
  const document = await openPdf(bytes);
  const pages: Awaited<ReturnType<typeof placedPage>>[] = [];
  const names = new Map<string, string>();
  let [unread, characters] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (number > limits.pages || characters > limits.characters || isLate()) {
      unread += document.numPages - number + 1;
      break;
    }
    try {
      const page = await document.getPage(number);
      const placed = await placedPage(page);
      for (const { font, text } of placed.runs) {
        names.set(font, fontNameOf(page, font));
        characters += text.length;
      }
      pages.push(placed);
      page.cleanup();
    } catch {
      unread += 1;
    }
  }
  if (pages.length === 0) throw new Unreadable('damaged');

  const runs = pages.flatMap((page): FontRun[] => page.runs);
  const {
    pages: texts,
    convertedFrom,
    isRubbish,
  } = decode(
    runs.map((run) => [run]),
    (font) => names.get(font) ?? '',
  );
  if (isRubbish) throw new Unreadable('unknown-encoding');
  for (const [place, run] of runs.entries()) run.text = tidied(texts[place] ?? '');
  const picturePages = pages.filter(isPicturePage).length;
  if (picturePages === pages.length || !runs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new Unreadable('picture');

  const { html, running, columns } = htmlOfPages(pages, isDocumentType);
  const pictures = pages.reduce((sum, page) => sum + (isPicturePage(page) ? 0 : page.pictures), 0);
  return {
    // The code that reads a paste counts them.
    html: html + '<p><img></p>'.repeat(Math.min(pictures, mostPictures)),
    left: { running, columns, picturePages, unread },
    ...(convertedFrom && { convertedFrom }),
  };
}

const mostPictures = 1_000;

function isPicturePage({ runs, pictures }: PlacedPage): boolean {
  return pictures > 0 && wordCount(runs.map(({ text }) => text).join(' ')) < fewestWords;
}

/** With the blanks around it, and the soft hyphen that says that a word goes on. */
function tidied(text: string): string {
  const [before = ''] = /^\s/.exec(text) ?? [];
  const [after = ''] = /[\s\u00AD]$/.exec(text) ?? [];
  return before + tidy(text) + after;
}
