import type { StrapiApp } from '@strapi/strapi/admin';
import { addPanel } from '../desk-parts.tsx';
import { printPanel } from './panel.tsx';

/** Posters, labels and symbols of a campaign, beside its form. */
export function showPrint(app: StrapiApp): void {
  addPanel(app, printPanel);
}
