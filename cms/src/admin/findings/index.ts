import type { StrapiApp } from '@strapi/strapi/admin';
import { changeAction, contentManagerOf } from '../content-manager.ts';
import { askFirst } from './asked.ts';
import { BelowButtons } from './BelowButtons.tsx';
import { findingsPanel } from './panel.tsx';

/** What speaks against publishing, while somebody writes, and once more before it is done. */
export function showFindings(app: StrapiApp): void {
  // Right below the buttons: nothing above it pushes it out of sight.
  contentManagerOf(app).addEditViewSidePanel(([actions, ...panels]) => [...(actions ? [actions] : []), findingsPanel, ...panels]);
  changeAction(app, 'publish', askFirst);
  app.getPlugin('content-manager').injectComponent('editView', 'right-links', { name: 'findings', Component: BelowButtons });
}
