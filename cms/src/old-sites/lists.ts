import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listOf, type TransferRecord, type TransferType } from '../transfer/record.ts';

/** Lists as an import reads them, written one document after another. */
export class Lists {
  readonly #folder: string;
  readonly #open = new Map<TransferType, WriteStream>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(type: TransferType, record: TransferRecord): Promise<void> {
    const list = this.#open.get(type) ?? (await this.#begin(type));
    if (!list.write(`${JSON.stringify(record)}\n`)) await once(list, 'drain');
  }

  async #begin(type: TransferType): Promise<WriteStream> {
    await mkdir(this.#folder, { recursive: true });
    const list = createWriteStream(join(this.#folder, listOf(type)), { flags: 'wx' });
    this.#open.set(type, list);
    return list;
  }

  async close(): Promise<void> {
    for (const list of this.#open.values()) {
      list.end();
      await once(list, 'close');
    }
  }
}
