import type { Run } from '../legacy/decode.ts';
import { partsOf } from './package.ts';
import { endLastLine, type OfficeText } from './runs.ts';
import { Unreadable } from './unreadable.ts';
import { readXml } from './xml.ts';

/** What ends a line, by itself or with its last letter; what has no letters of the text in it. */
const lines = new Set(['text:p', 'text:h', 'table:table-row']);
const notText = new Set(['text:tracked-changes', 'office:annotation', 'office:scripts', 'office:forms', 'svg:desc', 'svg:title']);

/**
 * The text of an OpenDocument text, in the order in which it is written.
 *
 * @throws {Unreadable}
 */
export function readOdt(bytes: Uint8Array, maxBytes: number): OfficeText {
  const parts = partsOf(bytes, /^(?:content\.xml|META-INF\/manifest\.xml)$/, maxBytes);
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && Buffer.from(manifest.buffer).includes(':encryption-data')) throw new Unreadable('encrypted');
  const content = parts['content.xml'];
  if (!content) throw new Unreadable('damaged');

  const runs: Run[] = [];
  const add = (text: string) => runs.push({ text });
  let inBody = false;
  let outside = 0;
  let pictures = 0;
  readXml(content, {
    open(name, attributes) {
      if (name === 'office:body') inBody = true;
      if (notText.has(name)) outside++;
      if (name === 'draw:image') pictures += 1;
      if (name === 'text:tab') add('\t');
      else if (name === 'text:line-break') add('\n');
      else if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)));
      else if (name === 'text:note-body') add(' [');
    },
    close(name) {
      if (notText.has(name)) outside--;
      if (lines.has(name)) add('\n');
      else if (name === 'table:table-cell') endLastLine(runs, '\t');
      else if (name === 'text:note-body') add('] ');
    },
    text(text) {
      // Spaces and lines of the file itself mean one space (OpenDocument 1.3, part 3, 6.1.2).
      if (inBody && outside === 0) add(text.replace(/\s+/g, ' '));
    },
  });
  return { pages: [runs], unread: pictures > 0 ? { pictures } : {} };
}
