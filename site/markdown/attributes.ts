/** What the tags of our own pages and sanitised texts hold. Text that only looks like a tag or an attribute is text. */

/** A quoted value may hold `>`. */
const startTag = /<!--.*?-->|<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gis;
const attribute = /\s([^\s"'=<>/]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;

/** The values of the attributes of each of these names, in the order of the names and then of the text: found in one pass. */
export function attributeValues<const Names extends readonly string[]>(
  html: string,
  ...names: Names
): { [N in keyof Names]: string[] } {
  const values = names.map((): string[] => []);
  const any = new RegExp(String.raw`\s(?:${names.join('|')})\b`, 'i');
  for (const [tag] of html.matchAll(startTag)) {
    // Most tags have none of them.
    if (tag.startsWith('<!--') || !any.test(tag)) continue;
    for (const [, name = '', double, single] of tag.matchAll(attribute))
      values[names.indexOf(name)]?.push(double ?? single ?? '');
  }
  return values as { [N in keyof Names]: string[] };
}
