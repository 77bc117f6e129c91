import type { StrapiApp } from '@strapi/strapi/admin';
import { changeAction } from '../content-manager.ts';
import { addPanel } from '../desk-parts.tsx';
import { papersPanel } from './panel.tsx';
import { publishDirectly } from './publish-directly.ts';

/** Official documents added inside the form of what names them, and published with it. */
export function showPapers(app: StrapiApp): void {
  addPanel(app, papersPanel);
  changeAction(app, 'publish', publishDirectly);
}
