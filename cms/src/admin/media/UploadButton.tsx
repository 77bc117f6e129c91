import { useRef } from 'react';
import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { mediaWords as words } from '../../words/desk-media.ts';
import { useUploadFileMutation } from '../drop/api.ts';
import { refusalOf } from '../publishing/api.ts';

/** Several pictures at once; each then stands in the list of those without words. */
export function UploadButton({ onTold, onDone }: { onTold: (told: string) => void; onDone: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [upload, { isLoading }] = useUploadFileMutation();
  async function send(files: readonly File[]) {
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
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp,.heic,.heif"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same files can be chosen again.
          target.value = '';
          if (files.length > 0) void send(files);
        }}
      />
      <Button size="L" startIcon={<Upload />} loading={isLoading} onClick={() => input.current?.click()}>
        {words.upload}
      </Button>
    </>
  );
}
