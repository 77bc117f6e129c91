import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SearchIndex, type SearchDocument, type Wanted } from '../../search/indexing/index.ts';
import { folderSource } from '../../search/indexing/folder-source.ts';
import { usualLimits, type Limits } from '../../search/indexing/limits.ts';
import { wards } from '../../../scripts/bench/content/places.ts';
import { newsPart } from '../../../scripts/bench/content/prose.ts';
import { random } from '../../../scripts/bench/content/random.ts';
import { subjects } from '../../../scripts/bench/content/subjects.ts';
import { Searcher } from '../../search/searcher.ts';
import type { EditorsWords } from '../../search/words.ts';
import { layEngine } from './laid-engine.ts';

const never = new AbortController().signal;

/** A document that changes with its seed. */
export function lawDocument(name: string, seed: number, more: Partial<SearchDocument> = {}): SearchDocument {
  const date = '2022-02-21';
  const chance = random(seed, 'law');
  const subject = chance.pick(subjects);
  const title = `Phường ${chance.pick(wards)}: hỏi đáp về ${chance.pick(subject.matters)}`;
  const texts = [...chance.some(subject.sentences, 3), newsPart(chance, subject, date, 3)];
  const html = `<h2>${subject.name}</h2>${texts.map((text) => `<p>${text}</p>`).join('')}`;
  return { path: `/bai-viet/${name}/`, kind: 'Bài viết', date, title, html, ...more };
}

export function wantedOf(documents: Iterable<SearchDocument>): Map<string, Wanted> {
  return new Map([...documents].map((document) => [document.path, { key: JSON.stringify(document), document: () => document }]));
}

/** The parts of an index: path in the site → file. */
export function together(parts: readonly ReadonlyMap<string, string>[]): Map<string, string> {
  return new Map(parts.flatMap((part) => [...part]));
}

/** An index with a folder of its own, laid into a tree as the publisher does. */
export async function openIndex(limits: Partial<Limits> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  const own = join(folder, 'search');
  const tree = join(folder, 'site');
  await layEngine(own);
  const open = () => new SearchIndex(own, { ...usualLimits, restMs: 0, ...limits });
  let index = open();
  return {
    own,
    tree,
    update: async (documents: Iterable<SearchDocument> | Map<string, Wanted>, urgent = false, words?: EditorsWords) => {
      const wanted = documents instanceof Map ? documents : wantedOf(documents);
      const files = together(await index.update(wanted, { urgent, words }, never));
      await rm(tree, { recursive: true, force: true });
      await lay(files, tree);
      return files;
    },
    segments: () => index.segments,
    rebuildIfDue: () => index.rebuildIfDue(never),
    /** As after the publisher was started again. */
    restart: () => void (index = open()),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What a reader asks, over an index of these documents. */
export async function openSearcher(documents: Iterable<SearchDocument>, words?: EditorsWords) {
  const { tree, update, close } = await openIndex();
  await update(documents, false, words);
  return { searcher: await Searcher.open(folderSource(join(tree, 'pagefind'))), close };
}

export async function lay(files: ReadonlyMap<string, string>, tree: string): Promise<void> {
  for (const [path, file] of files) {
    await mkdir(dirname(tree + path), { recursive: true });
    await cp(file, tree + path);
  }
}
