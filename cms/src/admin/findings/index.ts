import type { StrapiApp } from '@strapi/strapi/admin';
import { addPanel } from '../desk-parts.tsx';
import { findingsPanel } from './panel.tsx';

/** What speaks against publishing, while somebody writes, and once more before it is done. */
export function showFindings(app: StrapiApp): void {
  // Right below the buttons: nothing above it pushes it out of sight.
  addPanel(app, findingsPanel, (ours, [actions, ...panels]) => [...(actions ? [actions] : []), ours, ...panels]);
}
