import { isAllowedAddress } from '@pho-luat/shared/text-addresses';
import { breaks } from './breaks.ts';
import { isBlank, remove, renamed, textOf, unwrap } from './elements.ts';
import { headings } from './headings.ts';
import { nothingLeftOut, type LeftOut } from './left-out.ts';
import { firstLines, lists, numbers } from './lists.ts';
import { notes } from './footnotes.ts';
import { revisions } from './revisions.ts';
import { signs } from './signs.ts';
import { tables } from './tables.ts';
import { typedLists } from './typed-lists.ts';

/**
 * The HTML of a clipboard (Word, Google Docs, LibreOffice, a web page) → HTML of the plain elements that the editor knows. No text is
 * lost but what was no text of the document: deletions that are tracked, remarks, the table of contents. What is left out is counted.
 */
export function cleanPaste(html: string): { html: string; leftOut: LeftOut } {
  const leftOut = nothingLeftOut();
  // Parsed apart from the page: nothing in it is loaded or run.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  debris(body);
  revisions(body, html, leftOut);
  pictures(body, leftOut);
  notes(body);
  links(body);
  blanks(body);
  breaks(body);
  lists(body);
  numbers(body);
  signs(body);
  typedLists(body);
  headings(body, leftOut);
  firstLines(body);
  tables(body, leftOut);
  return { html: body.innerHTML, leftOut };
}

function debris(body: HTMLElement): void {
  remove(body, 'script, style, meta, link, title, xml, template, noscript, button, input, select, textarea, svg, iframe');
  remove(body, '[style*="mso-hide:all" i], [style*="display:none" i], [style*="display: none" i], [hidden]');
  // The editor knows neither, and would take both for words of one line.
  for (const folded of body.querySelectorAll('summary, details')) renamed(folded, 'div');
  // Google Docs wraps all that it copies in a `<b>` that is not bold.
  unwrap(body, 'b[style*="font-weight:normal" i], b[style*="font-weight: normal" i]');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** The site shows pictures of the media library alone. */
function pictures(body: HTMLElement, leftOut: LeftOut): void {
  for (const picture of body.querySelectorAll('img')) {
    const address = URL.parse(picture.getAttribute('src') ?? '', location.href);
    if (address?.origin === location.origin && address.pathname.startsWith('/uploads/'))
      picture.setAttribute('src', address.pathname);
    else {
      picture.remove();
      leftOut.pictures += 1;
    }
  }
}

/** Only addresses that the site takes; a place in the document that was copied from is not one. */
function links(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a')) {
    const address = (link.getAttribute('href') ?? '').replace(/[\t\n\r]/g, '').trim();
    const led = address.startsWith('https://www.google.com/url?') ? new URL(address).searchParams.get('q') : undefined;
    const given = led ?? address;
    link.setAttribute('href', given);
    if (given.startsWith('#') || !isAllowedAddress(given) || textOf(link) === '') link.replaceWith(...link.childNodes);
    // Word and Google Docs underline links by hand.
    unwrap(link, 'u');
    const line = link.closest('u');
    line?.replaceWith(...line.childNodes);
    for (const styled of link.querySelectorAll<HTMLElement>('[style]')) styled.style.textDecoration = '';
  }
}

/** Blanks that held places, and paragraphs that held distance. */
function blanks(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.textContent = (text.textContent ?? '')
      .replace(/[\u00a0\u200b\ufeff\u00ad]+/g, (blank) => (blank.includes('\u00a0') ? ' ' : ''))
      .normalize('NFC');
  }
  for (const block of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, div, blockquote')) if (isBlank(block)) block.remove();
}
