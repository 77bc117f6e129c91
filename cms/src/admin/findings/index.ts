import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf } from '../content-manager.ts';
import { askFirst } from './asked.ts';
import { BelowButtons } from './BelowButtons.tsx';
import { findingsPanel } from './panel.tsx';

/** What speaks against publishing, while somebody writes, and once more before it is done. */
export function showFindings(app: StrapiApp): void {
  const { addDocumentAction, addEditViewSidePanel } = contentManagerOf(app);
  // Right below the buttons: nothing above it pushes it out of sight.
  addEditViewSidePanel(([actions, ...panels]) => [...(actions ? [actions] : []), findingsPanel, ...panels]);
  addDocumentAction((actions) => actions.map((action) => (action.type === 'publish' ? askFirst(action) : action)));
  app.getPlugin('content-manager').injectComponent('editView', 'right-links', { name: 'findings', Component: BelowButtons });
}
