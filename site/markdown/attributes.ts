/** What our own pages and sanitised texts hold in their tags. What only looks like a tag or an attribute in a text is text. */

/** A quoted value may hold `>`. */
const startTag = /<!--.*?-->|<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gis;
const attribute = /\s([^\s"'=<>/]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;

/** The values of the attributes of these names, wherever they stand. */
export function attributeValues(html: string, ...names: string[]): string[] {
  return [...html.matchAll(startTag)]
    .flatMap(([tag]) => (tag.startsWith('<!--') ? [] : [...tag.matchAll(attribute)]))
    .flatMap(([, name = '', double, single]) => (names.includes(name) ? [double ?? single ?? ''] : []));
}
