import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { mediaWords as words } from '../../words/desk-media.ts';
import { chooseFiles } from '../browser-files.ts';
import { dropApi } from '../drop/api.ts';
import { refusalOf } from '../refusal.ts';

/** Several pictures at once; each then stands in the list of those without words. */
export function UploadButton({ onTold, onDone }: { onTold: (told: string) => void; onDone: () => void }) {
  const [upload, { isLoading }] = dropApi.useUploadFileMutation();
  async function send() {
    const files = await chooseFiles({ accept: 'image/jpeg,image/png,image/webp,.heic,.heif', multiple: true });
    if (files.length === 0) return;
    for (const [index, file] of files.entries()) {
      onTold(words.uploading(file.name));
      const answer = await upload({ file });
      if ('error' in answer) {
        onTold(words.uploadedUpTo(index, files.length, refusalOf(answer.error, words.uploadFailed(file.name))));
        if (index > 0) onDone();
        return;
      }
    }
    onTold(words.uploaded(files.length));
    onDone();
  }
  return (
    <Button size="L" startIcon={<Upload />} loading={isLoading} onClick={() => void send()}>
      {words.upload}
    </Button>
  );
}
