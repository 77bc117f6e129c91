import { footnotes } from '@pho-luat/shared/footnotes';
import { deepestNesting, mostNesting } from '@pho-luat/shared/markdown-depth';
import { markdownMax } from '@pho-luat/shared/schemas/fields';
import { Marked, type Token, type Tokens } from 'marked';

/** A text of Markdown, as far as rules look at it. All words are NFC. */
export interface ReadText {
  /** In the order of the text. */
  headings: { level: number; words: string; raw: string }[];
  links: { href: string; words: string }[];
  pictures: { src: string; words: string }[];
  /** Paragraphs that stand one after another, as their lines: what was typed as a list is in one of these. */
  runs: string[][];
  /** What a reader sees of each paragraph, heading, cell and footnote. */
  blocks: string[];
  /** Footnotes: the signs that stand in the text, and the signs of the notes below it. */
  notes: { signs: Set<string>; said: Set<string> };
}

const parser = new Marked({ gfm: true }, footnotes<Token>({ isWhole: false }));

/** Several rules read a text, and a panel asks them several times a minute. */
const known = new Map<string, ReadText>();
const mostKnown = 20;

/** Half a second, by the worst of them; a table of a thousand bold words has as many. */
const mostPairs = 2_000 ** 2;

/** The parser looks at each sign of emphasis in a paragraph for each other one. Tables and lists, which it divides, count as paragraphs. */
function pairsOfEmphasis(markdown: string): number {
  const signs = markdown.split(/\n[ \t]*\r?\n/).map((paragraph) => paragraph.match(/\*+|_+/g)?.length ?? 0);
  return signs.reduce((pairs, count) => pairs + count ** 2, 0);
}

export function readText(markdown: string): ReadText {
  const composed = markdown.normalize('NFC');
  const before = known.get(composed);
  if (before) return before;
  const text: ReadText = {
    headings: [],
    links: [],
    pictures: [],
    runs: [],
    blocks: [],
    notes: { signs: new Set(), said: new Set() },
  };
  // It would hold up everybody. The schema says of the first that it is too long; the publisher holds the others back where it has to.
  if (composed.length > markdownMax || deepestNesting(composed) > mostNesting || pairsOfEmphasis(composed) > mostPairs)
    return text;
  try {
    readBlocks(parser.lexer(composed), text);
  } catch (thrown) {
    // Pictures within pictures by the thousand overflow the parser; the publisher holds such a text back.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  if (known.size >= mostKnown) known.clear();
  known.set(composed, text);
  return text;
}

function readBlocks(tokens: readonly Token[], text: ReadText): void {
  let run: string[] | undefined;
  const read = (inner: readonly Token[] = []) => {
    const words = wordsOf(inner, text);
    text.blocks.push(words);
    return words;
  };
  for (const token of tokens as readonly Tokens.Generic[]) {
    if (token.type === 'space') continue;
    if (token.type !== 'paragraph') run = undefined;
    switch (token.type) {
      case 'paragraph':
      // In a list item without blank lines.
      case 'text': {
        if (!run) text.runs.push((run = []));
        run.push(...read(token.tokens).split('\n'));
        break;
      }
      case 'heading':
        text.headings.push({ level: Number(token.depth), words: read(token.tokens).trim(), raw: token.raw });
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) readBlocks(item.tokens, text);
        break;
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        for (const cell of [header, ...rows].flat()) read(cell.tokens);
        break;
      }
      case 'html':
        readHtml(token.text, text);
        break;
      case 'note':
        text.notes.said.add(String(token.id));
        read(token.tokens);
        break;
      default:
        readBlocks(token.tokens ?? [], text);
    }
  }
}

/** What a reader sees of these, and the links and pictures in them. */
function wordsOf(tokens: readonly Token[], text: ReadText): string {
  const words = (tokens as readonly Tokens.Generic[]).map((token) => {
    if (token.type === 'br') return '\n';
    if (token.type === 'noteSign') {
      text.notes.signs.add(String(token.id));
      return '';
    }
    if (token.type === 'html') {
      readHtml(token.text, text);
      return /^<br\b/i.test(token.text) ? '\n' : '';
    }
    if (token.type === 'image') {
      text.pictures.push({ src: token.href, words: token.text.trim() });
      return '';
    }
    const inner = token.tokens ? wordsOf(token.tokens, text) : String(token.text);
    if (token.type === 'link') text.links.push({ href: token.href, words: inner.trim() });
    return inner;
  });
  return words.join('');
}

/** Pictures in tags; an editor's links are Markdown. */
function readHtml(html: string, { pictures }: ReadText): void {
  for (const tag of html.match(/<img\b("[^"]*"|'[^']*'|[^<>"'])*>?/gi) ?? [])
    pictures.push({ src: attributeOf(tag, 'src'), words: attributeOf(tag, 'alt').trim() });
}

function attributeOf(tag: string, name: string): string {
  const [, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag) ?? [];
  return double ?? single ?? bare ?? '';
}
