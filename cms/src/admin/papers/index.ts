import type { StrapiApp } from '@strapi/strapi/admin';
import { changeAction, contentManagerOf } from '../content-manager.ts';
import { papersPanel } from './panel.tsx';
import { publishDirectly } from './publish-directly.ts';

/** Official documents added inside the form of what names them, and published with it. */
export function showPapers(app: StrapiApp): void {
  contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, papersPanel]);
  changeAction(app, 'publish', publishDirectly);
}
