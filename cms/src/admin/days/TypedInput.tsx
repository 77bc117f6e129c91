import { useState } from 'react';
import { useField, useFocusInputField, type InputProps } from '@strapi/strapi/admin';
import { dayReading, momentReading, type Reading } from './readings.ts';
import { useUnshown } from '../rights.ts';
import { TypedField } from './TypedField.tsx';

/** The field of a form. What is no day is its value too, so that a save says what is wrong with it. */
function TypedInput({ name, label, labelAction, hint, required, disabled, reading }: InputProps & { reading: Reading }) {
  const { value, error, onChange } = useField<string | null>(name);
  const input = useFocusInputField<HTMLInputElement>(name);
  return (
    <TypedField
      {...{ name, label, labelAction, hint, required, disabled, reading, value, input }}
      id={name}
      fault={error}
      onChange={(now) => onChange(name, now)}
    />
  );
}

export function DayInput(props: InputProps) {
  return <TypedInput {...props} reading={dayReading} />;
}

export function MomentInput(props: InputProps) {
  return useUnshown()(props.name) ? null : <TypedInput {...props} reading={momentReading} />;
}

/** In a filter of a list, which asks for nothing until what is typed is a day. */
function TypedFilter({ name, 'aria-label': spokenLabel, reading }: InputProps & { reading: Reading }) {
  const { value, onChange } = useField<string | null>(name);
  const [unread, setUnread] = useState<string | null>(null);
  return (
    <TypedField
      {...{ name, label: null, 'aria-label': spokenLabel, reading, value: unread ?? value }}
      onChange={(now) => {
        const isRead = now === null || reading.read(reading.show(now)) !== undefined;
        setUnread(isRead ? null : now);
        onChange(name, isRead ? now : null);
      }}
    />
  );
}

export function DayFilter(props: InputProps) {
  return <TypedFilter {...props} reading={dayReading} />;
}

export function MomentFilter(props: InputProps) {
  return <TypedFilter {...props} reading={momentReading} />;
}
