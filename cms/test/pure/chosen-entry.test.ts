import { expect, it } from 'vitest';
import { withChosen } from '../../src/admin/chosen-entry.ts';

/** A paper put into the relation of a form, as Strapi's own input keeps its choices. */

const sortKey = '__temp_key__';
const paper = (id: number) => ({
  uid: 'api::attachment.attachment',
  id,
  documentId: `${'a'.repeat(23)}${id}`,
  title: `Thông báo ${id}`,
});
const connected = ({ connect = [] }: ReturnType<typeof withChosen>) => connect.map(({ id }) => id);

it('of a form that was never saved is connected, and stays when another is', () => {
  const one = withChosen(undefined, paper(1), false);
  expect(one).toMatchObject({ connect: [{ id: 1, apiData: { documentId: paper(1).documentId } }], disconnect: [] });
  const two = withChosen(one, paper(2), false);
  expect(connected(two)).toEqual([1, 2]);
  expect(connected(withChosen(two, paper(1), false))).toEqual([2, 1]);
});

it('comes behind those that are there, by the keys that Strapi sorts them with', () => {
  const chosen = { connect: [{ id: 7, [sortKey]: 'a5' }], disconnect: [{ id: 3 }] };
  const { connect = [], disconnect } = withChosen(withChosen(chosen, paper(1), false), paper(2), false);
  const keys = connect.map((each) => String(each[sortKey]));
  expect(keys).toEqual(keys.toSorted());
  expect(new Set(keys).size).toBe(3);
  expect(disconnect).toEqual([{ id: 3 }]);
});

it('is the only one of a plan', () => {
  expect(connected(withChosen(withChosen(undefined, paper(1), true), paper(2), true))).toEqual([2]);
});
