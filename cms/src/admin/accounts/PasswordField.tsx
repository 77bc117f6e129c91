import { TextField } from '../fields/TextField.tsx';

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
export function PasswordField(props: PasswordFieldProps) {
  return <TextField {...props} type="password" autoComplete="current-password" required />;
}
