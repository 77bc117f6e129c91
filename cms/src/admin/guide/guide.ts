import { Marked } from 'marked';
import { idOfSection } from './sections.ts';

/** The editors' guide, as it is in the repository, in parts. */

interface GuideSection {
  number: number;
  title: string;
  html: string;
}

export interface Guide {
  /** What comes before the first section. */
  introduction: string;
  sections: GuideSection[];
}

/** «## 3. Xuất bản». */
const heading = /^## (\d+)\. (.+)$/m;
/** «(mục 5)», «xem mục 14»: led to. */
const mention = /\bmục (\d+)\b/g;

/** The outermost «…», with «…» for the quotes of their own that they may have. */
export function quotesIn(written: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const piece of written.split(/(?=[«»])/)) {
    if (piece.startsWith('«') && depth++ === 0) found.push('');
    if (piece.startsWith('»')) depth--;
    if (depth > 0) found.push(`${found.pop() ?? ''}…${piece.slice(1)}`);
  }
  return found;
}

/** Which of some lines quotes what was said, with «…» for what differs each time: the one that has most of its words. */
export function lineAbout<Line>(said: string, lines: readonly Line[], textOf: (line: Line) => string): Line | undefined {
  const fits = lines.flatMap((line) =>
    quotesIn(textOf(line))
      .map((quote) => quote.slice(1).split(/[\s…]*…[\s…]*/))
      .filter((parts) => hasInOrder(said.replace(/[«»]/g, ''), parts))
      .map((parts) => ({ line, words: parts.join('').length })),
  );
  return fits.toSorted((one, other) => other.words - one.words)[0]?.line;
}

function hasInOrder(said: string, parts: readonly string[]): boolean {
  let end = 0;
  return parts.every((part, index) => {
    const at = said.indexOf(part, end);
    end = at + part.length;
    return index === 0 ? at === 0 : at >= 0;
  });
}

/** `addressOf` says where a picture is, by the path that the Markdown has for it. */
export function readGuide(markdown: string, addressOf = (path: string) => path): Guide {
  const parser = new Marked({ gfm: true });
  parser.use({ walkTokens: (token) => void (token.type === 'image' && Object.assign(token, { href: addressOf(token.href) })) });
  const htmlOf = (text: string) =>
    parser
      .parse(text, { async: false })
      .replaceAll(mention, (words, number: string) => `<a href="#${idOfSection(Number(number))}">${words}</a>`);
  const [opening = '', ...rest] = markdown.split(heading);
  const sections: GuideSection[] = [];
  for (let at = 0; at < rest.length; at += 3) {
    const [number, title = '', text = ''] = rest.slice(at, at + 3);
    sections.push({ number: Number(number), title, html: htmlOf(text) });
  }
  // The page has the guide's name as its own heading.
  return { introduction: htmlOf(opening.replace(/^# .*$/m, '')), sections };
}
