import { createRequire } from 'node:module';
import { openRecogniser } from './recognise.ts';
import { folderOf } from './packages.ts';

/** Exits with 0 where recognition works: the canvas is built for this machine, and the recogniser starts with its Vietnamese. */
async function probe(): Promise<void> {
  createRequire(folderOf('pdfjs-dist'))('@napi-rs/canvas');
  await openRecogniser();
}

probe().then(
  () => process.exit(0),
  () => process.exit(1),
);
