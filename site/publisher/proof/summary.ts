import { formatClock } from '@pho-luat/shared/dates';
import type { Mirror } from '@pho-luat/shared/schemas/mirror';

/** For the service log: the state, and since when. */
export function summaryOf({ url, state, at, asked, differing, examples, fault, gone }: Mirror, release: string): string {
  const removed = gone ? `; what was removed up to line ${gone.upTo} is gone there since ${formatClock(gone.at)}` : '';
  if (url === undefined) return 'the public address is not checked: MIRROR_URL says where it is seen';
  switch (state) {
    case 'same':
      return `the public address shows release ${release} since ${formatClock(at)}: ${asked} addresses of ${url} compared${removed}`;
    case 'differs':
      return `the public address is not release ${release}: ${differing} addresses of ${url} differ, as ${examples.join(' ')}${removed}`;
    case 'unchecked':
      return `the public address is not checked: ${url} does not answer, ${fault ?? 'for no reason given'}${removed}`;
  }
}
