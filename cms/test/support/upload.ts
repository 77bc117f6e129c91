import type { Cms } from './cms.ts';

export interface Upload {
  id: number;
  documentId: string;
  url: string;
}

/** As a browser sends a file. */
export function uploadForm(name: string, bytes: Buffer, mime: string): FormData {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: mime }), name);
  form.append('fileInfo', JSON.stringify({ name, alternativeText: null, caption: null, folder: null }));
  return form;
}

/** `replaces`: the id of the file whose bytes are to be others. */
export async function upload(cms: Cms, name: string, bytes: Buffer, mime = 'application/pdf', replaces = 0): Promise<Upload> {
  const answer = await cms.asAdmin('POST', replaces ? `/upload?id=${replaces}` : '/upload', uploadForm(name, bytes, mime));
  if (!answer.ok) throw new Error(`Not uploaded: ${answer.status} ${await answer.text()}`);
  const body = (await answer.json()) as Upload | Upload[];
  return Array.isArray(body) ? (body[0] as Upload) : body;
}
