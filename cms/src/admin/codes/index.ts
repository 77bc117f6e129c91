import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf } from '../content-manager.ts';
import { codesPanel } from './panel.tsx';

/** The codes of a campaign, beside its form. */
export function showCodes(app: StrapiApp): void {
  contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, codesPanel]);
}
