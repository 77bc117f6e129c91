import { Typography } from '@strapi/design-system';
import { choicesOf, type ChoiceAttribute } from './choices-of';

/** A column of the list: the label instead of the stored value. */
export function ChoiceCell({ attribute, value }: { attribute: ChoiceAttribute; value: unknown }) {
  const label = choicesOf(attribute).find((choice) => choice.value === value)?.label;
  return <Typography textColor="neutral800">{label ?? '-'}</Typography>;
}
