import { guideWords } from '../../words/desk-guide.ts';
import { addressInGuide, sections } from './sections.ts';

/** For a notice of Strapi's that something went wrong. */
export const linkToFaults = { label: guideWords.help(sections.faults.title), url: `/admin/${addressInGuide('faults')}` };
