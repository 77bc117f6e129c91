import type { ComponentType } from 'react';
import { ChartPie, CheckCircle, Clock, Rocket, Search } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { guideWords } from '../words/desk-guide.ts';
import { missedSearchesWords } from '../words/desk-searches.ts';
import { homeWords } from '../words/desk-status.ts';
import { tasksHomeWords } from '../words/desk-tasks.ts';
import { workWords } from '../words/reviews.ts';
import { homeOpeningsWords } from '../words/scans.ts';
import { addressInGuide, type SectionName } from './guide/sections.ts';
import { mayReadCampaigns, mayReadPlans, mayWriteArticles } from './rights.ts';

type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

/** Widgets of our own on the home page, before Strapi's, each with the way to what the guide says of it. */
export function addWidgets(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    widget('my-work', CheckCircle, workWords.title, 'writing', () => import('./reviews/home/MyWork.tsx')),
    widget('tasks-due', Clock, tasksHomeWords.title, 'plans', () => import('./tasks/home/TasksDue.tsx'), mayReadPlans),
    widget('publishing', Rocket, homeWords.title, 'publishing', () => import('./publishing/home/Publishing.tsx')),
    widget(
      'missed-searches',
      Search,
      missedSearchesWords.title,
      'searchWords',
      () => import('./searches/home/MostMissed.tsx'),
      mayWriteArticles,
    ),
    widget(
      'week-of-openings',
      ChartPie,
      homeOpeningsWords.title,
      'codes',
      () => import('./scans/home/WeekOfOpenings.tsx'),
      mayReadCampaigns,
    ),
    ...widgets,
  ]);
}

function widget(
  id: string,
  icon: Widget['icon'],
  title: string,
  help: SectionName,
  load: () => Promise<{ default: ComponentType }>,
  permissions?: Widget['permissions'],
): Widget {
  const label = { id: 'pho-luat.guide', defaultMessage: guideWords.title };
  return {
    id,
    icon,
    title: { id: `pho-luat.${id}`, defaultMessage: title },
    link: { label, href: `/${addressInGuide(help)}` },
    component: async () => (await load()).default,
    permissions,
  };
}
