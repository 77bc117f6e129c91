import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf } from '../content-manager.ts';
import { printPanel } from './panel.tsx';

/** Posters, labels and symbols of a campaign, beside its form. */
export function showPrint(app: StrapiApp): void {
  contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, printPanel]);
}
