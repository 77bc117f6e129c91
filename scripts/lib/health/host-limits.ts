import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '@pho-luat/shared/if-there';
import { listFiles } from '../../../site/tree/files.ts';

/** What a host of static sites may count. */
const counted = {
  files: (count: number) => `${count} files`,
  totalMb: (count: number) => `${count} MB`,
  largestMb: (count: number) => `up to ${count} MB a file`,
  redirects: (count: number) => `${count} redirects`,
};

type Counted = keyof typeof counted;
type Counts = Record<Counted, number>;

/** By the program that sends a folder there. As they said in December 2026 of what costs nothing. */
const hosts: readonly { program: RegExp; name: string; limits: Partial<Counts> }[] = [
  { program: /\bwrangler\b/, name: 'Cloudflare Pages', limits: { files: 20_000, largestMb: 25, redirects: 2_100 } },
  { program: /\bgh-pages\b|github\.com/, name: 'GitHub Pages', limits: { totalMb: 1_000, largestMb: 100 } },
];

const all = Object.keys(counted) as Counted[];

const saidOf = (counts: Partial<Counts>, what: readonly Counted[]) =>
  what.map((each) => counted[each](counts[each] ?? 0)).join(', ');

/** What the site has of it; `tooMuch` where the host is known that `PUSH_COMMAND` sends it to, and takes less. */
export async function countForHost(folder: string, pushCommand: string): Promise<{ has: string; tooMuch: string | undefined }> {
  const counts = await countsOf(folder);
  const host = hosts.find(({ program }) => program.test(pushCommand));
  const over = all.filter((each) => counts[each] > (host?.limits[each] ?? Infinity));
  const tooMuch =
    host && over.length > 0
      ? `${host.name} takes ${saidOf(host.limits, over)}, and the site has ${saidOf(counts, over)}`
      : undefined;
  return { has: saidOf(counts, all), tooMuch };
}

async function countsOf(folder: string): Promise<Counts> {
  const files = await listFiles(folder);
  let [total, largest] = [0, 0];
  for (const file of files) {
    // Another release may take its place meanwhile.
    const { size = 0 } = (await ifThere(lstat(join(folder, file)))) ?? {};
    total += size;
    largest = Math.max(largest, size);
  }
  const mb = (bytes: number) => Math.ceil(bytes / 1_000_000);
  const ways = await readFile(join(folder, '_redirects'), 'utf8');
  return { files: files.length, totalMb: mb(total), largestMb: mb(largest), redirects: ways.split('\n').length - 1 };
}
