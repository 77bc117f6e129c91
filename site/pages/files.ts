import { paths } from '@pho-luat/shared/paths';
import { documentWords } from '../words/documents.ts';
import type { FileView } from '../src/views.ts';
import type { RenderedBody } from './bodies.ts';
import type { Content, Entry } from './content.ts';
import { remembered } from '../lib/remembered.ts';

/** Files that readers download. */

/** A file as an official document has it: its own may be a summary, and says so wherever it is named. */
export function fileView(file: Entry<'file'>, document?: Pick<Entry<'attachment'>, 'file' | 'extent'>): FileView {
  return view(file, { isSummary: document?.extent === 'summary' && document.file === file.id });
}

/** Made of its name, letter by letter. */
export const fileHref = remembered((file: Entry<'file'>): string => paths.file(file));

const view = remembered((file: Entry<'file'>, { isSummary }: { isSummary: boolean }): FileView => {
  const format = file.ext.slice(1).toUpperCase();
  return {
    href: fileHref(file),
    name: file.name,
    kind: isSummary ? documentWords.summary.file(format) : format,
    size: formatSize(file.size),
    ...(file.pages ? { pages: file.pages } : {}),
    sha256: file.sha256,
  };
});

/** Every file that a public document offers, or a text links to. Nothing else of the media library is copied to the site. */
export function downloadableFiles(content: Content, bodies: readonly RenderedBody[]): Entry<'file'>[] {
  const offered = content.all('attachment').flatMap(({ file, otherFiles }) => [file, ...otherFiles]);
  const linked = content
    .several(
      'file',
      bodies.flatMap(({ files }) => files),
    )
    .filter((file) => !isPicture(file));
  return content.several('file', [...offered, ...linked.map(({ id }) => id)]);
}

export function isPicture({ mime }: Pick<Entry<'file'>, 'mime'>): boolean {
  return mime.startsWith('image/');
}

const units = ['KB', 'MB', 'GB'];
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `1,2 MB` */
function formatSize(bytes: number): string {
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${decimal.format(value < 0.1 ? 0.1 : value)} ${units[unit]}`;
}
