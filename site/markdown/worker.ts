import { parentPort } from 'node:worker_threads';
import type { Job, Outcome } from './renderer.ts';
import { renderText } from './to-html.ts';

parentPort?.on('message', ({ markdown, placement }: Job) => {
  parentPort?.postMessage(render(markdown, placement));
});
parentPort?.postMessage('ready');

function render(markdown: string, placement: Job['placement']): Outcome {
  try {
    return renderText(markdown, placement);
  } catch (cause) {
    // The stack is the only limit that shows inside; time and memory end the worker from outside.
    return cause instanceof RangeError ? { fault: 'too-slow' } : { fault: 'broken', what: String(cause) };
  }
}
