import { copyFileSync } from 'node:fs';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { parentPort, type MessagePort } from 'node:worker_threads';
import { engineFiles, inspectWords } from './inspect.ts';
import type { Building } from './make.ts';
import type { SearchDocument } from './page.ts';
import { SegmentFiles } from './segment-files.ts';

/** Builds one segment, in a thread, because it is work. */
const port = parentPort as MessagePort;
port.postMessage('loaded');
const [{ engine, to }] = (await once(port, 'message')) as [Building];

const files = new SegmentFiles(to);
port.postMessage('next');
for await (const [documents] of on(port, 'message') as AsyncIterable<[SearchDocument[]]>) {
  if (documents.length === 0) break;
  for (const document of documents) files.add(document);
  port.postMessage('next');
}
for (const file of Object.values(engineFiles)) copyFileSync(join(engine, file), join(to, file));
const built = files.finish();
await inspectWords(to);
port.postMessage(built);
port.close();
