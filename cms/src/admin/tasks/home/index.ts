import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { tasksHomeWords } from '../../../words/desk-tasks.ts';
import { planUid } from '../api.ts';

/** «Nhiệm vụ trong kế hoạch», a frame of the home page. */
export function registerTasksWidget(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'tasks-due',
      icon: Clock,
      title: { id: 'pho-luat.tasks-due', defaultMessage: tasksHomeWords.title },
      component: async () => (await import('./TasksDue.tsx')).TasksDue,
      permissions: [{ action: 'plugin::content-manager.explorer.read', subject: planUid }],
    },
    ...widgets,
  ]);
}
