import { lazy, Suspense, type ComponentType } from 'react';
import { Loader } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { editorWords } from '../../words/desk-editor.ts';
import type { MarkdownInputProps } from './MarkdownInput.tsx';

const MarkdownInput = lazy(() => import('./MarkdownInput.tsx'));

/** In place of Strapi's own field for Markdown; loaded when a form has one. */
export function registerEditor(app: StrapiApp): void {
  // Strapi gives an input its props without saying so in its types.
  app.addFields({ type: 'richtext', Component: LazyMarkdownInput as ComponentType });
}

function LazyMarkdownInput(props: MarkdownInputProps) {
  return (
    <Suspense fallback={<Loader>{editorWords.loading}</Loader>}>
      <MarkdownInput {...props} />
    </Suspense>
  );
}
