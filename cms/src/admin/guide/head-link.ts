import { documentTypeOf } from '../../publication/types.ts';
import { guideWords } from '../../words/desk-guide.ts';
import { addressInGuide, sectionOf, sections, type SectionName } from './sections.ts';

/** Strapi's «?» at the head of its pages, of its own documentation, in English and on the internet. */
export const toStrapisGuide = 'a[href^="https://docs.strapi.io/"], a[data-guide]';

/** The address is that of the page in view: one head may stay while another page comes. */
export function leadToGuide(): void {
  for (const event of ['pointerover', 'focusin', 'click'])
    document.addEventListener(event, ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLElement>(toStrapisGuide) : null;
      if (link) leadFrom(link);
    });
}

export function leadFrom(link: HTMLElement): void {
  link.dataset['guide'] = '';
  link.setAttribute('href', `/admin/${addressInGuide(sectionAt(location.pathname))}`);
}

/** Strapi's library draws its head itself, and without. */
export const headOfLibrary = 'h1 + button[aria-haspopup="menu"]';

export function leadFromLibrary(button: HTMLElement): void {
  if (!location.pathname.includes('/plugins/upload')) return;
  const link = Object.assign(document.createElement('a'), { target: '_blank', textContent: guideWords.title });
  link.ariaLabel = guideWords.help(sections[sectionAt(location.pathname)].title);
  const { color } = getComputedStyle(button.previousElementSibling ?? button);
  Object.assign(link.style, { margin: '0 1.6rem 0 auto', fontSize: '1.4rem', color });
  leadFrom(link);
  button.before(link);
}

/** What the guide says of a page of Strapi's. */
function sectionAt(path: string): SectionName {
  const [, uid = ''] = /\/content-manager\/[^/]+\/([^/]+)/.exec(path) ?? [];
  const type = documentTypeOf(uid);
  if (type) return sectionOf(type);
  return path.includes('/plugins/upload') ? 'documents' : 'accounts';
}
