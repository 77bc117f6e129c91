import { watchProcess } from '../../process-watch.ts';
import { produce } from './produce.ts';
import type { PrintMessage, PrintRequest } from './request.ts';

/** A process that makes one file of printed codes, says how far it is, and ends. So that the CMS goes on answering. */

/** Two hundred posters take some ten seconds and 310 MB. */
watchProcess({ processorSeconds: 10 * 60, memoryBytes: 2 * 1024 ** 3 });

process.once('message', (request: PrintRequest) => {
  const tell = (checked: number, of: number) => void process.send?.({ checked, of } satisfies PrintMessage);
  void produce(request, tell).then((produced) => process.send?.(produced, undefined, undefined, () => process.exit()));
});
// Nobody is waiting any more.
process.once('disconnect', () => process.exit(1));
