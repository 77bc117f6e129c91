import { choiceLists, type ChoiceList } from '@pho-luat/shared/choices';

/** What a content type's schema says of a field: `options.choices` names the list. */
export interface ChoiceAttribute {
  options: { choices: ChoiceList };
}

export function choicesOf(attribute: ChoiceAttribute): readonly { value: string; label: string }[] {
  return choiceLists[attribute.options.choices];
}
