import { fileSchema, type File } from '@pho-luat/shared/content-types/file';
import { paths } from '@pho-luat/shared/paths';
import { printable } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';
import { possibleWidths } from '../../pages/pictures.ts';
import { fileOfPage } from '../../tree/files.ts';
import type { LogLines } from '../store/lines.ts';
import type { Listing } from './listing.ts';

/** A document that was taken down. */
export interface TakenDown {
  type: string;
  id: string;
  /** Its texts are to go from the log as well. */
  erases: boolean;
}

const published = z.object({ document: z.record(z.string(), z.unknown()).optional() });
const publishedFile = z.object({ document: fileSchema });

type Lines = Pick<LogLines, 'history' | 'latest' | 'ofType'>;

/** All titles that it ever had, as they were written and as pages show them: those of an earlier source showed them as written. */
export function titlesOf(lines: Lines, gone: TakenDown): string[] {
  const named = versionsOf(lines, gone).flatMap(({ title, name }) => [title, name]);
  const titles = named.filter((title) => typeof title === 'string').map((title) => title.normalize('NFC'));
  return [...new Set([...titles, ...titles.map((title) => printable(title).trim())])];
}

/** Whether its texts were erased before it was taken out of the releases, so that they are unknown. */
export function isUnknown(lines: Lines, gone: TakenDown): boolean {
  return gone.erases && versionsOf(lines, gone).length === 0;
}

/** Hashes of every file that it ever named, in a field or in a text. */
export function fileHashesOf(lines: Lines, gone: TakenDown): string[] {
  return linesOfFiles(lines, gone).flatMap(({ json }) => hashesIn(json));
}

/** Every file that these documents ever named, as they were published. */
function filesOf(lines: Lines, gone: TakenDown): File[] {
  return linesOfFiles(lines, gone).flatMap(({ json }) => publishedFile.safeParse(JSON.parse(json)).data?.document ?? []);
}

/** Where these documents and their files may have been, as files of a release. */
export function addressesGone(
  lines: Lines,
  gone: readonly TakenDown[],
  { listing, removed }: { listing: Listing; removed: ReadonlySet<string> },
): string[] {
  const files = gone.flatMap((each) => filesOf(lines, each));
  const pictures = files.flatMap((file) => possibleWidths(file).map((width) => paths.image(file.sha256, width)));
  const addresses = [...[...removed].map(fileOfPage), ...files.map(paths.file), ...pictures];
  return addresses.filter((path) => !listing.has(path));
}

function linesOfFiles(lines: Lines, gone: TakenDown) {
  const texts = versionsOf(lines, gone).map((version) => JSON.stringify(version));
  const files = lines.latest().filter(({ type }) => type === 'file');
  const named = files.filter(({ type, id }) => (type === gone.type && id === gone.id) || texts.some((text) => text.includes(id)));
  return named.flatMap(({ type, id }) => lines.history(type, id));
}

/** Digests of the texts of files, by the lines of the files with these bytes. */
export function textsOf(lines: Pick<Lines, 'ofType'>, isWanted: (sha256: string) => boolean): Set<string> {
  const texts = lines.ofType('file').flatMap(({ json }) => {
    const text = /"text":"([0-9a-f]{64})"/.exec(json)?.[1];
    return text !== undefined && hashesIn(json).some(isWanted) ? [text] : [];
  });
  return new Set(texts);
}

function hashesIn(json: string): string[] {
  return /"sha256":"([0-9a-f]{64})"/.exec(json)?.slice(1) ?? [];
}

function versionsOf(lines: Lines, { type, id }: TakenDown): Record<string, unknown>[] {
  return lines.history(type, id).flatMap(({ json }) => {
    const { document } = published.parse(JSON.parse(json));
    return document ? [document] : [];
  });
}
