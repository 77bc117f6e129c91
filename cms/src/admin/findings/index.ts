import type { StrapiApp } from '@strapi/strapi/admin';
import { changeAction } from '../content-manager.ts';
import { addPanel } from '../desk-parts.tsx';
import { askingFirst } from './asking.ts';
import { askInWindow } from './Asking.tsx';
import { FindingsBelowButtons } from './FindingsBelowButtons.tsx';
import { useFormInView } from './forms.ts';
import { showingNamed } from './naming.ts';
import { findingsPanel } from './panel.tsx';
import { showRefusal } from './Refused.tsx';

/** What speaks against publishing, while somebody writes, and once more before it is done. */
export function showFindings(app: StrapiApp): void {
  // Right below the buttons: nothing above it pushes it out of sight.
  addPanel(app, findingsPanel, (ours, [actions, ...panels]) => [...(actions ? [actions] : []), ours, ...panels]);
  // Wherever there is a form, there is «Lưu».
  changeAction(app, 'update', (offered, { model, document }) => {
    useFormInView(model, document?.documentId);
    return offered;
  });
  app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
    name: 'findings',
    Component: FindingsBelowButtons,
  });
}

/** Everything that Strapi and our own pages change goes through the browser's own `fetch`. */
export function askBeforePublishing(): void {
  window.fetch = showingNamed(askingFirst(window.fetch.bind(window), askInWindow), showRefusal);
}
