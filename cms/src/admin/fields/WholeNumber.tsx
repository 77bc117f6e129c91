import type { ComponentProps } from 'react';
import { InputRenderer } from '@strapi/strapi/admin';

/** Spanish writes numbers as Vietnamese does, but groups their digits only from five on: Strapi's own field wrote a year «2.026». */
const writtenAs = 'es';

export const wholeNumberText = (value: number) => new Intl.NumberFormat(writtenAs).format(value);

/** Strapi's own field, which hands on what it does not know. */
export function WholeNumber(props: ComponentProps<typeof InputRenderer>) {
  return <InputRenderer {...props} {...{ locale: writtenAs }} />;
}
