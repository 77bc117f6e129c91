import { createReadStream } from 'node:fs';
import { xmlReader } from '../reading/formats/xml.ts';
import { Unusable } from '../transfer/unusable.ts';

/** What a WordPress export (WXR) holds, one item after another, so that of an export of any length only one is in memory. */

export interface WxrItem {
  /** By the name of its element: `title`, `wp:post_id`, `content:encoded`. */
  texts: Readonly<Record<string, string>>;
  /** Names and addresses by their kind: `category`, `post_tag`. */
  terms: readonly { domain: string; nicename: string; name: string }[];
  meta: ReadonlyMap<string, string>;
}

export interface WxrHead {
  /** Where the site was. */
  site?: string;
  /** Login → the name that readers saw. */
  authors: Map<string, string>;
}

/** In characters. A post of WordPress is no longer. */
const mostOfItem = 20_000_000;

export async function* wxrItems(path: string, head: WxrHead): AsyncGenerator<WxrItem> {
  const done: WxrItem[] = [];
  let item: {
    texts: Record<string, string>;
    terms: { domain: string; nicename: string; name: string }[];
    meta: Map<string, string>;
  };
  let isInItem = false;
  let isWxr = false;
  let text = '';
  let size = 0;
  let key = '';
  let login = '';
  const reader = xmlReader({
    open(name, attributes) {
      text = '';
      if (name === 'rss') isWxr = attributes['xmlns:wp'] !== undefined;
      if (name === 'item') {
        isInItem = true;
        item = { texts: {}, terms: [], meta: new Map() };
      }
      if (name === 'category' && isInItem)
        item.terms.push({ domain: attributes.domain ?? '', nicename: attributes.nicename ?? '', name: '' });
    },
    text: (more) => void (text += more),
    close(name) {
      const said = text.normalize('NFC');
      text = '';
      if (name === 'wp:base_site_url' || (name === 'link' && !isInItem)) head.site ??= said.trim();
      else if (name === 'wp:author_login') login = said;
      else if (name === 'wp:author_display_name') head.authors.set(login, said);
      else if (name === 'wp:meta_key') key = said;
      else if (!isInItem) return;
      else if (name === 'wp:meta_value') item.meta.set(key, said);
      else if (name === 'category') Object.assign(item.terms.at(-1) ?? {}, { name: said.trim() });
      else if (name === 'item') {
        isInItem = false;
        size = 0;
        done.push(item);
      } else item.texts[name] = said;
    },
  });
  try {
    for await (const piece of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
      size += piece.length;
      if (size > mostOfItem)
        throw new Unusable(`${path} has an item of more than ${mostOfItem} characters: it is no export of WordPress.`);
      // WordPress writes what an editor has pasted, and XML has no control characters.
      reader.write(piece.replace(/[^\P{Cc}\t\n\r]/gu, ''));
      if (done.length > 0) yield* done.splice(0);
    }
    reader.close();
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(
      `${path} is damaged or was cut off (${(error as Error).message}): export from WordPress again, or copy it again.`,
    );
  }
  if (!isWxr) throw new Unusable(`${path} is no export of WordPress (Tools → Export), and no mapping.`);
  yield* done;
}
