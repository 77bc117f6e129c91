import { lazy, Suspense } from 'react';
import { Loader } from '@strapi/design-system';
import { dropWords } from '../../words/desk-drop.ts';
import type { EntryProps, Panel } from '../content-manager.ts';

/** It has the editor of texts in it. */
const FromFile = lazy(() => import('./FromFile.tsx'));

export function fromFilePanel({ model }: EntryProps): Panel | null {
  if (model !== 'api::article.article') return null;
  return {
    title: dropWords.panel,
    content: (
      <Suspense fallback={<Loader small>{dropWords.loading}</Loader>}>
        <FromFile />
      </Suspense>
    ),
  };
}
