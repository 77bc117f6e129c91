import { dayOf } from '@pho-luat/shared/dates';
import { folderSource } from '../../../../site/search/indexing/folder-source.ts';
import { Searcher } from '../../../../site/search/searcher.ts';
import { deepest } from '../relevance.ts';

/** The site's own search over the index in a folder, without a browser around it: for the paths of its answers. */
export async function openOurs(folder: string): Promise<(query: string) => Promise<string[]>> {
  const source = folderSource(folder);
  const kept = new Map<string, ReturnType<typeof source.read>>();
  const read = (path: string) => {
    const reading = kept.get(path) ?? source.read(path);
    kept.set(path, reading);
    return reading;
  };
  const searcher = await Searcher.open({ ...source, read });
  return async (query) => {
    const { hits } = await searcher.ask({ query, filters: {}, order: 'relevance' }, dayOf(new Date()));
    return (await hits(0, deepest)).map(({ path }) => path);
  };
}
