import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../lib/problem.mjs';

/** Pages and the questions that they answer, from JSON lists: the repository's own, or anybody's. */

const documentSchema = z.object({
  id: z.string().min(1),
  kind: z.string().optional(),
  title: z.string().min(1),
  body: z.string(),
  /** The official number, where the page bears it. */
  so: z.string().optional(),
});

const querySchema = z.object({
  id: z.string().optional(),
  q: z.string().min(1),
  /** The documents that answer it. */
  rel: z.array(z.string()).min(1),
  cat: z.string().default('other'),
});

export type CorpusDocument = z.infer<typeof documentSchema>;
export type CorpusQuery = z.infer<typeof querySchema> & { id: string };

export interface Corpus {
  documents: CorpusDocument[];
  queries: CorpusQuery[];
  /** Answers that no document is: nobody can find them. */
  unknown: string[];
}

const ownFolder = join(import.meta.dirname, 'corpus');

/** Every author has a folder in it, with `documents-*.json` and `queries-*.json`. */
export async function ownCorpus(): Promise<Corpus> {
  const names = (await readdir(ownFolder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const files = (start: string) => names.filter((name) => name.includes(`/${start}`)).map((name) => join(ownFolder, name));
  return readCorpus(files('documents'), files('queries'));
}

export async function readCorpus(documentFiles: readonly string[], queryFiles: readonly string[]): Promise<Corpus> {
  const documents = (await Promise.all(documentFiles.map((file) => readList(file, documentSchema)))).flat();
  const queries = (await Promise.all(queryFiles.map((file) => readList(file, querySchema)))).flat();
  const ids = new Set<string>();
  for (const { id } of documents) {
    if (ids.has(id)) throw new Problem(`Two documents have the id «${id}»: give each its own.`);
    ids.add(id);
  }
  return {
    documents,
    queries: queries.map((query, index) => ({ ...query, id: query.id ?? `q${index + 1}` })),
    unknown: [...new Set(queries.flatMap(({ rel }) => rel))].filter((id) => !ids.has(id)),
  };
}

async function readList<T>(file: string, entry: z.ZodType<T>): Promise<T[]> {
  const name = relative(process.cwd(), file);
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new Problem(`${name} cannot be read: ${cause.message}`);
  });
  const list = parsed(text, name);
  if (!Array.isArray(list)) throw new Problem(`${name} is not a list of entries.`);
  return list.map((each: unknown, index) => {
    const { success, data, error } = entry.safeParse(each);
    if (success) return data;
    const [issue] = error.issues;
    const field = issue?.path.join('.');
    throw new Problem(`${name}, entry ${index + 1}${nameOf(each)}${field ? `, «${field}»` : ''}: ${issue?.message}`);
  });
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem(`${name} is not JSON: ${(cause as Error).message}`);
  }
}

function nameOf(entry: unknown): string {
  const { id, q } = (entry ?? {}) as { id?: unknown; q?: unknown };
  const name = id ?? q;
  return typeof name === 'string' ? ` («${name}»)` : '';
}
