import { setDefaultOptions } from 'date-fns';
import vi from 'date-fns/locale/vi';

/** Where Strapi keeps the language that a browser last chose; before a login it knows of no other. */
const storageKey = 'strapi-admin-language';

/** A browser that has chosen no language gets Vietnamese, on the login page too; days that Strapi writes into texts are so whatever it has chosen. */
export function startInVietnamese(): void {
  setDefaultOptions({ locale: vi });
  if (!localStorage.getItem(storageKey)) localStorage.setItem(storageKey, 'vi');
}
