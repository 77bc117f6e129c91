import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { paths } from '@pho-luat/shared/paths';
import { codeOf } from '@pho-luat/shared/printed-address';
import { leadsOn } from '../../tree/shortcut.ts';
import type { PathChanges } from '../push/changes.ts';
import type { BlobStore } from '../release/blobs.ts';
import type { Listing } from '../release/listing.ts';
import { pageOfFile } from '../../tree/files.ts';
import type { TreeFacts } from '../../tree/facts.ts';
import type { Question } from './ask.ts';

/** A release that can be seen at an address, and how to recognise it. */
export interface Shown {
  listing: Listing;
  facts: TreeFacts;
  blobs: Pick<BlobStore, 'pathOf'>;
}

/** Every changed page is asked for, but not a whole large site at once. */
const mostPages = 1_000;
const mostFiles = 100;
const largestFile = 8 * 1024 * 1024;
/** How many of the unchanged pages are asked for. */
const sample = 30;

const all = ['identity', 'gzip', 'br'] as const;
const asBrowsers = ['br'] as const;

/** Questions for every address that is gone: it must say so in each of its forms. */
export function questionsOfRemoved(removed: readonly string[]): Question[] {
  return removed.filter(hasAddress).map((file) => ({ path: pageOfFile(file), expected: 'nothing', encodings: all }));
}

/** Questions for every changed page, every code, and samples of the rest. */
export function questionsOfPresent({ listing, facts, blobs }: Shown, { changed }: Pick<PathChanges, 'changed'>): Question[] {
  const spread = (files: readonly string[], most: number) => spreadOver(files, most, facts.release);
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? statSync(blobs.pathOf(listing.get(file) ?? ''), { throwIfNoEntry: false })?.size;
    // The next release may have dropped it meanwhile.
    const size = known ?? largestFile;
    sizes.set(file, size);
    return size;
  };
  const files = [...listing.keys()].filter(hasAddress);
  const present = changed.filter((file) => listing.has(file) && hasAddress(file));
  const ofCodes = files.filter(
    (file) => codeOf(pageOfFile(file)) !== undefined || Object.hasOwn(facts.shortcuts, pageOfFile(file)),
  );
  const isSmall = (file: string) => sizeOf(file) <= largestFile;
  const changedFiles = [
    ...spread(present.filter(isPage), mostPages),
    ...spread(
      present.filter((file) => !isPage(file)),
      mostFiles,
    ).filter(isSmall),
  ];
  const wanted = new Map<string, Question['encodings']>();
  for (const file of [...ofCodes, ...spread(files, sample).filter(isSmall)]) wanted.set(file, asBrowsers);
  for (const file of changedFiles) wanted.set(file, all);
  return [...wanted].map(([file, encodings]) => {
    const path = pageOfFile(file);
    return { path, expected: { sha256: listing.get(file) ?? '', size: sizeOf(file), leadsTo: waysFrom(path, facts) }, encodings };
  });
}

/** Some servers redirect step by step, ours straight to the end. */
function waysFrom(path: string, { redirects, shortcuts, day }: TreeFacts): string[] {
  const shortcut = shortcuts[path] ?? shortcuts[path.toLowerCase()];
  const ways = shortcut && leadsOn(shortcut, day) ? [shortcut.to] : [];
  for (let next = redirects[path]; next !== undefined && !ways.includes(next); next = redirects[next]) ways.push(next);
  return ways;
}

/** Files for other servers, and pages for missing addresses, have no address of their own. */
function hasAddress(file: string): boolean {
  return !/^\/_(headers|redirects)$/.test(file) && file !== paths.notFound() && file.toLowerCase() !== paths.unknownCode();
}

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/** Differs from release to release, and is the same each time for one. */
function spreadOver(files: readonly string[], most: number, release: string): readonly string[] {
  if (files.length <= most) return files;
  const place = (file: string) => hash('sha256', `${release} ${file}`);
  return files
    .map((file) => ({ file, place: place(file) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, most)
    .map(({ file }) => file);
}
