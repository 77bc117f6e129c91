import type { StrapiApp } from '@strapi/strapi/admin';
import { addPanel } from '../desk-parts.tsx';
import { listenForFiles } from './file-drop.ts';
import { fromFilePanel } from './panel.tsx';

/** An article from a Word or PDF file. */
export function takeTextsFromFiles(app: StrapiApp): void {
  listenForFiles();
  addPanel(app, fromFilePanel);
}
