import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import type { PrintMessage, PrintRequest } from './child/request.ts';

export type Produced = Extract<PrintMessage, { printed: number }>;

const heapMb = 1024;

/**
 * Makes a file in a process of its own, so that the CMS goes on answering.
 *
 * @param tell Told how many codes were read from the finished file, of how many.
 * @throws {Error} Where the signal was aborted (its reason), or the process failed: then with what it complained of.
 */
export async function makePrints(
  request: PrintRequest,
  { signal, tell }: { signal: AbortSignal; tell: (checked: number, of: number) => void },
): Promise<Produced> {
  signal.throwIfAborted();
  const child = fork(join(__dirname, 'child', `main${extname(__filename)}`), [], {
    // The environment has the installation's secrets.
    env: {},
    execArgv: [`--max-old-space-size=${heapMb}`, '--no-warnings'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let produced: Produced | undefined;
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
  child.on('message', (message: PrintMessage) => {
    if ('leftOut' in message) produced = message;
    else tell(message.checked, message.of);
  });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  try {
    await once(child, 'spawn');
    child.send(request);
    await once(child, 'close');
  } finally {
    signal.removeEventListener('abort', kill);
  }
  signal.throwIfAborted();
  if (!produced) throw new Error(`The process that prints ended without a file: ${complaint.trim()}`);
  return produced;
}
