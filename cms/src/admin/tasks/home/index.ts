import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { tasksHomeWords } from '../../../words/desk-tasks.ts';
import { addWidget } from '../../desk-parts.tsx';
import { planUid } from '../api.ts';
import { explorer } from '../../../rules/rights.ts';

/** «Nhiệm vụ trong kế hoạch», a frame of the home page. */
export function registerTasksWidget(app: StrapiApp): void {
  addWidget(app, {
    id: 'tasks-due',
    icon: Clock,
    title: tasksHomeWords.title,
    help: 'plans',
    component: async () => (await import('./TasksDue.tsx')).TasksDue,
    permissions: [{ action: explorer('read'), subject: planUid }],
  });
}
