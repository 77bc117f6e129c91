import MiniSearch from 'minisearch';
import { miniSearches, pathsOf } from '../minisearch.ts';
import { timed } from './timed.ts';

/** The page's folder says which of the two it is. */
const name = location.pathname.split('/')[1] as keyof typeof miniSearches;
const text = await (await fetch('index.json')).text();
const index = MiniSearch.loadJSON(text, miniSearches[name]);
window.ask = timed(async (query) => pathsOf(index, query));
