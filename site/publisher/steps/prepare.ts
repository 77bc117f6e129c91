import type { HeldDocument } from '@pho-luat/shared/schemas/publication';
import { heldReasons } from '../../words/publisher.ts';
import type { MarkdownRenderer } from '../../markdown/renderer.ts';
import { Content, type Entry, type TypedEntry } from '../../pages/content.ts';
import type { Edition, Picture } from '../../pages/edition.ts';
import type { RenderedBodies } from '../store/bodies.ts';
import { keyOf, type LineName } from '../store/line-name.ts';
import type { LogLines } from '../store/lines.ts';
import { untilAway, type UsedFiles } from './files.ts';
import { inOrder } from './in-order.ts';
import { lastGood } from './last-good.ts';
import type { LineParser } from './lines.ts';
import type { Memory, Worked } from './memory.ts';
import type { PictureStore } from './pictures.ts';
import type { UsedTexts } from './texts.ts';
import { Work } from './work.ts';

export interface Tools {
  store: { lines: Pick<LogLines, 'after' | 'get' | 'history'>; bodies: RenderedBodies };
  lines: LineParser;
  files: UsedFiles;
  texts: UsedTexts;
  pictures: PictureStore;
  markdown: MarkdownRenderer;
  siteUrl: string;
  signal: AbortSignal;
}

export type Prepared = Omit<Edition, 'day' | 'siteUrl'> & { held: HeldDocument[] };

/** This many documents at once keep the Markdown workers busy, and memory small. */
const together = 32;
const keptTogether = 128;

/**
 * The last good line of every document, with all that its page needs made: its files fetched, its pictures resized, its texts
 * rendered. A document whose last line cannot be shown is held back alone, and an earlier line of it is shown. What was made for
 * the release before is not made again.
 */
export async function prepare(tools: Tools): Promise<Prepared> {
  const { memory } = tools.lines;
  takeLines(tools, memory);
  await askAnewForFiles(tools, memory);
  await workThrough(tools, memory);
  return assemble(tools, memory);
}

/** Where the log goes on. */
function takeLines({ store, lines }: Tools, memory: Memory): void {
  for (const { json, ...last } of store.lines.after(memory.seq)) {
    const parsed = lines.parse({ json });
    if ('line' in parsed) memory.past.add(parsed.line);
    const key = keyOf(last);
    // Their place is that of their last line.
    memory.documents.delete(key);
    memory.due.delete(key);
    memory.due.set(key, last);
    memory.seq = last.seq;
  }
}

/** What the CMS did not have may have arrived; what was here may have been dropped as damaged. */
async function askAnewForFiles({ files, pictures, signal }: Tools, memory: Memory): Promise<void> {
  const ensure = untilAway(files);
  for (const [id, { isHere, picture }] of memory.named) {
    const sha256 = memory.files.get(id)?.sha256;
    if (sha256 === undefined) continue;
    const isAsItWas = isHere ? files.has(sha256) && (!picture || pictures.has(sha256)) : !(await ensure(sha256, signal));
    if (!isAsItWas) memory.askAnew(id);
  }
}

/** Files first: all others may name them. */
async function workThrough(tools: Tools, memory: Memory): Promise<void> {
  const { store, files, texts, pictures, markdown, siteUrl, signal } = tools;
  const work = new Work({ memory, bodies: store.bodies, files, texts, pictures, markdown, siteUrl, signal });
  for (const areFiles of [true, false]) {
    const names = [...memory.due.values()].filter(({ type }) => (type === 'file') === areFiles);
    await workOn(tools, work, names);
  }
}

/** What is made is kept, also when something of the rest fails: the next attempt needs not make it again. */
async function workOn(tools: Tools, work: Work, names: readonly LineName[]): Promise<void> {
  const { memory } = tools.lines;
  let made: Worked[] = [];
  const keep = () => {
    work.keep();
    for (const each of made) {
      const key = keyOf(each.last);
      memory.documents.set(key, each);
      memory.due.delete(key);
      if (each.last.type === 'file') memory.setFile(each.last.id, each.shown?.typed.entry as Entry<'file'> | undefined);
    }
    made = [];
  };
  const take = (worked: Worked) => {
    if (made.push(worked) >= keptTogether) keep();
  };
  try {
    await inOrder(names, together, (last) => lastGood(tools, work, last), take);
  } finally {
    keep();
  }
}

/** What was made of every document, as the pages need it. */
export function assemble(
  { store, texts }: Pick<Tools, 'store' | 'texts'>,
  memory: Pick<Memory, 'past' | 'documents' | 'files' | 'named'>,
): Prepared {
  const { past, documents, files, named } = memory;
  const held: HeldDocument[] = [];
  const entries: TypedEntry[] = [];
  const pictures = new Map<string, Picture>();
  for (const { shown, held: reason } of documents.values()) {
    if (reason) held.push(reason);
    if (!shown) continue;
    const { type, entry } = shown.typed;
    if (type !== 'file' || named.get(entry.id)?.isHere) entries.push(shown.typed);
    for (const id of shown.pictures) {
      const [file, picture] = [files.get(id), named.get(id)?.picture];
      if (!file || !picture) continue;
      if (picture !== 'unusable') pictures.set(file.sha256, picture);
      else if (!held.some((other) => other.id === id)) held.push(unusable(file));
    }
  }
  return {
    content: new Content(entries),
    html: store.bodies.html,
    texts,
    pictures,
    past,
    held,
  };
}

export function bodiesInUse({ memory: { documents } }: LineParser): Set<string> {
  return new Set([...documents.values()].flatMap(({ shown }) => shown?.typed.entry.texts.map(([, { key }]) => key) ?? []));
}

function unusable({ id, name }: Entry<'file'>): HeldDocument {
  return { type: 'file', id, title: name, ...heldReasons.pictureUnusable(name) };
}
