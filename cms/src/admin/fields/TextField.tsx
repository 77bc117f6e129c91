import type { ComponentProps, Ref } from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface TextFieldProps extends Pick<
  ComponentProps<typeof TextInput>,
  'type' | 'autoComplete' | 'inputMode' | 'placeholder' | 'maxLength' | 'size'
> {
  name?: string;
  label: string;
  value: string;
  /** Empty where nothing is wrong. */
  fault?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  input?: Ref<HTMLInputElement>;
  onChange: (value: string) => void;
}

/** A line of text, with its label, and what is wrong with it. */
export function TextField({ name, label, fault, hint, required = false, input, onChange, ...rest }: TextFieldProps) {
  return (
    <Field.Root name={name} error={fault || undefined} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput {...rest} ref={input} onChange={({ target }: { target: HTMLInputElement }) => onChange(target.value)} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
