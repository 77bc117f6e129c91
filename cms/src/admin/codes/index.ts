import type { StrapiApp } from '@strapi/strapi/admin';
import { addPanel } from '../desk-parts.tsx';
import { codesPanel } from './panel.tsx';

/** The codes of a campaign, beside its form. */
export function showCodes(app: StrapiApp): void {
  addPanel(app, codesPanel);
}
