import { useRef, useState } from 'react';
import { Field, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { useField, useFocusInputField, type InputProps } from '@strapi/strapi/admin';
import { error as issue } from '../../rules/issue.ts';
import { dayWords } from '../../words/desk.ts';
import { issueText } from '../../words/issues.ts';

export interface Reading {
  /** The value of the form; nothing where the text is none yet. */
  read: (typed: string) => string | undefined;
  show: (value: string) => string;
  /** What is said of a text that is none. */
  fault: 'notADay' | 'notAMoment';
  like: string;
  picker: { type: 'date' | 'datetime-local'; valueOf: (value: string) => string; read: (picked: string) => string };
  /** Said below a value. */
  inWords?: (value: string) => string;
}

/**
 * A text that is read as a day. Strapi's own picker forgets what was typed and not confirmed, and says it is saved. Here a text that is
 * no day is the field's value too, so that a save says what is wrong with it.
 */
export function TypedInput({ reading, ...props }: InputProps & { reading: Reading }) {
  const { value, error, onChange } = useField<string | null>(props.name);
  const [typed, setTyped] = useState<string>();
  const ref = useFocusInputField<HTMLInputElement>(props.name);
  const calendar = useRef<HTMLInputElement>(null);
  const { read, show, picker } = reading;
  const shown = value ? show(value) : '';
  const isRead = read(shown) !== undefined;
  const isUnread = shown !== '' && !isRead && typed === undefined;
  const set = (text: string) => onChange(props.name, text.trim() === '' ? null : (read(text) ?? text));
  return (
    <Field.Root
      name={props.name}
      id={props.name}
      error={isUnread ? issueText(issue(props.name, reading.fault, { value: shown })) : error}
      hint={props.hint}
      required={props.required}
    >
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      <Field.Input
        ref={ref}
        autoComplete="off"
        placeholder={reading.like}
        disabled={props.disabled}
        value={typed ?? shown}
        onChange={(event) => {
          setTyped(event.target.value);
          set(event.target.value);
        }}
        onBlur={() => setTyped(undefined)}
        endAction={
          props.disabled ? undefined : (
            <>
              <Field.Action label={dayWords.choose} onClick={() => calendar.current?.showPicker()}>
                <Calendar aria-hidden />
              </Field.Action>
              <input
                ref={calendar}
                type={picker.type}
                tabIndex={-1}
                aria-hidden
                style={{ position: 'absolute', width: 0, height: 0, opacity: 0, pointerEvents: 'none' }}
                // Browsers take six digits for a year otherwise.
                max={picker.type === 'date' ? '9999-12-31' : '9999-12-31T23:59'}
                value={value && isRead ? picker.valueOf(value) : ''}
                onChange={(event) => onChange(props.name, event.target.value ? picker.read(event.target.value) : null)}
              />
            </>
          )
        }
      />
      {value && isRead && reading.inWords && (
        <Typography tag="p" variant="pi" textColor="neutral800">
          {reading.inWords(value)}
        </Typography>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
