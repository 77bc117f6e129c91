import { isBlank, styleOf, textOf } from '../editor/paste/elements.ts';
import type { LeftOut } from '../editor/paste/left-out.ts';
import { pastedMarkdown } from '../editor/pasted-markdown.ts';

/** The HTML of a file as the parts of an article. */

export interface FileDraft {
  title: string;
  lead: string;
  /** Each once, by its address in the HTML. */
  pictures: FilePicture[];
  /** The text, once the address of each picture is known; a picture without one is left out. */
  bodyWith(addresses: ReadonlyMap<string, Picture>): { markdown: string; leftOut: LeftOut };
}

interface FilePicture {
  src: string;
  /** As the author of the file wrote it. */
  alt: string;
}

export interface Picture {
  url: string;
  alt: string;
}

export function draftOf(html: string): FileDraft {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks = Array.from(body.children).filter((block) => !isBlank(block));
  const titled = titleBlocks(blocks);
  const title = titled.map(textOf).join(' ');
  for (const block of titled) block.remove();
  const rest = blocks.filter((block) => !titled.includes(block));
  const bold = boldHeadings(rest);
  const [first, next] = rest;
  const isLead = first !== undefined && next !== undefined && looksLikeLead(first);
  const lead = isLead ? textOf(first) : '';
  if (isLead) first.remove();

  const found = Array.from(body.querySelectorAll('img')).map((img) => ({
    src: img.getAttribute('src') ?? '',
    alt: ownWords(img.alt),
  }));
  const pictures = [...new Map(found.filter(({ src }) => src !== '').map((picture) => [picture.src, picture])).values()];
  return {
    title,
    lead,
    pictures,
    bodyWith(addresses) {
      const copy = body.cloneNode(true) as HTMLElement;
      for (const img of copy.querySelectorAll('img')) {
        const src = img.getAttribute('src') ?? '';
        const picture = addresses.get(src);
        if (picture) {
          img.setAttribute('src', picture.url);
          img.alt = picture.alt;
        } else if (src !== '') img.remove();
      }
      const { markdown, leftOut } = pastedMarkdown(copy.innerHTML);
      return { markdown, leftOut: { ...leftOut, headings: bold } };
    },
  };
}

/** Word describes pictures by itself, in English or by the name of their file. */
function ownWords(alt: string): string {
  return /automatically generated|tạo tự động|\.\w{3,4}$/i.test(alt) ? '' : alt;
}

const mostTitle = 300;

/** Titled by its style; or the file begins with its only heading of that level, or with lines that are bold and centred. */
function titleBlocks(blocks: readonly Element[]): Element[] {
  const styled = blocks.findIndex((block) => block.matches('.MsoTitle'));
  if (styled >= 0) return runOf(blocks.slice(styled), (block) => block.matches('.MsoTitle'));
  const level = outlineOf(blocks[0]);
  if (level) return blocks.slice(1).some((block) => (outlineOf(block) ?? 9) <= level) ? [] : blocks.slice(0, 1);
  return runOf(
    blocks,
    (block) => block.localName === 'p' && isWholly(block, 'strong') && /text-align:center/.test(styleOf(block)),
  );
}

function runOf(blocks: readonly Element[], fits: (block: Element) => boolean): Element[] {
  const end = blocks.findIndex((block) => !fits(block));
  const run = blocks.slice(0, end < 0 ? undefined : end);
  return run.map(textOf).join(' ').length > mostTitle ? [] : run;
}

/** In a file without a heading, lines that are bold from end to end and no sentence. */
function boldHeadings(blocks: readonly Element[]): number {
  if (blocks.some((block) => outlineOf(block))) return 0;
  const lines = blocks.filter(
    (block, place) =>
      block.localName === 'p' &&
      !styleOf(block).includes('mso-list') &&
      isWholly(block, 'strong') &&
      textOf(block).length <= mostHeading &&
      !/[.,;]$/.test(textOf(block)) &&
      place < blocks.length - 1,
  );
  const level = (line: Element) =>
    /^\d+\./.test(textOf(line)) && lines.some((other) => /^[IVX]+\./.test(textOf(other))) ? 2 : 1;
  const levels = lines.map(level);
  for (const [index, line] of lines.entries()) line.setAttribute('style', `mso-outline-level:${levels[index]}`);
  return lines.length;
}

const mostHeading = 120;
const mostLead = 300;
const mostMarkedLead = 700;

function looksLikeLead(block: Element): boolean {
  if (block.localName !== 'p' || styleOf(block) !== '' || block.className !== '' || block.querySelector('img, br, a'))
    return false;
  const text = textOf(block);
  if (isWholly(block, 'strong') || isWholly(block, 'em')) return text.length <= mostMarkedLead;
  return text.length <= mostLead && /[.!?…]$/.test(text);
}

function outlineOf(block: Element | undefined): number | undefined {
  const level = block && /mso-outline-level:(\d)/.exec(styleOf(block))?.[1];
  return level ? Number(level) : undefined;
}

/** Whether all its words are within such an element. */
function isWholly(block: Element, mark: 'strong' | 'em'): boolean {
  const marked = Array.from(block.querySelectorAll(mark), (element) => element.textContent).join('');
  return marked.trim() !== '' && marked.replace(/\s/g, '').length === (block.textContent ?? '').replace(/\s/g, '').length;
}
