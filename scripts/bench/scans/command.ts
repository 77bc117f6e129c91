import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { installationAt } from '../../../site/lib/installation.ts';
import { Store } from '../../../site/publisher/store.ts';
import { ScanStore } from '../../../site/scans/store.ts';
import { Problem } from '../../lib/problem.mjs';
import { root } from '../../lib/tools.mjs';
import { campaignYears, codesOf } from '../content/campaigns.ts';
import { cpuMsOfChildren } from '../lib/cpu.ts';
import { machine } from '../lib/machine.ts';
import { measured, type Measured } from '../lib/measured.ts';
import { benchHost, makeLogs } from './logs.ts';

const count = z.coerce.number().int();
const schema = z.object({
  lines: count.min(1_000).max(50_000_000).default(5_000_000),
  seed: count.default(1),
  json: z.string().optional(),
});

/** `npm run bench -- scans …`: the command itself over logs that it has not seen, and over the same logs once more. */
export async function benchScans(args: string[]): Promise<void> {
  const { lines, seed, json } = flags(args);
  const folder = await mkdtemp(join(tmpdir(), 'pho-luat-bench-'));
  try {
    const codes = campaignYears.flatMap((_, index) => codesOf(index).map(({ code }) => code));
    leaveCodes(folder, codes);
    const logs = join(folder, 'logs');
    await mkdir(logs);
    const made = await makeLogs(logs, lines, codes, seed);
    const command = () => scansCommand(folder, made.files);
    const first = await command();
    compare(folder, made.counts);
    const again = await command();
    compare(folder, made.counts);
    const openings = [...made.counts.values()].reduce((sum, each) => sum + each, 0);
    const megabytes = Math.round(made.bytes / 1024 ** 2);
    const figures = { lines, megabytes, openings, seed, ...first, again, machine: machine() };
    console.log(
      `${lines} lines, ${megabytes} MB unpacked, ${openings} openings, all as they were made: ${first.ms} ms (${first.cpuMs} ms of processor), ` +
        `${first.peakRssMb} MB of memory; ` +
        `the same logs again: nothing new, ${again.ms} ms, ${again.peakRssMb} MB.`,
    );
    if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function scansCommand(varDir: string, files: string[]): Promise<Measured & { cpuMs: number }> {
  const env = { VAR_DIR: varDir, SITE_URL: `https://${benchHost}`, DATABASE_URL: '', SITE_PORT: '', CMS_PORT: '' };
  const before = cpuMsOfChildren();
  const all = await measured(process.execPath, [join(root, 'scripts/scans.ts'), ...files], root, env);
  return { ...all, cpuMs: cpuMsOfChildren() - before };
}

/** As a publisher leaves them that has read the log. */
function leaveCodes(varDir: string, codes: readonly string[]): void {
  const store = new Store(installationAt(varDir).store);
  const lines = codes.map((code, index) => ({ seq: index + 1, type: 'qr-code', id: code, json: '{}' }));
  store.lines.append({ lines, lastSeq: lines.length, chain: '' });
  store.close();
}

function compare(varDir: string, made: ReadonlyMap<string, number>): void {
  using scans = new ScanStore(installationAt(varDir).scans);
  const counted = scans.all();
  const wrong = counted.find(
    ({ day, code, device, kind, count: found }) => made.get(`${day} ${code} ${device} ${kind}`) !== found,
  );
  if (wrong || counted.length !== made.size) {
    throw new Problem(`Counted wrongly: ${JSON.stringify(wrong)}, ${counted.length} counts instead of ${made.size}.`);
  }
}

function flags(args: string[]): z.infer<typeof schema> {
  const string = { type: 'string' } as const;
  try {
    return schema.parse(parseArgs({ args, options: { lines: string, seed: string, json: string } }).values);
  } catch (cause) {
    const said = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Problem(`${said}\nThe flags are described in scripts/bench/README.md.`);
  }
}
