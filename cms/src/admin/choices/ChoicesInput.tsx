import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { choiceWords } from '../../words/desk.ts';
import { choicesOf, type ChoiceAttribute } from './choices-of.ts';

/** Any values of a closed list, kept in the order of the list. */
export default function ChoicesInput(props: InputProps & { attribute: ChoiceAttribute }) {
  const field = useField<string[] | null>(props.name);
  const choices = choicesOf(props.attribute);
  return (
    <Field.Root name={props.name} id={props.name} error={field.error} hint={props.hint} required={props.required}>
      <Field.Label action={props.labelAction}>{props.label}</Field.Label>
      <MultiSelect
        value={field.value ?? []}
        placeholder={choiceWords.choose}
        disabled={props.disabled}
        withTags
        clearLabel={choiceWords.clear}
        onClear={() => field.onChange(props.name, [])}
        onChange={(chosen: string[]) =>
          field.onChange(
            props.name,
            choices.map(({ value }) => value).filter((value) => chosen.includes(value)),
          )
        }
      >
        {choices.map(({ value, label }) => (
          <MultiSelectOption key={value} value={value}>
            {label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
