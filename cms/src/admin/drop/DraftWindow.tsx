import { useState } from 'react';
import { Box, Button, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { fieldLabel } from '@pho-luat/shared/content-types/labels';
import { toSlug } from '@pho-luat/shared/slug';
import { dropWords as words } from '../../words/desk-drop.ts';
import { TextField } from '../fields/TextField.tsx';
import { FormWindow } from '../windows/FormWindow.tsx';
import { refusalOf } from '../refusal.ts';
import { Notice } from '../parts/Notice.tsx';
import { dropApi } from './api.ts';
import type { FileDraft, Picture } from './draft-of.ts';
import type { TextFieldName } from './text-fields.ts';
import { Note } from '../parts/Note.tsx';

interface DraftWindowProps {
  name: string;
  draft: FileDraft;
  /** For a PDF: attaches it instead. */
  onAttach: (() => void) | undefined;
  /** Fields of the form that have something in them. */
  filled: readonly TextFieldName[];
  onTake: (pictures: ReadonlyMap<string, Picture>, replaces: boolean) => void;
  onClose: () => void;
}

export function AttachButton({ onClick }: { onClick: () => void }) {
  return (
    <Button size="S" variant="secondary" onClick={onClick}>
      {words.attach}
    </Button>
  );
}

/** What is asked before a file is taken into the form: words for its pictures, and what becomes of texts that are there. */
export function DraftWindow({ name, draft, onAttach, filled, onTake, onClose }: DraftWindowProps) {
  const [alts, setAlts] = useState(() => draft.pictures.map(({ alt }) => alt));
  const [replaces, setReplaces] = useState(false);
  const [fault, setFault] = useState('');
  const [upload, { isLoading }] = dropApi.useUploadFileMutation();
  // What was uploaded before another one was refused is not uploaded again.
  const [uploaded] = useState(() => new Map<string, string>());

  // Only the text has pictures.
  const shown = replaces || !filled.includes('body') ? draft.pictures : [];

  async function take() {
    setFault('');
    const pictures = new Map<string, Picture>();
    for (const [index, { src }] of shown.entries()) {
      const alt = alts[index]?.trim() ?? '';
      if (!alt) continue;
      if (!uploaded.has(src)) {
        const answer = await upload({ file: pictureFile(src, draft.title || name, index + 1), alternativeText: alt });
        if (!('data' in answer)) return setFault(refusalOf(answer.error, words.uploadFailed));
        uploaded.set(src, answer.data.url);
      }
      pictures.set(src, { url: uploaded.get(src) ?? '', alt });
    }
    onTake(pictures, replaces);
  }

  return (
    <FormWindow title={words.title(name)} save={words.take} isBusy={isLoading} onSave={() => void take()} onClose={onClose}>
      {onAttach && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography tag="p">{words.official}</Typography>
          <AttachButton onClick={onAttach} />
          <Typography tag="p">{words.pdf}</Typography>
        </Flex>
      )}
      {filled.length > 0 && (
        <Field.Root name="filled">
          <Field.Label>{words.filled(filled.map((field) => fieldLabel(field)).join(', '))}</Field.Label>
          <Radio.Group value={String(replaces)} onValueChange={(value: string) => setReplaces(value === 'true')}>
            <Radio.Item value="false">{words.keep}</Radio.Item>
            <Radio.Item value="true">{words.replace}</Radio.Item>
          </Radio.Group>
        </Field.Root>
      )}
      {shown.length > 0 && (
        <Box>
          <Typography tag="h3" variant="delta">
            {words.pictures}
          </Typography>
          <Note>{words.picturesHelp}</Note>
        </Box>
      )}
      {shown.map(({ src }, index) => (
        <Flex key={src} gap={4} alignItems="flex-start" wrap="wrap">
          <img src={src} alt="" style={{ width: '14rem', maxHeight: '10rem', objectFit: 'contain' }} />
          <Box flex="1 1 20rem">
            <TextField
              name={`alt-${index}`}
              label={words.picture(index + 1)}
              value={alts[index] ?? ''}
              onChange={(alt) => setAlts(alts.with(index, alt))}
            />
          </Box>
        </Flex>
      ))}
      {fault && <Notice bad>{fault}</Notice>}
    </FormWindow>
  );
}

/** A picture that is within an HTML, as a file for the library, called after the article. */
function pictureFile(dataAddress: string, title: string, number: number): File {
  const [, kind = 'png', base64 = ''] = /^data:image\/(\w+);base64,(.*)$/.exec(dataAddress) ?? [];
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const ending = kind === 'jpeg' ? 'jpg' : kind;
  return new File([bytes], `${toSlug(title).slice(0, 60) || 'anh'}-${number}.${ending}`, {
    type: `image/${ending === 'jpg' ? 'jpeg' : kind}`,
  });
}
