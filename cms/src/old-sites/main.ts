import { endBy } from '../transfer/unusable.ts';
import { askedSchema, oldSitesToLists } from './old-sites.ts';

/**
 * What an old site has left, as lists for an import: `node cms/src/old-sites/main.ts JSON`. A process of its own, because it gives itself a
 * browser's names. Says how far it is, and what came of it as a line of JSON; or what it cannot use, as one too, and ends with 3.
 */
endBy(oldSitesToLists(askedSchema.parse(JSON.parse(process.argv[2] ?? ''))).then((made) => JSON.stringify(made)));
