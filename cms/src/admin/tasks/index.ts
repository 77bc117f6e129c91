import type { StrapiApp } from '@strapi/strapi/admin';
import { contentManagerOf } from '../content-manager.ts';
import { tasksPanel } from './panel.tsx';

/** The tasks of a plan all at once, beside its form. */
export function showPlanTasks(app: StrapiApp): void {
  contentManagerOf(app).addEditViewSidePanel((panels) => [...panels, tasksPanel]);
}
