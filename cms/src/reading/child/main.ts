import type { FileHtml, Reading } from '../../contracts/reading.ts';
import { readFileSync } from 'node:fs';
import { watchProcess } from '../../process-watch.ts';
import { Unreadable } from '../formats/unreadable.ts';
import { readRequestSchema } from './request.ts';

/**
 * A process that reads one file, sends one `Reading` (or the HTML that was asked for), and ends. It has no right to write, nor to begin another process.
 *
 * A thread could take those rights for itself (`execArgv: []` begins it outside Node's permissions), so where text is read none may be
 * begun after the watch. The recogniser needs one.
 */

const [, , argument = ''] = process.argv;
const { task, mime, limits } = readRequestSchema.parse(JSON.parse(argument));

watchProcess(limits);
// The types do not know `drop` yet, and an earlier Node 24 does not have it.
if (task !== 'scan') (process.permission as { drop?(scope: string): void } | undefined)?.drop?.('worker');

const readerOf = {
  text: async () => (await import('./text.ts')).readerOf(mime),
  html: async () => {
    if (mime === 'application/pdf') return (await import('../formats/pdf-html.ts')).pdfHtml;
    const { docxHtml } = await import('../formats/docx-html.ts');
    return (bytes: Uint8Array) => docxHtml(bytes, limits.unzippedBytes);
  },
  scan: async () => (await import('./recognise.ts')).recognise,
};

void start();

/** A module that cannot be loaded ends the process with an error, because that is not the file's fault. */
async function start(): Promise<void> {
  const read = await readerOf[task]();
  // Libraries throw anything, also long after they were called; from here on it means that they could not read the file.
  process.on('uncaughtException', fail);
  const isLate = () => {
    const { user, system } = process.cpuUsage();
    return user + system > limits.processorSeconds * 800_000;
  };
  try {
    finish(await read(new Uint8Array(readFileSync(process.stdin.fd)), mime, limits, isLate));
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  const reason = error instanceof Unreadable ? error.reason : 'damaged';
  finish({ state: 'unreadable', reason, hasTextLayer: false, isMachineRead: false, pages: [] });
}

function finish(answer: Reading | FileHtml): void {
  process.send?.(answer, undefined, undefined, () => process.exit());
}
