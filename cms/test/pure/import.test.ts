import { expect, test } from 'vitest';
import { withFilledIn } from '../../src/transfer/compare.ts';

/** What an import makes of a document that is here already, before anything asks the database. */

test('an export of the demonstration makes none of a city’s own site, nor does a city’s export end one', () => {
  const asked = { siteName: 'Phổ biến pháp luật' };
  expect(withFilledIn('site-setting', { siteName: 'Hải Phòng' }, { ...asked, isDemo: true })).toEqual(asked);
  expect(withFilledIn('site-setting', { isDemo: true }, asked)).toEqual({ ...asked, isDemo: true });
  expect(withFilledIn('site-setting', undefined, { ...asked, isDemo: true })).toEqual({ ...asked, isDemo: true });
});
