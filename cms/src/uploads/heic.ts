import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { inTurn } from '@pho-luat/shared/in-turn';
import { answerOf } from '../thread-answer.ts';
import { uploadWords } from '../words/uploads.ts';
import { unusable, type IncomingFile } from './check-upload.ts';
import { maxPictureBytes } from './file-kinds.ts';
import { pageSize } from './tidy-picture.ts';

/** The photographs of an iPhone. Only Safari shows them, and sharp is built without a decoder for them, so each becomes a JPEG. */

/** The limits in which a stranger's photograph is decoded: pixels (an iPhone has 12 or 24 million), and processor time. */
const maxPixels = 25_000_000;
const mostWorkMs = 30_000;

export interface HeicTask {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Four bytes a pixel. */
export type HeicAnswer = Uint8Array<ArrayBuffer> | 'broken';

const oneAtATime = inTurn();

export function jpegName(name: string): string {
  return name.replace(/\.hei[cf]$/i, '.jpg');
}

/** Makes a JPEG of a file that is called a HEIC, and leaves any other. The JPEG is still to be checked as any file is. */
export async function heicToJpeg(file: IncomingFile): Promise<void> {
  const name = (file.originalFilename ?? '').normalize('NFC');
  if (jpegName(name) === name || unusable.test(name)) return;
  if ((await stat(file.filepath)).size > maxPictureBytes)
    throw refusal(uploadWords.tooLarge(name, maxPictureBytes / 1024 / 1024));
  const bytes = await readFile(file.filepath);
  const head = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (head?.format !== 'heif' || head.compression !== 'hevc') throw refusal(uploadWords.heicBroken(name));
  const { width, height, icc } = head;
  if (width * height > maxPixels) throw refusal(uploadWords.heicTooLarge(name));
  const pixels = await oneAtATime(() => decode({ bytes: new Uint8Array(bytes), width, height }));
  if (pixels === 'broken') throw refusal(uploadWords.heicBroken(name));
  const shown = sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .resize(pageSize);
  const jpeg = withProfile(await shown.jpeg({ quality: 95 }).toBuffer(), icc);
  await writeFile(file.filepath, jpeg);
  Object.assign(file, { originalFilename: jpegName(name), size: jpeg.byteLength });
}

async function decode(task: HeicTask): Promise<HeicAnswer> {
  const worker = new Worker(join(__dirname, 'heic.worker.js'), { workerData: task });
  return answerOf<HeicAnswer>(worker, mostWorkMs, { failed: 'broken', ended: 'broken' });
}

/** The colours of an iPhone are not those of a screen: a JPEG with their profile, which sharp cannot write for pixels that it has not read. */
function withProfile(jpeg: Buffer, profile: Buffer | undefined): Buffer {
  const mark = Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1');
  const length = 2 + mark.length + (profile?.length ?? 0);
  if (!profile || length > 0xffff) return jpeg;
  // The first segment, after a mark of two bytes, must stay the first.
  const at = 4 + jpeg.readUInt16BE(4);
  const head = Buffer.from([0xff, 0xe2, length >> 8, length & 0xff]);
  return Buffer.concat([jpeg.subarray(0, at), head, mark, profile, jpeg.subarray(at)]);
}

function refusal(message: string): Error {
  return new errors.ValidationError(message);
}
