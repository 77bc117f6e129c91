import { paths } from '@pho-luat/shared/paths';
import type { Publisher } from '../publisher.ts';
import { layBoth } from '../steps/lay.ts';
import { goesWith } from '../../tree/files.ts';
import { addressesGone, fileHashesOf, isUnknown, textsOf, titlesOf, type TakenDown } from './taken-down.ts';
import type { Listing } from './listing.ts';
import { placesNamed } from './named-places.ts';

/**
 * A takedown reaches every kept release: a file in them that shows the document, or links to it, becomes today's file from now
 * on, or goes; its files and pictures are deleted; and the tree that is not served is brought to the new release at
 * once.
 */
export async function takeOutOfHistory(
  publisher: Publisher,
  gone: readonly TakenDown[],
  { listing, removed }: { listing: Listing; removed: ReadonlySet<string> },
): Promise<void> {
  const { store, blobs, files, texts, pictures } = publisher;
  const titles = gone.flatMap((each) => titlesOf(store.lines, each));
  const hashes = gone.flatMap((each) => fileHashesOf(store.lines, each)).filter((sha256) => !isServed(sha256, listing));
  store.expectGone(addressesGone(store.lines, gone, { listing, removed }));
  const known = new Map<string, boolean>();
  const mayBeAnywhere = gone.some((each) => isUnknown(store.lines, each));
  const shows = async (path: string, sha256: string): Promise<boolean> => {
    if (mayBeAnywhere || goesWith(removed, path) || hashes.some((hash) => isOf(path, hash))) return true;
    // Each format folds or escapes words differently, and some name a plan only by its tasks, so they are not searched.
    if (/\.(json|csv|ics)$|\/sitemap[^/]*\.xml$/.test(path)) return true;
    if (!/\.(html|xml|txt)$/.test(path)) return false;
    if (!blobs.has(sha256)) return true;
    const answer = known.get(sha256) ?? showsIn(path, (await blobs.read(sha256)).toString(), titles, removed);
    known.set(sha256, answer);
    return answer;
  };
  for (const { id } of store.releases.all()) {
    for (const { path, before } of store.releases.changesOf(id)) {
      if (before !== undefined && before !== listing.get(path) && (await shows(path, before))) {
        store.releases.rewrite(id, path, listing.get(path));
      }
    }
  }
  for (const sha256 of hashes) {
    await files.drop(sha256);
    await pictures.drop(sha256);
  }
  const stay = textsOf(store.lines, (sha256) => isServed(sha256, listing));
  for (const text of textsOf(store.lines, (sha256) => hashes.includes(sha256))) if (!stay.has(text)) await texts.drop(text);
  await layBoth(publisher);
  const named = store.blobs();
  await blobs.sweep((sha256) => named.has(sha256));
}

function isServed(sha256: string, listing: Listing): boolean {
  for (const [path, served] of listing) if (served === sha256 || isOf(path, sha256)) return true;
  return false;
}

/** A file that readers download, or a smaller picture made of it. */
function isOf(path: string, sha256: string): boolean {
  return path.startsWith(paths.fileFolder(sha256)) || path.startsWith(paths.imagesOf(sha256));
}

/** Names of elements and attributes, which are no words of the text. */
const markup = /<\/?[a-z][\w:-]*|\s[a-z][\w:-]*=(?=")/gi;

/** Whether a file of a release links to what is gone, or has one of its titles. */
export function showsIn(file: string, text: string, titles: readonly string[], removed: ReadonlySet<string>): boolean {
  if (placesNamed(file, text).some((place) => removed.has(place))) return true;
  if (titles.length === 0) return false;
  const words = text.replaceAll(markup, ' ').replaceAll(/\\"|&quot;|&#34;/g, '"');
  const shown = words.replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return titles.some((title) => hasWords(shown, title));
}

/** As whole words, because a title of one letter would match everywhere. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
