/**
 * Footnotes, for `marked`, which has none: `[^1]` in a text, and a paragraph `[^1]: …` that says it. The site, the editor and the rules
 * read them alike. (marked-footnote writes its HTML at once, with ids and classes, which nothing that an editor wrote may bring.)
 */

/** As an extension of marked sees its lexer; inline text is read after all blocks, so that every note is known by then. */
interface Reading<Token> {
  lexer: { inline(source: string): Token[] };
}

interface Writing<Token> {
  parser: { parseInline(tokens: Token[]): string };
}

interface NoteToken<Token> {
  type: 'note' | 'noteSign';
  raw: string;
  id: string;
  /** What the note says. */
  tokens?: Token[];
}

const id = String.raw`\[\^([^\s\]<>&"]{1,40})\]`;
const noteStart = new RegExp(String.raw`^ {0,3}${id}:[ \t]*`);
/** To the next blank line or note. */
const noteRest = new RegExp(String.raw`^[^\n]*(?:\n(?![ \t]*(?:\n|$)| {0,3}${id}:)[^\n]+)*\n?`);
const sign = new RegExp(`^${id}`);

/** `Token` is marked's. A sign without its note is the text that it is; an editor of one block alone says `isWhole: false`, and takes each for a sign. */
export function footnotes<Token>({ isWhole }: { isWhole: boolean }) {
  const known = new WeakMap<object, Set<string>>();
  return {
    extensions: [
      {
        name: 'note',
        level: 'block' as const,
        tokenizer(this: Reading<Token>, source: string): NoteToken<Token> | undefined {
          const [start, name] = noteStart.exec(source) ?? [];
          if (start === undefined || name === undefined) return undefined;
          const [rest = ''] = noteRest.exec(source.slice(start.length)) ?? [];
          const ids = known.get(this.lexer) ?? new Set();
          known.set(this.lexer, ids.add(name));
          return { type: 'note', raw: start + rest, id: name, tokens: this.lexer.inline(rest.trim()) };
        },
        renderer(this: Writing<Token>, { id: name, tokens = [] }: Partial<NoteToken<Token>>) {
          return `<p>[^${name}]: ${this.parser.parseInline(tokens)}</p>\n`;
        },
      },
      {
        name: 'noteSign',
        level: 'inline' as const,
        tokenizer(this: Reading<Token>, source: string): NoteToken<Token> | undefined {
          const [raw, name] = sign.exec(source) ?? [];
          if (raw === undefined || name === undefined) return undefined;
          return !isWhole || known.get(this.lexer)?.has(name) ? { type: 'noteSign', raw, id: name } : undefined;
        },
        renderer: ({ id: name }: Partial<NoteToken<Token>>) => `<sup>[^${name}]</sup>`,
      },
    ],
  };
}
