import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Box, Field, Flex, TextButton, Textarea } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { editorWords as words } from '../../words/desk-editor.ts';
import { rangeOf, showsPlaces } from '../places.ts';
import { RichText } from './RichText.tsx';

export interface MarkdownInputProps extends Omit<InputProps, 'type' | 'options' | 'autoComplete'> {
  /** Stands between the label and the text. */
  above?: ReactNode;
}

/** A field of Markdown: as the page shows it, or as it is stored. */
export default function MarkdownInput({ name, label, labelAction, hint, required, disabled = false, above }: MarkdownInputProps) {
  const { value, initialValue, error, onChange } = useField<string | null>(name);
  const [isPlain, setPlain] = useState(false);
  const plain = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isPlain) return undefined;
    return showsPlaces(name, (at) => {
      const area = plain.current;
      const place = area && at !== undefined ? rangeOf(area.value, at) : undefined;
      area?.focus();
      area?.scrollIntoView({ block: 'center' });
      if (place) area?.setSelectionRange(place.from, place.to);
    });
  }, [isPlain, name]);
  // Emptied again, the field is as it was: nothing is to be saved.
  const set = (text: string) => onChange(name, text === '' && !initialValue ? initialValue : text);
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Flex justifyContent="space-between" gap={2}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <TextButton title={words.plainHelp} onClick={() => setPlain(!isPlain)}>
          {isPlain ? words.asShown : words.plain}
        </TextButton>
      </Flex>
      {above}
      {isPlain ? (
        <Textarea
          ref={plain}
          value={value ?? ''}
          disabled={disabled}
          rows={24}
          style={{ minHeight: '40rem' }}
          onChange={({ target }: { target: HTMLTextAreaElement }) => set(target.value)}
        />
      ) : (
        <RichText
          name={name}
          label={String(label)}
          value={value ?? ''}
          isDisabled={disabled}
          isRequired={required === true}
          hasError={error !== undefined}
          onChange={set}
        />
      )}
      <Box>
        <Field.Hint />
        <Field.Error />
      </Box>
    </Field.Root>
  );
}
