import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { run } from '../../lib/command.mjs';
import { Problem } from '../../lib/problem.mjs';
import { stopped } from '../../lib/stop.mjs';
import { root } from '../../lib/tools.mjs';
import { machine } from '../lib/machine.ts';
import { childrenOf, MemoryWatch } from '../lib/memory.ts';
import { spreadOf } from '../lib/statistics.ts';
import { paperOf } from './papers.ts';

const count = z.coerce.number().int();
const schema = z.object({ files: count.min(1).max(10_000).default(200), seed: count.default(1), json: z.string().optional() });

/** `npm run bench -- reading …` */
export async function benchReading(args: string[]): Promise<void> {
  const { files, seed, json } = flags(args);
  await run(process.execPath, [join(root, 'cms/compile.mjs')]);
  const require = createRequire(import.meta.url);
  const { readText } = require(join(root, 'cms/dist/src/reading/read.js')) as typeof import('../../../cms/src/reading/read.ts');

  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-bench-'));
  const times: number[] = [];
  const peaks: number[] = [];
  let pages = 0;
  const memory = new MemoryWatch(() => childrenOf(process.pid));
  try {
    for (let index = 0; index < files; index++) {
      const paper = await paperOf(seed, index);
      const path = join(folder, 'paper.pdf');
      await writeFile(path, paper.bytes);
      memory.takePeakMb();
      const start = performance.now();
      const reading = await readText(path, 'application/pdf', { signal: stopped });
      times.push(performance.now() - start);
      peaks.push(memory.takePeakMb());
      pages += paper.pageCount;
      const { sentence, page } = paper.unique;
      const found = reading.pages.flatMap((text, number) => (text.startsWith(`${sentence}\n`) ? [number] : []));
      if (reading.pageCount !== paper.pageCount || found.join() !== String(page)) {
        throw new Problem(
          `File ${index + 1} was misread: «${sentence}» on page ${found.map((at) => at + 1).join() || 'none'}, not ${page + 1}.`,
        );
      }
    }
  } finally {
    memory.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const msPerPage = Math.round((times.reduce((sum, time) => sum + time, 0) / pages) * 10) / 10;
  const figures = { files, pages, seed, ms: spreadOf(times), msPerPage, peakRssMb: spreadOf(peaks), machine: machine() };
  const { ms, peakRssMb } = figures;
  console.log(
    `${files} files, ${pages} pages: ${ms.p50} ms a file (95 %: ${ms.p95}, longest ${ms.longest}), ${msPerPage} ms a page; ` +
      `memory ${peakRssMb.p50} MB (95 %: ${peakRssMb.p95}, most ${peakRssMb.longest}).`,
  );
  if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
}

function flags(args: string[]): z.infer<typeof schema> {
  const string = { type: 'string' } as const;
  try {
    return schema.parse(parseArgs({ args, options: { files: string, seed: string, json: string } }).values);
  } catch (cause) {
    const said = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Problem(`${said}\nThe flags are described in scripts/bench/README.md.`);
  }
}
