import type { Token } from 'marked';
import type { Node } from 'prosemirror-model';
import { blockOf, htmlOf, tokensOf } from './parse.ts';
import { needsLineBehind, schema } from './schema.ts';
import { runsOn, toMarkdown } from './serialize.ts';

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
  /** Whether it says what it says only beside another piece, which defines its links (`[a][1]`). */
  isReferring: boolean;
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

  const definitions = pieces.some(({ isReferring }) => isReferring) ? blocks.filter(isSource) : [];

  const write = (node: Node, before: string): string => {
    const known = written.get(node);
    if (known !== undefined && !runsOn(before, known)) return known;
    const text = toMarkdown(node, before);
    written.set(node, text);
    return text;
  };

  function markdownOf(edited: Node): string {
    let text = '';
    let previous: number | undefined;
    let before = '';
    const isDefined = definitions.every((definition) => edited.children.some((node) => node.eq(definition)));
    for (const node of edited.children) {
      const next = previous === undefined ? 0 : previous + 1;
      // What was undone is equal to what was there, and another object.
      let place = places.get(node) ?? (pieces[next]?.node.eq(node) ? next : undefined);
      const follows = place !== undefined && place === next && previous !== undefined;
      const kept = place === undefined ? undefined : pieces[place];
      if (kept && ((kept.isReferring && !isDefined) || (!follows && runsOn(before, kept.source)))) place = undefined;
      const source = place === undefined ? write(node, before) : (kept?.source ?? '');
      if (source === '') continue;
      if (text === '') text = place === 0 ? lead : '';
      else text += follows && previous !== undefined ? (pieces[previous]?.gap ?? '') : '\n\n';
      text += source;
      previous = place;
      before = source;
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
      const node = shown(token, source);
      const isReferring = !isSource(node) && htmlOf(tokensOf(source)) !== htmlOf([token]);
      pieces.push({ node, source, gap: token.raw.slice(source.length), isReferring });
    } else if (last) last.gap += token.raw;
  }
  return pieces;
}

const isSource = ({ type }: Node) => type === schema.nodes.source;

/** As a block that can be edited, if the site would show it alike after it was written anew; otherwise as its source. */
function shown(token: Token, source: string): Node {
  const node = blockOf(token);
  const isWhole = node !== undefined && htmlOf(tokensOf(toMarkdown(node))) === htmlOf([token]);
  return isWhole ? node : schema.nodes.source.create({ markdown: source });
}
