import type { ComponentProps, ReactNode } from 'react';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

type Select = ComponentProps<typeof SingleSelect>;

interface ChoiceFieldProps extends Pick<Select, 'size' | 'placeholder' | 'aria-label' | 'disabled' | 'clearLabel' | 'onClear'> {
  name?: string;
  id?: string;
  label: ReactNode;
  labelAction?: ReactNode;
  value: string | null;
  /** What is chosen, and what it is called, in the order in which they are offered. */
  choices: readonly (readonly [value: string, label: string])[];
  fault?: string | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
  onChange: (value: string) => void;
}

/** One of several, with its label. */
export function ChoiceField({
  name,
  id,
  label,
  labelAction,
  choices,
  fault,
  hint,
  required,
  onChange,
  ...select
}: ChoiceFieldProps) {
  return (
    <Field.Root name={name} id={id} error={fault || undefined} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
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
