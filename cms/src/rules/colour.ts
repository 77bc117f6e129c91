import { contrastByDay, isLegible, legible } from '@pho-luat/shared/colours';
import { colour } from '@pho-luat/shared/schemas/fields';
import { error, type Issue } from './issue.ts';

const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1, roundingMode: 'floor' });

/** Links in the city's own colour must be legible: the nearest that is, is offered. */
export function paleColour(given: unknown): Issue[] {
  const { data: value } = colour.safeParse(given);
  if (value === undefined || isLegible(value)) return [];
  return [error('colour', 'paleColour', { value, contrast: inVietnamese.format(contrastByDay(value)), instead: legible(value) })];
}
