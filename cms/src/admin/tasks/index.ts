import type { StrapiApp } from '@strapi/strapi/admin';
import { addPanel } from '../desk-parts.tsx';
import { tasksPanel } from './panel.tsx';

/** The tasks of a plan all at once, beside its form. */
export function showPlanTasks(app: StrapiApp): void {
  addPanel(app, tasksPanel);
}
