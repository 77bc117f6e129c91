import { facetNames, type FacetName, type Facets, type Question } from './answer.ts';
import { validityOf, type FactName } from './facts.ts';

/** By document, what it has of each facet. */
export type FacetsOf = Record<FacetName, ReadonlyMap<string, string>>;

export const factOf: Record<FacetName, FactName> = {
  kind: 'kind',
  category: 'category',
  year: 'date',
  issuer: 'issuer',
  validity: 'validity',
};

/** The value of a facet on a day, from what the index says about a document. */
export function facetValue(name: FacetName, fact: string, today: string): string {
  if (name === 'year') return fact.slice(0, 'YYYY'.length);
  return name === 'validity' ? validityOf(fact, today) : fact;
}

export function narrowed<T extends { id: string }>(
  answers: readonly T[],
  filters: Question['filters'],
  facets: Partial<FacetsOf>,
): T[] {
  const asked = facetNames.filter((name) => filters[name] !== undefined);
  return answers.filter(({ id }) => asked.every((name) => facets[name]?.get(id) === filters[name]));
}

/** For each facet, the values of the documents that fit the words and the other facets; most frequent first. */
export function countFacets(answers: readonly { id: string }[], filters: Question['filters'], facets: FacetsOf): Facets {
  const counted = facetNames.map((name) => {
    const { [name]: _own, ...others } = filters;
    const counts = new Map<string, number>();
    for (const { id } of narrowed(answers, others, facets)) {
      const value = facets[name].get(id);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return [name, values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))];
  });
  return Object.fromEntries(counted) as Facets;
}
