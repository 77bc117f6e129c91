import type { Cms } from './cms.ts';
import type { Upload } from './make.ts';

/** Uploads any file as a browser does; `replaces`: the id of the file whose bytes are to be others. */
export async function upload(cms: Cms, name: string, bytes: Buffer, mime = 'application/pdf', replaces = 0): Promise<Upload> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: mime }), name);
  form.append('fileInfo', JSON.stringify({ name, alternativeText: null, caption: null, folder: null }));
  const answer = await cms.asAdmin('POST', replaces ? `/upload?id=${replaces}` : '/upload', form);
  if (!answer.ok) throw new Error(`Not uploaded: ${answer.status} ${await answer.text()}`);
  const body = (await answer.json()) as Upload | Upload[];
  return Array.isArray(body) ? (body[0] as Upload) : body;
}
