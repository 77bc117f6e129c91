import type { ComponentProps } from 'react';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChoiceFieldProps extends Pick<ComponentProps<typeof SingleSelect>, 'size' | 'placeholder' | 'aria-label'> {
  name?: string;
  label: string;
  value: string;
  /** What is chosen, and what it is called, in the order in which they are offered. */
  choices: readonly (readonly [value: string, label: string])[];
  fault?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  onChange: (value: string) => void;
}

/** One of several, with its label. */
export function ChoiceField({ name, label, choices, fault, hint, required = false, onChange, ...select }: ChoiceFieldProps) {
  return (
    <Field.Root name={name} error={fault || undefined} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect {...select} onChange={(value) => onChange(String(value))}>
        {choices.map(([value, called]) => (
          <SingleSelectOption key={value} value={value}>
            {called}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
