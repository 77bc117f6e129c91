import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { recordSchema, type TransferRecord } from '../../src/transfer/record.ts';
import type { Asked } from '../../src/old-sites/old-sites.ts';
import type { Answer } from './old-sites-process.ts';
import { folderOfTest, layIn } from '../../../shared/test/support/temporary-folder.ts';

const main = join(import.meta.dirname, '../../src/old-sites/main.ts');

/** A folder for one test with what an old site has left. */
export async function oldSite(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await folderOfTest('cổng cũ ');
  await layIn(folder, files);
  return folder;
}

/** What the library knows the kind of a file by. */
export const startOf = { png: Buffer.from('89504e470d0a1a0a', 'hex'), jpg: Buffer.from('ffd8ff', 'hex'), pdf: '%PDF-1.7' };

export interface Left {
  /** The folder of the lists, for an import. */
  lists: string;
  told: string[];
  records(type: string): Promise<TransferRecord[]>;
}

type ToLists = (asked: Asked) => Promise<{ told: string[] }>;

let begun: { child: ChildProcess; ended: Promise<never> } | undefined;

function begin(): NonNullable<typeof begun> {
  const child = fork(join(import.meta.dirname, 'old-sites-process.ts'), { stdio: 'ignore', execArgv: [] });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The process of the old sites has ended.')));
  ended.catch(() => undefined);
  return { child, ended };
}

/** One process for all tests, with which it ends: what it loads takes ten times as long as a site. */
async function inTheProcess(asked: Asked): Promise<{ told: string[] }> {
  begun ??= begin();
  const answered = once(begun.child, 'message') as Promise<[Answer]>;
  begun.child.send(asked);
  const [answer] = await Promise.race([answered, begun.ended]);
  if ('told' in answer) return answer;
  throw new Error('unusable' in answer ? `3: ${answer.unusable}` : answer.failed);
}

const answerSchema = z.object({ told: z.array(z.string()) });

/** As `npm run import` has it made. */
export const byTheCommand: ToLists = async (asked) => {
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', main, JSON.stringify(asked)];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.code}: ${z.object({ unusable: z.string() }).parse(JSON.parse(stderr)).unusable}`));
      else resolve(stdout);
    });
  });
  return answerSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
};

/** The lists that are made of it; or it throws what is said, which must be one line. */
export async function listsOf(folder: string, source: string, { alt = '', by = inTheProcess as ToLists } = {}): Promise<Left> {
  const into = join(folder, 'lists');
  const { told } = await by({ sources: [join(folder, source)], into, alt });
  const lists = join(into, '0');
  const records = async (type: string) => {
    const lines = (await readFile(join(lists, `${type}.ndjson`), 'utf8')).trim().split('\n');
    return lines.map((line) => recordSchema.parse(JSON.parse(line)));
  };
  return { lists, told, records };
}

/** The first example of this kind behind a heading of `scripts/docs/import.md`, as an operator copies it. */
export async function exampleOfGuide(heading: string, kind: string): Promise<string> {
  const guide = await readFile(join(import.meta.dirname, '../../../scripts/docs/import.md'), 'utf8');
  const [, example] = guide.slice(guide.indexOf(`## ${heading}\n`)).split(/^```/m);
  if (!example?.startsWith(`${kind}\n`)) throw new Error(`import.md has no ${kind} behind «${heading}»`);
  return example.slice(kind.length + 1);
}
