import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { recordSchema, type TransferRecord } from '../../src/transfer/record.ts';
import { folderOfTest } from '../../../shared/test/support/temporary-folder.ts';

const main = join(import.meta.dirname, '../../src/old-sites/main.ts');

/** A folder for one test with what an old site has left. */
export async function oldSite(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await folderOfTest('cổng cũ ');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export interface Left {
  /** The folder of the lists, for an import. */
  lists: string;
  told: string[];
  records(type: string): Promise<TransferRecord[]>;
}

const answerSchema = z.object({ told: z.array(z.string()) });

/** The lists that are made of it; or it throws what the process says, which must be one line. */
export async function listsOf(folder: string, source: string, alt = ''): Promise<Left> {
  const into = join(folder, 'lists');
  const args = [
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    main,
    JSON.stringify({ sources: [join(folder, source)], into, alt }),
  ];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.code}: ${stderr.trim()}`));
      else resolve(stdout);
    });
  });
  const lists = join(into, '0');
  const { told } = answerSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  const records = async (type: string) => {
    const lines = (await readFile(join(lists, `${type}.ndjson`), 'utf8')).trim().split('\n');
    return lines.map((line) => recordSchema.parse(JSON.parse(line)));
  };
  return { lists, told, records };
}

/** The first example of this kind behind a heading of the README, as an operator copies it. */
export async function exampleOfReadme(heading: string, kind: string): Promise<string> {
  const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const [, example] = readme.slice(readme.indexOf(`**${heading}**`)).split(/^```/m);
  if (!example?.startsWith(`${kind}\n`)) throw new Error(`The README has no ${kind} behind «${heading}»`);
  return example.slice(kind.length + 1);
}
