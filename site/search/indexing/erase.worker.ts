import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { decode, encode } from 'cborg';
import { passageName } from '../fragment.ts';
import { packLexicon, readLexicon, type Lexicon } from '../lexicon.ts';
import { unpack } from '../source.ts';
import { syllableToken } from '../tokens.ts';
import { entryOf, eraseFromChunk, eraseFromFilter, eraseFromMeta, numbersOf } from './erase.ts';
import { folderSource } from './folder-source.ts';
import type { Chunk, Filter, Meta } from './format.ts';
import { engineFiles, inspectWords, ownFiles, type Indexed, type WordIndex } from './inspect.ts';
import { pack } from './pack.ts';

export interface Erasing {
  from: string;
  kept: Indexed[];
  /** Fragments. */
  erased: string[];
  to: string;
}

/** Makes of one segment another, without what is gone: a fraction of the work of indexing the rest again. */
const { from, kept, erased, to } = workerData as Erasing;
const source = folderSource(from);
const read = async <T>(path: string) => decode(await unpack(source, path)) as T;
const keep = (path: string) => link(join(from, path), join(to, path));
const write = (path: string, bytes: Uint8Array) => writeFile(join(to, path), pack(bytes));

for (const folder of ['index', 'fragment', 'filter']) await mkdir(join(to, folder));
for (const file of Object.values(engineFiles)) await keep(file);
for (const { fragment, passages } of kept) {
  await keep(`fragment/${fragment}.pf_fragment`);
  for (let at = 0; at < passages; at += 1) await keep(`fragment/${passageName(fragment, at)}.pf_fragment`);
}

const meta = await read<Meta>(ownFiles.meta);
const gone = numbersOf(meta, new Set(erased));
/** In how many texts each word still is. */
const texts = new Map<string, number>();
const entries = [];
for (const entry of meta[2]) {
  const [, , name] = entry;
  const path = `index/${name}.pf_index`;
  const chunk = await read<Chunk>(path);
  const left = eraseFromChunk(chunk, gone);
  for (const [word, places] of left[0]) texts.set(word, places.length);
  if (left === chunk) await keep(path);
  else if (left[0].length > 0) await write(path, encode(left));
  entries.push(left === chunk ? entry : entryOf(left, name));
}
for (const [, name] of meta[3]) {
  const path = `filter/${name}.pf_filter`;
  await write(path, encode(eraseFromFilter(await read<Filter>(path), gone)));
}
await write(ownFiles.meta, encode(eraseFromMeta(meta, gone, entries)));

const lexicon: Lexicon = new Map();
readLexicon(await unpack(source, ownFiles.lexicon), lexicon);
const words = [...lexicon].map(([folded, { text }]) => ({ text, texts: texts.get(syllableToken(folded)) ?? 0 }));
await write(ownFiles.lexicon, packLexicon(words.filter((word) => word.texts > 0)));

await inspectWords(to);
const left: WordIndex = {
  chunks: entries.flatMap((entry) => (entry ? [`${entry[2]}.pf_index`] : [])),
  filters: meta[3].map(([, name]) => `${name}.pf_filter`),
};
parentPort?.postMessage(left);
