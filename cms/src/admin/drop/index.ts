import type { StrapiApp } from '@strapi/strapi/admin';
import { addPanel } from '../desk-parts.tsx';
import { fromFilePanel } from './panel.tsx';

/** An article from a Word or PDF file. */
export function takeTextsFromFiles(app: StrapiApp): void {
  addPanel(app, fromFilePanel);
}
