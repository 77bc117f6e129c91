import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf } from '../content-manager.ts';
import { addPanel } from '../desk-parts.tsx';
import { publishingPanel } from './entry/panel.tsx';
import { takeDownAction } from './entry/take-down.tsx';

/** Where an entry is on its way to the site, beside its form; its emergency removal, beside its deletion. */
export function showPublishing(app: StrapiApp): void {
  addPanel(app, publishingPanel);
  contentManagerOf(app).addDocumentAction((actions) => [...actions, takeDownAction]);
}
