import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { decode, encode } from 'cborg';
import { passageName } from '../fragment.ts';
import { packLexicon, readLexicon, type Lexicon } from '../lexicon.ts';
import { unpack } from '../source.ts';
import { syllableToken } from '../tokens.ts';
import { syllablesOf } from '../syllables.ts';
import { entryOf, eraseFromChunk, eraseFromFilter, eraseFromMeta, marksIn, numbersOf } from './erase.ts';
import { folderSource } from './folder-source.ts';
import type { Chunk, ChunkEntry, Filter, Meta } from './format.ts';
import { segmentFiles } from '../segment.ts';
import { engineFiles, inspectWords, type Indexed, type WordIndex } from './inspect.ts';
import { pack } from './pack.ts';

export interface Erasing {
  from: string;
  kept: Indexed[];
  /** Fragments. */
  erased: string[];
  to: string;
}

/** Makes a new segment from one, without what is gone: much less work than indexing the rest again. */
const { from, kept: documents, erased, to } = workerData as Erasing;
const source = folderSource(from);
const read = async <T>(path: string) => decode(await unpack(source, path)) as T;
const keep = (path: string) => link(join(from, path), join(to, path));
const write = (path: string, bytes: Uint8Array) => writeFile(join(to, path), pack(bytes));

for (const folder of ['index', 'fragment', 'filter']) await mkdir(join(to, folder));
for (const file of Object.values(engineFiles)) await keep(file);
for (const { fragment, passages } of documents) {
  await keep(`fragment/${fragment}.pf_fragment`);
  for (let at = 0; at < passages; at += 1) await keep(`fragment/${passageName(fragment, at)}.pf_fragment`);
}

const meta = await read<Meta>(segmentFiles.meta);
const gone = numbersOf(meta, new Set(erased));
/** In how many texts each word still is, and how it is written there. */
const left = new Map<string, { texts: number; marks: Set<number> }>();
const entries: (ChunkEntry | undefined)[] = [];
let lastWordBefore = '';
for (const entry of meta[2]) {
  const [, , name] = entry;
  const path = `index/${name}.pf_index`;
  const chunk = await read<Chunk>(path);
  const kept = eraseFromChunk(chunk, gone);
  for (const [word, places] of kept[0]) left.set(word, { texts: places.length, marks: new Set(places.flatMap(marksIn)) });
  if (kept === chunk) await keep(path);
  else if (kept[0].length > 0) await write(path, encode(kept));
  // The end of the one before is given by a word of this one, which may be gone.
  const before = entries.at(-1);
  if (kept !== chunk && before) entries.splice(-1, 1, [before[0], lastWordBefore, before[2]]);
  entries.push(kept === chunk ? entry : entryOf(kept, name));
  lastWordBefore = kept[0].at(-1)?.[0] ?? lastWordBefore;
}
for (const [, name] of meta[3]) {
  const path = `filter/${name}.pf_filter`;
  await write(path, encode(eraseFromFilter(await read<Filter>(path), gone)));
}
await write(segmentFiles.meta, encode(eraseFromMeta(meta, gone, entries)));

const lexicon: Lexicon = new Map();
readLexicon(await unpack(source, segmentFiles.lexicon), lexicon);
const words = [...lexicon].flatMap(([folded, { text }]) => {
  const still = left.get(syllableToken(folded));
  if (!still) return [];
  // As it is written, unless only gone texts wrote it so.
  const isWritten = still.marks.has(syllablesOf(text)[0]?.marks ?? 0);
  return [{ text: isWritten ? text : folded, texts: still.texts }];
});
await write(segmentFiles.lexicon, packLexicon(words));

await inspectWords(to);
const made: WordIndex = {
  chunks: entries.flatMap((entry) => (entry ? [`${entry[2]}.pf_index`] : [])),
  filters: meta[3].map(([, name]) => `${name}.pf_filter`),
};
parentPort?.postMessage(made);
