/** Where Strapi keeps the language that a browser last chose; before a login it knows of no other. */
const storageKey = 'strapi-admin-language';

/** A browser that has chosen no language gets Vietnamese, on the login page too. */
export function startInVietnamese(): void {
  if (!localStorage.getItem(storageKey)) localStorage.setItem(storageKey, 'vi');
}
