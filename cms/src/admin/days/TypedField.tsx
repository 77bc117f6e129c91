import { useRef, useState, type ReactNode, type Ref } from 'react';
import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { error as issue } from '../../rules/issue.ts';
import { dayWords } from '../../words/desk.ts';
import { issueText } from '../../words/issues.ts';
import { dayReading, type Reading } from './readings.ts';

interface TypedFieldProps {
  reading: Reading;
  name?: string;
  id?: string;
  label: ReactNode;
  labelAction?: ReactNode;
  /** For those who hear it, where `label` says too little. */
  'aria-label'?: string;
  value: string | null | undefined;
  fault?: string | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  size?: 'S' | 'M';
  input?: Ref<HTMLInputElement>;
  /** What is done with it. */
  button?: ReactNode;
  /** Gets a text that is not a day as it was typed; null where there is no text. */
  onChange: (value: string | null) => void;
}

/**
 * A text that is read as a day. Strapi's own picker forgets what was typed and not confirmed, or puts another day in its place, and says
 * that it is saved; a browser's puts the month first where its language does.
 */
export function TypedField({ reading, name, id, label, labelAction, value, fault, hint, ...rest }: TypedFieldProps) {
  const { 'aria-label': spokenLabel, required, disabled, size, input, button, onChange } = rest;
  const [typed, setTyped] = useState<string>();
  const calendar = useRef<HTMLInputElement>(null);
  const { read, show, picker } = reading;
  const shown = value ? show(value) : '';
  const isRead = read(shown) !== undefined;
  const isUnread = shown !== '' && !isRead && typed === undefined;
  return (
    <Field.Root
      name={name}
      id={id}
      error={isUnread ? issueText(issue(name ?? '', reading.fault, { value: shown })) : fault}
      hint={hint}
      required={required}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Flex gap={2} wrap="wrap" alignItems="stretch">
        <Box flex="1 1 auto">
          <Field.Input
            ref={input}
            aria-label={spokenLabel}
            size={size}
            autoComplete="off"
            placeholder={reading.like}
            disabled={disabled}
            value={typed ?? shown}
            onChange={({ target }) => {
              setTyped(target.value);
              onChange(target.value.trim() === '' ? null : (read(target.value) ?? target.value));
            }}
            onBlur={() => setTyped(undefined)}
            // The Enter key sends a form: the field shows its value, as when it is left.
            onKeyDown={({ key }) => key === 'Enter' && setTyped(undefined)}
            endAction={
              disabled ? undefined : (
                <>
                  <Field.Action label={dayWords.choose} onClick={() => calendar.current?.showPicker()}>
                    <Calendar aria-hidden fill="neutral500" />
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
                    onChange={({ target }) => onChange(target.value ? picker.read(target.value) : null)}
                  />
                </>
              )
            }
          />
        </Box>
        {button}
      </Flex>
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

interface DayFieldProps extends Omit<TypedFieldProps, 'reading' | 'onChange'> {
  /** Without any text, with ''. */
  onChange: (day: string) => void;
}

export function DayField({ onChange, ...props }: DayFieldProps) {
  return <TypedField {...props} reading={dayReading} onChange={(day) => onChange(day ?? '')} />;
}
