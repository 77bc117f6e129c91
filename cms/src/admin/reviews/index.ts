import type { StrapiApp } from '@strapi/strapi/admin';
import { changeAction, contentManagerOf } from '../content-manager.ts';
import { addPanel } from '../desk-parts.tsx';
import { useMay } from '../rights.ts';
import { reviewPanel } from './panel.tsx';
import { sendAction } from './send-action.tsx';

/** Sending for review, returning, and what a publication would change, beside the form of every draft. */
export function showReviews(app: StrapiApp): void {
  contentManagerOf(app).addDocumentAction((actions) => [sendAction, ...actions]);
  // Strapi shows it to everybody, without use.
  changeAction(app, 'publish', (offered, { model }) => (useMay('explorer.publish', model) ? offered : null));
  addPanel(app, reviewPanel, (ours, others) => [
    ...others.filter(({ type }) => type === 'actions'),
    ours,
    ...others.filter(({ type }) => type !== 'actions'),
  ]);
}
