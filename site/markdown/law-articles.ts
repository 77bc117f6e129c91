/** Where an article of a law begins on a page: the id is made of its number alone, so that a citation leads there whatever its heading says. */
export function placeOfArticle(idPrefix: string, number: string): string {
  return `${idPrefix}-dieu-${number.toLowerCase()}`;
}
