import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Selection } from 'prosemirror-state';
import { rangeOf } from '../places.ts';
import { schema } from './schema.ts';

/** The link or picture of an address, the sign of a footnote or what it says, a heading without words, or the first words that are these. */
export function placeOf(doc: Node, at: string): Selection | undefined {
  let ofAddress: Selection | undefined;
  let ofWords: Selection | undefined;
  doc.descendants((node, position) => {
    const isLink = node.marks.some((mark) => mark.type === schema.marks.link && mark.attrs.href === at);
    const isPicture = node.type === schema.nodes.image && node.attrs.src === at;
    const isSign = node.type === schema.nodes.note_sign && at === `[^${node.attrs.id}]`;
    const isNote = node.type === schema.nodes.note && at === `[^${node.attrs.id}]:`;
    const isEmptyHeading = node.type === schema.nodes.heading && /^ {0,3}#/.test(at) && node.textContent.trim() === '';
    if (isPicture || isSign) ofAddress ??= NodeSelection.create(doc, position);
    else if (isNote || isEmptyHeading) ofWords ??= TextSelection.create(doc, position + 1, position + 1 + node.content.size);
    else if (isLink) ofAddress ??= TextSelection.create(doc, position, position + node.nodeSize);
    else if (node.type === schema.nodes.source && rangeOf(String(node.attrs.markdown), at))
      ofWords ??= NodeSelection.create(doc, position);
    else if (node.isTextblock && !ofWords) {
      // Pictures and breaks take a place each, as here.
      const range = rangeOf(node.textBetween(0, node.content.size, '', '\uFFFC'), at);
      if (range) ofWords = TextSelection.create(doc, position + 1 + range.from, position + 1 + range.to);
    }
    return !ofAddress;
  });
  return ofAddress ?? ofWords;
}
