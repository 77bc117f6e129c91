import { Box, Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { taskStates } from '@pho-luat/shared/choices';
import { progressWords } from '@pho-luat/shared/words/desk-tasks';
import type { Edit } from './edits.ts';

interface ProgressFieldsProps {
  value: Edit;
  onChange: (edit: Edit) => void;
  /** Of which task they are, for who hears them. */
  of?: string;
}

/** State, day of completion, and a new dated note. */
export function ProgressFields({ value, onChange, of }: ProgressFieldsProps) {
  const named = (label: string) => (of ? progressWords.of(label, of) : label);
  return (
    <Box
      style={{ display: 'grid', gap: '0.8rem 1.6rem', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))' }}
    >
      <Field.Root>
        <Field.Label>{progressWords.state}</Field.Label>
        <SingleSelect
          size="S"
          aria-label={named(progressWords.state)}
          placeholder={progressWords.unchanged}
          value={value.state ?? ''}
          onChange={(state) => onChange({ state: taskStates.find((one) => one.value === state)?.value ?? 'not-started' })}
        >
          {taskStates.map(({ value: state, label }) => (
            <SingleSelectOption key={state} value={state}>
              {label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Day
        label={progressWords.completedOn}
        name={named(progressWords.completedOn)}
        value={value.completedOn}
        onChange={(completedOn) => onChange({ completedOn })}
      />
      <Day
        label={progressWords.noteOn}
        name={named(progressWords.noteOn)}
        value={value.noteOn}
        onChange={(noteOn) => onChange({ noteOn })}
      />
      <Field.Root style={{ gridColumn: 'span 1' }}>
        <Field.Label>{progressWords.noteText}</Field.Label>
        <Textarea
          aria-label={named(progressWords.noteText)}
          rows={1}
          value={value.noteText ?? ''}
          maxLength={5_000}
          style={{ minHeight: '4rem' }}
          onChange={(event) => onChange({ noteText: event.target.value })}
        />
      </Field.Root>
    </Box>
  );
}

function Day(props: { label: string; name: string; value: string | undefined; onChange: (day: string) => void }) {
  return (
    <Field.Root>
      <Field.Label>{props.label}</Field.Label>
      <Field.Input
        type="date"
        size="S"
        aria-label={props.name}
        // Browsers take six digits for a year otherwise.
        max="9999-12-31"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field.Root>
  );
}
