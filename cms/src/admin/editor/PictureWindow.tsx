import { useLayoutEffect, useState, type ComponentType } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { Command } from 'prosemirror-state';
import { editorWords as words } from '../../words/desk-editor.ts';
import { want, wantNothing } from '../media/wanted.ts';
import { putPicture, type Picture } from './commands.ts';
import { FormWindow } from './FormWindow.tsx';

interface PictureWindowProps {
  /** One that is in the text. */
  chosen: Picture | undefined;
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

/** A picture of the media library, then what it shows and says. */
export function PictureWindow({ chosen, run, onClose }: PictureWindowProps) {
  const [picture, setPicture] = useState(chosen);
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
          onSelectAssets={([file]) =>
            file && setPicture({ src: file.url, alt: file.alternativeText ?? '', title: file.caption ?? '' })
          }
        />
      </Field.Root>
    );

  const save = () => {
    const [alt, title] = [picture.alt.trim(), picture.title.trim()];
    if (!alt) return setFault(words.altFault);
    onClose();
    run(putPicture({ ...picture, alt, title }));
  };
  const set =
    (name: keyof Picture) =>
    ({ target }: { target: HTMLInputElement }) =>
      setPicture({ ...picture, [name]: target.value });
  return (
    <FormWindow title={words.pictureTitle} onSave={save} onClose={onClose}>
      <Field.Root name="alt" hint={words.altHint} error={fault || undefined} required>
        <Field.Label>{words.alt}</Field.Label>
        <TextInput value={picture.alt} onChange={set('alt')} />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="caption" hint={words.captionHint}>
        <Field.Label>{words.caption}</Field.Label>
        <TextInput value={picture.title} onChange={set('title')} />
        <Field.Hint />
      </Field.Root>
    </FormWindow>
  );
}
