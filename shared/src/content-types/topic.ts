import { defineType } from './define.ts';
import { grouping } from './grouping.ts';

/** A life event, offered on the home page. */
export const topic = defineType({ name: 'topic', plural: 'topics', label: 'Chủ đề', ...grouping });
