import { z } from 'zod';
import { draftRowOf } from '../publication/draft-rows.ts';
import type { Log } from '../publication/log.ts';
import { wantRecognition } from './table.ts';

const file = z.object({ documentId: z.string(), mime: z.string() });
const namedFiles = z.object({ file: file.nullable(), otherFiles: z.array(file) });

/** A picture has words to recognise only where an official document names it; news have pictures too. */
export async function recogniseNamedPictures(log: Log, attachment: string): Promise<void> {
  const select = ['documentId', 'mime'];
  const populate = { file: { select }, otherFiles: { select } };
  const row = await draftRowOf(log.strapi, { type: 'attachment', id: attachment }, { populate });
  const named = namedFiles.safeParse(row).data;
  const pictures = [named?.file ?? [], named?.otherFiles ?? []].flat().filter(({ mime }) => mime.startsWith('image/'));
  if (pictures.length > 0)
    await wantRecognition(
      log,
      pictures.map(({ documentId }) => documentId),
    );
}
