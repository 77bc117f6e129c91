import { open, rename, type FileHandle } from 'node:fs/promises';
import { messageOf } from '@pho-luat/shared/message-of';

const mostBytes = 10 * 1024 ** 2;
/** `x.log.1` is the newest of these. */
const kept = 4;
/** What may wait for a disk that does not answer. */
const mostWaiting = 4 * 1024 ** 2;

/**
 * A service log that never stops its writer. A line that cannot be written is counted, and reported once to `tell`; when there is
 * room again the log says how many are missing. A large log is rotated between two lines.
 */
export class ServiceLog {
  readonly path: string;
  readonly #tell: (what: string) => void;
  readonly #mostBytes: number;
  #file: FileHandle | undefined;
  #bytes = 0;
  #waiting = '';
  /** Since the last line that was written. */
  #missing = 0;
  #lost = 0;
  #writing: Promise<void> | undefined;

  constructor(path: string, tell: (what: string) => void, most = mostBytes) {
    this.path = path;
    this.#tell = tell;
    this.#mostBytes = most;
  }

  /** How many lines could not be written since the start. */
  get lost(): number {
    return this.#lost;
  }

  add(line: string): void {
    if (this.#waiting.length > mostWaiting) return this.#lose(1, 'the disk does not answer');
    this.#waiting += `${line}\n`;
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = undefined));
  }

  /** Settles when all is written, or lost. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#shut();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting) {
      const text = this.#waiting;
      this.#waiting = '';
      try {
        await this.#write(text);
      } catch (cause) {
        await this.#shut();
        this.#lose(text.split('\n').length - 1, messageOf(cause));
      }
    }
  }

  async #write(text: string): Promise<void> {
    this.#file ??= await this.#open();
    if (this.#bytes >= this.#mostBytes) await this.#turn();
    const file = this.#file;
    const missing = this.#missing;
    // The line before may have been written in part.
    const gap = missing ? `\n… ${missing} lines are missing here: they could not be written.\n` : '';
    await file.appendFile(gap + text);
    this.#bytes += Buffer.byteLength(gap + text);
    this.#missing -= missing;
    if (missing) this.#tell(`${this.path} is written again; ${missing} lines are missing.`);
  }

  async #open(): Promise<FileHandle> {
    const file = await open(this.path, 'a');
    this.#bytes = (await file.stat()).size;
    return file;
  }

  /** Earlier logs move on by one, the oldest goes. Where that fails, the log keeps growing. */
  async #turn(): Promise<void> {
    for (let age = kept; age > 0; age--) {
      const younger = age === 1 ? this.path : `${this.path}.${age - 1}`;
      await rename(younger, `${this.path}.${age}`).catch(() => undefined);
    }
    await this.#shut();
    this.#file = await this.#open();
  }

  async #shut(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    // What was not written has been reported.
    await file?.close().catch(() => undefined);
  }

  #lose(lines: number, why: string): void {
    if (this.#missing === 0) this.#tell(`${this.path} cannot be written, its lines are lost until it can: ${why}`);
    this.#missing += lines;
    this.#lost += lines;
  }
}
