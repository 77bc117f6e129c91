import type { Token } from 'marked';
import type { Node } from 'prosemirror-model';
import { blockOf, htmlOf, tokensOf } from './parse.ts';
import { needsLineBehind, schema } from './schema.ts';
import { toMarkdown } from './serialize.ts';

/**
 * A text in the editor. Blocks that nobody changed are given back as they were written, byte for byte, with what stood between them;
 * only changed ones are written anew.
 */
export interface KeptText {
  doc: Node;
  /** The Markdown of this document after whatever was done to it. */
  markdownOf(doc: Node): string;
}

interface Piece {
  node: Node;
  source: string;
  /** The blanks up to the next one. */
  gap: string;
}

export function keptText(markdown: string): KeptText {
  const tokens = tokensOf(markdown);
  const read = tokens.map(({ raw }) => raw).join('');
  const lead = tokens[0]?.type === 'space' ? tokens[0].raw : '';
  const pieces = piecesOf(tokens);
  const places = new Map(pieces.map(({ node }, place) => [node, place]));
  const written = new WeakMap<Node, string>();
  const blocks = pieces.map(({ node }) => node);
  if (needsLineBehind(blocks.at(-1) ?? null)) blocks.push(schema.node('paragraph'));
  const doc = schema.node('doc', null, blocks);

  const write = (node: Node): string => {
    const known = written.get(node);
    if (known !== undefined) return known;
    const text = toMarkdown(node);
    written.set(node, text);
    return text;
  };

  function markdownOf(edited: Node): string {
    let text = '';
    let previous: number | undefined;
    for (const node of edited.children) {
      const next = previous === undefined ? 0 : previous + 1;
      // What was undone is equal to what was there, and another object.
      const place = places.get(node) ?? (pieces[next]?.node.eq(node) ? next : undefined);
      const source = place === undefined ? write(node) : (pieces[place]?.source ?? '');
      if (source === '') continue;
      if (text === '') text = place === 0 ? lead : '';
      else text += place !== undefined && place === next && previous !== undefined ? (pieces[previous]?.gap ?? '') : '\n\n';
      text += source;
      previous = place;
    }
    text += text === '' ? lead : (pieces.at(-1)?.gap ?? '');
    // Lines that end as Windows ends them are read as others.
    return text === read ? markdown : text;
  }

  return { doc, markdownOf };
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    if (token.type !== 'space') {
      const source = token.raw.trimEnd();
      pieces.push({ node: shown(token, source), source, gap: token.raw.slice(source.length) });
    } else if (last) last.gap += token.raw;
  }
  return pieces;
}

/** As a block that can be edited, if the site would show it alike after it was written anew; otherwise as its source. */
function shown(token: Token, source: string): Node {
  const node = blockOf(token);
  const isWhole = node !== undefined && htmlOf(tokensOf(toMarkdown(node))) === htmlOf([token]);
  return isWhole ? node : schema.nodes.source.create({ markdown: source });
}
