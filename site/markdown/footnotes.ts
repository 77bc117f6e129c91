import { footnotes } from '@pho-luat/shared/footnotes';
import { Marked, type Token, type Tokens } from 'marked';

/** A text with its signs numbered in their order, and the notes that they lead to in that order, as HTML. */
export interface WithNotes {
  html: string;
  notes: string[];
}

const parser = new Marked({ gfm: true }, footnotes<Token>({ isWhole: true }));

/** Signs come out as `<sup>[^2]</sup>`. What nothing leads to is not shown. */
export function readWithNotes(markdown: string): WithNotes {
  const tokens = parser.lexer(markdown);
  const said = new Map<string, Token[]>();
  const numbers = new Map<string, number>();
  parser.walkTokens(tokens, (token) => {
    const { type, id, tokens: words } = token as Tokens.Generic;
    if (type === 'note') {
      if (!said.has(String(id))) said.set(String(id), words ?? []);
      token.type = 'space';
    } else if (type === 'noteSign') {
      const number = numbers.get(String(id)) ?? numbers.size + 1;
      numbers.set(String(id), number);
      Object.assign(token, { id: number });
    }
  });
  const notes = [...numbers.keys()].map((id) =>
    parser.parser([{ type: 'paragraph', raw: '', text: '', tokens: said.get(id) ?? [] }]),
  );
  return { html: parser.parser(tokens), notes };
}
