import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf } from '../content-manager.ts';
import { readingPanel } from './panel.tsx';

/** What was read of the files of an official document, beside its form. */
export function showReadings(app: StrapiApp): void {
  contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, readingPanel]);
}
