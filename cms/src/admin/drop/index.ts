import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf } from '../content-manager.ts';
import { fromFilePanel } from './panel.tsx';

/** An article from a Word or PDF file. */
export function takeTextsFromFiles(app: StrapiApp): void {
  contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, fromFilePanel]);
}
