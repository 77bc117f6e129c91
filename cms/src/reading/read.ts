import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { z } from 'zod';
import { fileHtmlSchema, readingSchema, type FileHtml, type Reading } from '../contracts/reading.ts';
import type { ReadRequest } from './child/request.ts';
import type { Reason } from './formats/unreadable.ts';
import { htmlLimits, recognitionLimits, textLimits, type Limits } from './limits.ts';

interface ReadOptions {
  /** Where they differ from the usual ones. */
  limits?: Partial<Limits>;
  signal: AbortSignal;
}

/**
 * What can be read of a file, whatever it holds: a file that is broken, hostile or too much is told by `reason`. The work is done in a
 * process of its own (`child/main.ts`), since pdf.js takes memory outside a heap that could be limited; it is gone when this
 * settles.
 *
 * @param mime As the upload check found it. A file that is not what that says is `damaged`.
 * @throws {Error} Where the signal was aborted (its reason), the file cannot be opened, or this installation is broken.
 */
export function readText(path: string, mime: string, { limits, signal }: ReadOptions): Promise<Reading> {
  return read(path, { task: 'text', mime, limits: { ...textLimits, ...limits } }, readingSchema, signal);
}

/**
 * A Word document as HTML, its pictures in it, or a PDF as what its text layer shows; a reading that says why where it cannot be.
 *
 * @throws {Error} As `readText`.
 */
export function readHtml(path: string, mime: string, { limits, signal }: ReadOptions): Promise<FileHtml | Reading> {
  return read(path, { task: 'html', mime, limits: { ...htmlLimits, ...limits } }, fileHtmlSchema.or(readingSchema), signal);
}

/**
 * The words of a PDF without text, or of a picture, by optical recognition, so with mistakes. Takes two to five seconds a page.
 *
 * @throws {Error} As `readText`.
 */
export function readByRecognition(path: string, mime: string, { limits, signal }: ReadOptions): Promise<Reading> {
  return read(path, { task: 'scan', mime, limits: { ...recognitionLimits, ...limits } }, readingSchema, signal);
}

let recogniser: Promise<boolean> | undefined;

/** Whether recognition works on this machine: there is a canvas for its system, and the recogniser starts. Tried in its own process until it succeeds. */
export async function canRecognise(): Promise<boolean> {
  recogniser ??= probe();
  const can = await recogniser;
  // The machine may only have been too busy.
  if (!can) recogniser = undefined;
  return can;
}

async function probe(): Promise<boolean> {
  const child = fork(scriptOf('probe'), [], { env: {}, stdio: 'ignore', execArgv: [], timeout: 30_000, killSignal: 'SIGKILL' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0;
}

async function read<T>(path: string, request: ReadRequest, schema: z.ZodType<T>, signal: AbortSignal): Promise<T | Reading> {
  signal.throwIfAborted();
  await using file = await open(path);
  const { size } = await file.stat();
  if (size > request.limits.bytes) return unreadable('too-large');
  if (size === 0) return unreadable('damaged');

  const child = fork(scriptOf('main'), [JSON.stringify(request)], {
    // The environment has the installation's secrets.
    env: {},
    execArgv: rightsFor(request),
    stdio: [file.fd, 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  // Awaited here: while the file is closed nobody would hear of a failure, and that ends the process.
  return await answerOf(child, schema, signal);
}

/** Its last word, or what its end means. */
async function answerOf<T>(child: ChildProcess, schema: z.ZodType<T>, signal: AbortSignal): Promise<T | Reading> {
  let answer: unknown;
  let complaint = '';
  child.on('message', (message) => (answer = message));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  try {
    const [code, ended] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    signal.throwIfAborted();
    if (answer !== undefined) return schema.parse(answer);
    if (ended === 'SIGXCPU') return unreadable('too-slow');
    // V8 aborts when its heap is full.
    if (ended === 'SIGKILL' || ended === 'SIGABRT') return unreadable('too-much-memory');
    // A crash; or it ran out of work without a word, as a library that waits for what is not there.
    if (ended !== null || code === 0) return unreadable('damaged');
    throw new Error(`The process that reads files could not start (it ended with ${code}): ${complaint.trim()}`);
  } finally {
    signal.removeEventListener('abort', kill);
  }
}

function unreadable(reason: Reason): Reading {
  return { state: 'unreadable', reason, hasTextLayer: false, isMachineRead: false, pages: [] };
}

/**
 * Reading its own code is all that a reader of text may do, once it has begun the thread that watches it (`child/main.ts` drops that
 * right). A recogniser needs a thread of its own, and programs of the system's own kind, so these rights bind it less.
 */
function rightsFor({ task, limits }: ReadRequest): string[] {
  const cms = dirname(findPackageJSON('..', __filename) ?? '');
  const code = ['src', 'dist', 'node_modules', 'package.json', '../node_modules', '../shared', '../package.json'];
  return [
    `--max-old-space-size=${Math.round((limits.memoryBytes / 1024 / 1024) * 0.75)}`,
    '--no-warnings',
    '--permission',
    '--allow-worker',
    ...code.map((part) => `--allow-fs-read=${join(cms, part)}`),
    ...(task === 'scan' ? ['--allow-addons'] : []),
  ];
}

/** Beside this file, and like it compiled or not. */
function scriptOf(name: string): string {
  return join(__dirname, 'child', name + extname(__filename));
}
