import type { DocumentOf } from '@pho-luat/shared/content-types/index';
import { owner } from './around.ts';
import { idOf } from './ids.ts';
import { halls, wards } from './places.ts';
import { planYears } from './plans.ts';
import { random } from './random.ts';

/** A campaign a year, each with posters in several places; the last one runs. */

export const campaignYears = [...new Set(planYears)];
const placesEach = 4;

export function campaignAt(index: number, seed: number): DocumentOf<'qr-campaign'> {
  const chance = random(seed, 'campaign', index);
  const year = campaignYears[index] ?? 2016;
  const isLast = index === campaignYears.length - 1;
  return {
    title: `Quét mã, đọc luật ${year}`,
    callToAction: 'Quét để đọc kế hoạch của năm',
    issuer: owner,
    destination: { kind: 'plan', plan: idOf('plan', planYears.indexOf(year)) },
    startsOn: `${year}-02-01`,
    ...(isLast ? {} : { endsOn: `${year}-12-31`, endedMessage: 'Chiến dịch đã kết thúc. Mời bạn đọc kế hoạch của năm nay.' }),
    placements: Array.from({ length: placesEach }, (_, place) => ({
      key: placementKey(index, place),
      place: `${chance.pick(halls)} phường ${chance.pick(wards)}`,
      setting: chance.pick(['indoor', 'outdoor'] as const),
      printedCopies: chance.int(1, 40),
      ...(place === 0 ? { destination: { kind: 'article', article: idOf('article', index) } as const } : {}),
    })),
    opensDirectly: false,
    showInSidebar: isLast,
  };
}

export function codesOf(index: number): DocumentOf<'qr-code'>[] {
  return Array.from({ length: placesEach }, (_, place) => ({
    code: codeOf(index * placesEach + place),
    campaign: idOf('campaign', index),
    placementKey: placementKey(index, place),
    issuedOn: `${campaignYears[index] ?? 2016}-02-01`,
  }));
}

const placementKey = (campaign: number, place: number) => `place-${campaign}-${place}`;

const letters = '23456789abcdefghjklmnpqrstuvwxyz';

/** Different for each number, because the factor and the count of codes have no common divisor. */
function codeOf(number: number): string {
  const mixed = (number * 7_919 + 12_345) % letters.length ** 4;
  return [3, 2, 1, 0].map((place) => letters[Math.floor(mixed / letters.length ** place) % letters.length]).join('');
}
