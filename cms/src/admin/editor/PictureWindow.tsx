import { useEffect, useLayoutEffect, useRef, useState, type ComponentType } from 'react';
import { Field } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { Command } from 'prosemirror-state';
import { editorWords as words } from '../../words/desk-editor.ts';
import { dropApi } from '../drop/api.ts';
import { want, wantNothing } from '../media/wanted.ts';
import { refusalOf } from '../refusal.ts';
import { putPicture, type Picture } from './commands.ts';
import { TextField } from '../fields/TextField.tsx';
import { FormWindow } from '../windows/FormWindow.tsx';

interface PictureWindowProps {
  /** The picture that is in the text already. */
  chosen?: Picture | undefined;
  /** A file that was pasted or dropped, and is in the library once it is put into the text. */
  file?: File;
  run: (command: Command) => void;
  onClose: () => void;
}

/** What the media library gives; Strapi registers its window without saying so in its types. */
interface Library {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: { url: string; alternativeText?: string | null; caption?: string | null }[]) => void;
}

/** A picture of the media library, or of this device, then what it shows and says. */
export function PictureWindow({ chosen, file, run, onClose }: PictureWindowProps) {
  const [picture, setPicture] = useState(file ? { src: '', alt: '', title: '' } : chosen);
  const [upload, { isLoading }] = dropApi.useUploadFileMutation();
  const [fault, setFault] = useState('');
  const components = useStrapiApp('PictureWindow', (app) => app.components);
  const Library = components['media-library'] as ComponentType<Library>;
  // Before the library asks.
  useLayoutEffect(() => {
    want(['images']);
    return wantNothing;
  }, []);
  if (!picture)
    return (
      // Its fields would take the name of the field that they open from.
      <Field.Root>
        <Library
          allowedTypes={['images']}
          multiple={false}
          onClose={onClose}
          onSelectAssets={([asset]) =>
            asset && setPicture({ src: asset.url, alt: asset.alternativeText ?? '', title: asset.caption ?? '' })
          }
        />
      </Field.Root>
    );

  const save = async () => {
    const [alt, title] = [picture.alt.trim(), picture.title.trim()];
    if (!alt) return setFault(words.altFault);
    setFault('');
    const stored = file && (await upload({ file, alternativeText: alt }));
    if (stored && !('data' in stored)) return setFault(refusalOf(stored.error, words.notStored));
    onClose();
    run(putPicture({ src: stored?.data.url ?? picture.src, alt, title }));
  };
  return (
    <FormWindow title={words.pictureTitle} isBusy={isLoading} onSave={() => void save()} onClose={onClose}>
      {file && <Preview file={file} />}
      <TextField
        name="alt"
        label={words.alt}
        hint={words.altHint}
        fault={fault}
        value={picture.alt}
        required
        onChange={(alt) => setPicture({ ...picture, alt })}
      />
      <TextField
        name="caption"
        label={words.caption}
        hint={words.captionHint}
        value={picture.title}
        onChange={(title) => setPicture({ ...picture, title })}
      />
    </FormWindow>
  );
}

/** For the editor who describes it. Not every browser shows every picture. */
function Preview({ file }: { file: File }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  const hide = () => {
    if (image.current) image.current.hidden = true;
  };
  return <img ref={image} alt="" style={{ maxHeight: '16rem', objectFit: 'contain' }} onError={hide} />;
}
