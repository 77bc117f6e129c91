import { Question } from '@strapi/icons';
import { Link } from '@strapi/design-system';
import { guideWords } from '../../words/desk-guide.ts';
import { addressInGuide, sections, type SectionName } from './sections.ts';

/** Leads to the part of the guide that says how this is done, in a window of its own, since the form may hold what is not saved. */
export function HelpLink({ to, said }: { to: SectionName; said?: string }) {
  return (
    <Link
      href={`/admin/${addressInGuide(to, said)}`}
      target="_blank"
      startIcon={<Question aria-hidden />}
      aria-label={guideWords.help(sections[to].title)}
    >
      {to === 'faults' ? sections.faults.title : guideWords.title}
    </Link>
  );
}
