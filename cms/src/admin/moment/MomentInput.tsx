import { Field, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useField, useFocusInputField, type InputProps } from '@strapi/strapi/admin';
import { formatInstant, instantOfMinute, minuteOf } from '@pho-luat/shared/dates';
import { momentWords } from '../../words/desk.ts';

/** A day and a time in Vietnam, whatever the browser's zone. Strapi's own input takes the browser's. */
export default function MomentInput(props: InputProps) {
  const { value, error, onChange } = useField<string | null>(props.name);
  const ref = useFocusInputField<HTMLInputElement>(props.name);
  const set = (minute: string) => onChange(props.name, minute ? instantOfMinute(minute) : null);
  return (
    <Field.Root name={props.name} id={props.name} error={error} hint={props.hint} required={props.required}>
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      <Field.Input
        ref={ref}
        type="datetime-local"
        // Browsers take six digits for a year otherwise.
        max="9999-12-31T23:59"
        disabled={props.disabled}
        value={value ? minuteOf(value) : ''}
        onChange={(event) => set(event.target.value)}
        endAction={
          value && !props.disabled ? (
            <Field.Action label={momentWords.clear} onClick={() => set('')}>
              <Cross />
            </Field.Action>
          ) : undefined
        }
      />
      {value && (
        // A browser may put the month first, as its own language has it.
        <Typography tag="p" variant="pi" textColor="neutral800">
          {momentWords.inVietnam(formatInstant(value))}
        </Typography>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
