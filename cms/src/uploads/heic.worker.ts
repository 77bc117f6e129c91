import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/wasm-bundle.js';
import type { HeicAnswer, HeicTask } from './heic.ts';

/** Decodes one picture and ends. */

const { bytes, width, height } = workerData as HeicTask;

function decode(): Promise<HeicAnswer> {
  const picture = new libheif.HeifDecoder().decode(bytes).find((each) => each.is_primary());
  if (picture?.get_width() !== width || picture.get_height() !== height) return Promise.resolve('broken');
  const canvas = { data: new Uint8ClampedArray(width * height * 4), width, height };
  return new Promise((resolve) =>
    picture.display(canvas, (shown) => resolve(shown ? new Uint8Array(shown.data.buffer) : 'broken')),
  );
}

decode()
  .catch((): HeicAnswer => 'broken')
  .then((answer) => parentPort?.postMessage(answer, answer === 'broken' ? [] : [answer.buffer]));
