import { readFile } from 'node:fs/promises';
import type { Reading } from '@pho-luat/shared/schemas/reading';

/** Stand-in: the text of a PDF alone. */

const nothing = { hasTextLayer: false, isMachineRead: false, pages: [] };

export async function readText(
  path: string,
  mime: string,
  { signal }: { limits?: object; signal: AbortSignal },
): Promise<Reading> {
  if (mime.startsWith('image/')) return { state: 'no-text', reason: 'picture', ...nothing };
  if (mime !== 'application/pdf') return { state: 'unreadable', reason: 'legacy-word', ...nothing };
  const { extractText } = await import('unpdf');
  signal.throwIfAborted();
  try {
    const { totalPages, text } = await extractText(new Uint8Array(await readFile(path)), { mergePages: false });
    const pages = text.map((page) => page.normalize('NFC'));
    const hasTextLayer = pages.some((page) => page.trim());
    return {
      ...nothing,
      state: hasTextLayer ? 'read' : 'no-text',
      pageCount: totalPages,
      hasTextLayer,
      pages: hasTextLayer ? pages : [],
    };
  } catch (error) {
    signal.throwIfAborted();
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { state: 'unreadable', reason: encrypted ? 'encrypted' : 'damaged', ...nothing };
  }
}

export async function readScan(_path: string, _mime: string, { signal }: { signal: AbortSignal }): Promise<Reading> {
  signal.throwIfAborted();
  return { state: 'no-text', ...nothing };
}

export async function canReadScans(): Promise<boolean> {
  return false;
}
