import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { papers, type Paper } from '@pho-luat/shared/print-sizes';
import type { Product } from '@pho-luat/shared/schemas/print';
import type { PrintRequest } from '../../../cms/src/print/child/request.ts';
import { run } from '../../lib/command.mjs';
import { Problem } from '../../lib/problem.mjs';
import { stopped } from '../../lib/stop.mjs';
import { root } from '../../lib/tools.mjs';
import { machine } from '../lib/machine.ts';
import { childrenOf, MemoryWatch } from '../lib/memory.ts';

const schema = z.object({
  placements: z.coerce.number().int().min(1).max(5_000).default(200),
  paper: z.enum(Object.keys(papers) as [Paper, ...Paper[]]).default('A4'),
  json: z.string().optional(),
});

/** `npm run bench -- print …` */
export async function benchPrint(args: string[]): Promise<void> {
  const { placements, paper, json } = flags(args);
  await run(process.execPath, [join(root, 'cms/compile.mjs')]);
  const require = createRequire(import.meta.url);
  const { makePrints } = require(join(root, 'cms/dist/src/print/make.js')) as typeof import('../../../cms/src/print/make.ts');

  const products: Record<string, Product> = {
    posters: { kind: 'poster', paper },
    labels: { kind: 'labels' },
    svg: { kind: 'svg', widthMm: 80 },
    png: { kind: 'png', widthMm: 80, dpi: 300 },
  };
  const figures: Record<string, { ms: number; cpuMs: number; peakRssMb: number; bytes: number; longestGapMs: number }> = {};
  for (const [name, product] of Object.entries(products)) {
    const memory = new MemoryWatch(() => childrenOf(process.pid));
    const gaps = new Gaps();
    const cpu = new CpuWatch();
    const start = performance.now();
    const { file, printed, leftOut } = await makePrints(requestOf(product, placements), {
      signal: stopped,
      tell: () => undefined,
    });
    const ms = Math.round(performance.now() - start);
    figures[name] = {
      ms,
      cpuMs: cpu.stop(),
      peakRssMb: memory.takePeakMb(),
      bytes: file?.length ?? 0,
      longestGapMs: gaps.stop(),
    };
    memory.stop();
    if (printed !== placements)
      throw new Problem(`Of ${placements} codes ${printed} were printed: ${JSON.stringify(leftOut[0])}`);
    const { cpuMs, peakRssMb, bytes, longestGapMs } = figures[name];
    console.log(
      `${name}: ${placements} codes drawn and read in ${seconds(ms)} (${seconds(cpuMs)} of processor), ${Math.round(bytes / 1024)} KB; ` +
        `memory ${peakRssMb} MB; the process that asked was never held up for more than ${longestGapMs} ms.`,
    );
  }
  if (json) await writeFile(json, `${JSON.stringify({ placements, paper, ...figures, machine: machine() }, null, 2)}\n`);
}

/** Titles and places of the lengths that officials write. */
function requestOf(product: Product, count: number): PrintRequest {
  const siteUrl = 'https://pbgdpl.haiphong.gov.vn';
  const title = 'Hỏi một câu, nhận một lời giải';
  const alphabet = '23456789abcdefghjklmnpqrstuvwxyz';
  const printings = Array.from({ length: count }, (_, index) => {
    const code = `k${[10, 5, 0].map((bits) => alphabet[(index >> bits) & 31]).join('')}`;
    return {
      code,
      setting: index % 3 === 0 ? ('outdoor' as const) : ('indoor' as const),
      address: `pbgdpl.haiphong.gov.vn/Q/${code.toUpperCase()}`,
      title,
      callToAction: 'Quét để đọc lời giải cho việc bạn đang cần',
      opens: { kind: 'Bài viết', name: 'Khai sinh cho con trong 60 ngày: cần giấy tờ gì, nộp ở đâu' },
      issuer: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Hải Phòng',
      place: `Nhà văn hóa tổ dân phố số ${index + 1}, phường Hồng Bàng, cạnh bảng tin`,
      leastWidth: 60,
    };
  });
  return { product, title, siteUrl, printings };
}

/** How long this process did nothing else, as one that answers editors would notice. */
class Gaps {
  #longest = 0;
  #last = performance.now();
  readonly #timer = setInterval(() => {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }, 10);

  /** Milliseconds. */
  stop(): number {
    clearInterval(this.#timer);
    return Math.round(this.#longest);
  }
}

/** What the processes that this one began have taken of the processor: on a busy machine it says more than the clock. */
class CpuWatch {
  #ms = 0;
  readonly #timer = setInterval(() => {
    const all = childrenOf(process.pid).map(cpuMsOf);
    this.#ms = Math.max(this.#ms, ...all);
  }, 50);

  stop(): number {
    clearInterval(this.#timer);
    return this.#ms;
  }
}

/** In user and in system time, which Linux counts in hundredths of a second (proc(5)). */
function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function flags(args: string[]): z.infer<typeof schema> {
  const string = { type: 'string' } as const;
  try {
    return schema.parse(parseArgs({ args, options: { placements: string, paper: string, json: string } }).values);
  } catch (cause) {
    const said = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Problem(`${said}\nThe flags are described in scripts/bench/README.md.`);
  }
}
