import { defineType } from './define.ts';
import { grouping } from './grouping.ts';

/** A section of the news. */
export const category = defineType({ name: 'category', plural: 'categories', label: 'Chuyên mục', ...grouping });
