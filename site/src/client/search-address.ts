import { readQuery } from '../../search/query.ts';
import { facetNames, type FacetName, type Question } from '../../search/answer.ts';

/** The question is in the address, so that it can be shared: `?q=thừa+kế&loai=Văn+bản&hieu-luc=in-force&xep=ngay`. */
const filterParameters: Record<FacetName, string> = {
  kind: 'loai',
  category: 'chuyen-muc',
  year: 'nam',
  issuer: 'co-quan',
  validity: 'hieu-luc',
};

export function readQuestion(search: string): Question {
  const asked = new URLSearchParams(search);
  const filters: Question['filters'] = {};
  for (const name of facetNames) {
    const value = asked.get(filterParameters[name])?.normalize('NFC').trim();
    if (value) filters[name] = value;
  }
  return {
    query: readQuery(asked.get('q') ?? ''),
    filters,
    order: asked.get('xep') === 'ngay' ? 'date' : 'relevance',
    ...(asked.get('dung') === '1' ? { isExact: true } : {}),
  };
}

/** What follows the path: `readQuestion` gives the question again. */
export function writeQuestion({ query, filters, order, isExact }: Question): string {
  const asked = new URLSearchParams({ q: query });
  for (const name of facetNames) if (filters[name]) asked.set(filterParameters[name], filters[name]);
  if (order === 'date') asked.set('xep', 'ngay');
  if (isExact) asked.set('dung', '1');
  return `?${asked}`;
}
