import type { ReactNode } from 'react';
import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { homeWords } from '../words/desk-status.ts';
import { Notice } from './parts/Notice.tsx';

interface HomeWidgetProps<T> {
  of: { data?: T | undefined; isError: boolean };
  loading: string;
  children: (data: T) => ReactNode;
}

/** What a widget of the home page says of an answer; an earlier one, where the last question failed, is called so. */
export function HomeWidget<T>({ of: { data, isError }, loading, children }: HomeWidgetProps<T>) {
  if (data === undefined) return isError ? <Widget.Error /> : <Widget.Loading>{loading}</Widget.Loading>;
  return (
    // Strapi's widget would grow with a long word in it, and cut it off.
    <Flex direction="column" alignItems="stretch" gap={4} style={{ contain: 'inline-size' }}>
      {isError && <Notice>{homeWords.unreachable}</Notice>}
      {children(data)}
    </Flex>
  );
}
