import type { StrapiApp } from '@strapi/strapi/admin';
import { addPanel } from '../desk-parts.tsx';
import { readingPanel } from './panel.tsx';

/** What was read of the files of an official document, beside its form. */
export function showReadings(app: StrapiApp): void {
  addPanel(app, readingPanel);
}
