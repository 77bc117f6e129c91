import lunr from 'lunr';
import { pathsOfLunr } from '../lunr.ts';
import { timed } from './timed.ts';

const index = lunr.Index.load((await (await fetch('index.json')).json()) as object);
window.ask = timed(async (query) => pathsOfLunr(index, query));
