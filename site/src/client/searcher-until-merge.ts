/** Today's `Searcher` in the form that `search/answer.ts` promises: to be dropped when `search/searcher.ts` has it itself. */

import { facetNames, type Answer, type FacetName, type Facets, type Hit, type Question } from '../../search/answer.ts';
import { Searcher as Plain } from '../../search/searcher.ts';
import type { Source } from '../../search/source.ts';

export class Searcher {
  readonly #plain: Plain;

  private constructor(plain: Plain) {
    this.#plain = plain;
  }

  static async open(source: Source): Promise<Searcher> {
    return new Searcher(await Plain.open(source));
  }

  async ask({ query, filters, order }: Question, _today: string): Promise<Answer> {
    const { total, isPartial, hits } = await this.#plain.ask(query);
    const fit = total === 0 ? 'none' : isPartial ? 'partial' : 'whole';
    const facets = async () => countsOf(await hits(0, total), filters);
    const isNarrowed = facetNames.some((name) => filters[name]);
    if (!isNarrowed && order === 'relevance') return { total, fit, hits, facets };
    const left = (await hits(0, total)).filter((hit) => facetNames.every((name) => isSo(hit, name, filters[name])));
    if (order === 'date') left.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
    return {
      total: left.length,
      fit: left.length === 0 ? 'none' : fit,
      hits: (from, to) => Promise.resolve(left.slice(from, to)),
      facets,
    };
  }
}

function valueOf({ kind, date }: Hit, name: FacetName): string | undefined {
  return name === 'kind' ? kind : name === 'year' ? date?.slice(0, 4) : undefined;
}

function isSo(hit: Hit, name: FacetName, value: string | undefined): boolean {
  return !value || valueOf(hit, name) === value;
}

function countsOf(hits: readonly Hit[], filters: Question['filters']): Facets {
  const counted = facetNames.map((name) => {
    const fitting = hits.filter((hit) => facetNames.every((other) => other === name || isSo(hit, other, filters[other])));
    const values = [...new Set(fitting.flatMap((hit) => valueOf(hit, name) ?? []))];
    return [name, values.map((value) => ({ value, count: fitting.filter((hit) => valueOf(hit, name) === value).length }))];
  });
  return Object.fromEntries(counted) as Facets;
}
