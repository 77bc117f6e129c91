import { parseFilesUrl } from '@pho-luat/shared/files-url';
import { installationAt } from '@pho-luat/shared/installation';
import { FolderStore } from './folder-store.ts';
import { S3Store } from './s3-store.ts';
import type { FileStore } from './store.ts';

/** Where files are without `FILES_URL`. */
export function ownFolder(varDir: string): string {
  return installationAt(varDir).cmsFiles;
}

export function openStore({ varDir, filesUrl }: { varDir: string; filesUrl?: string | undefined }): FileStore {
  const own = ownFolder(varDir);
  const place = parseFilesUrl(filesUrl ?? own);
  if (place?.kind === 's3') return new S3Store(place);
  const folder = place?.path ?? own;
  return new FolderStore(folder, { make: folder === own });
}
