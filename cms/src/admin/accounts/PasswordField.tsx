import { Field, TextInput } from '@strapi/design-system';

interface PasswordFieldProps {
  name: string;
  label: string;
  value: string;
  /** Empty where nothing is wrong. */
  fault: string;
  hint?: string;
  onChange: (value: string) => void;
}

/** The password that somebody has, as the browser remembers it. */
export function PasswordField({ name, label, value, fault, hint, onChange }: PasswordFieldProps) {
  return (
    <Field.Root name={name} error={fault || undefined} hint={hint} required>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={({ target }: { target: HTMLInputElement }) => onChange(target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
