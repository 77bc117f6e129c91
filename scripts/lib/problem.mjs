import fs from 'node:fs';
import { CommandError } from './command.mjs';

/** Something the person at the keyboard can fix: shown as a message, without a stack. */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * What an error of the machine means, in one line: what happened, where, what to do.
 *
 * @type {[RegExp, (folder: string, line: string) => string][]}
 */
const faults = [
  [
    /npm error[^]*(ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|UNREACH)|SOCKET_TIMEOUT|META_FETCH_FAIL|error sending request/,
    () =>
      'The package registry cannot be reached: check the network (or the proxy in npm config) and run the same command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/,
    (_folder, line) => `${line}: see whether that server runs and can be reached from here, and run the same command again.`,
  ],
  [
    /ENOSPC|EDQUOT|no space left|database or disk is full/i,
    (folder) => `The disk of ${folder} is full: make room and run the same command again.`,
  ],
  [
    // What SQLite says where it cannot begin beside a database: on a disk without any room, or on a broken one.
    /disk I\/O error/,
    (folder) =>
      `${folder} cannot be read or written: make room on its disk, or see what dmesg says of it, and run the same command again.`,
  ],
  [
    /EROFS|EACCES|EPERM|read-only file system|permission denied/i,
    (folder) => `${folder} cannot be written: give this user the right to write there and run the same command again.`,
  ],
];

/**
 * The lines to show for an error of work done in `folder`. An unforeseen error is shown whole.
 *
 * @param {unknown} error
 * @param {string} folder
 * @returns {string}
 */
export function explain(error, folder) {
  if (error instanceof Problem) return error.message;
  // Node's own of a name with several addresses has no words but in its parts.
  const [one = error] = error instanceof AggregateError ? error.errors : [];
  const text = error instanceof CommandError ? error.output : String(one);
  const known = faults.find(([pattern]) => pattern.test(text));
  if (known) {
    const [pattern, said] = known;
    const line = text.split('\n').find((each) => pattern.test(each)) ?? '';
    return said(folder, line.replace(/^\w*Error: /, '').replace(/[.:]$/, ''));
  }
  if (error instanceof CommandError) return `${error.message}:\n${error.output.trim().split('\n').slice(-40).join('\n')}`;
  return error instanceof Error ? (error.stack ?? error.message) : text;
}

/**
 * Refuses before anything has begun if the disk is too full to finish.
 *
 * @param {string} folder
 * @param {number} megabytes
 */
export function requireSpace(folder, megabytes) {
  if (!fs.statfsSync) return; // Node before 18.15
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free >= megabytes) return;
  throw new Problem(
    `The disk of ${folder} is full: ${free} MB are free and ${megabytes} MB are needed. Make room and run the same command again.`,
  );
}
