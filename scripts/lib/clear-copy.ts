import type { Environment } from '@pho-luat/shared/environment';
import { installationAt } from '@pho-luat/shared/installation';

/**
 * How an operator rids the place where the site is sent of what a new publisher does not know to be there, once a release has been sent.
 * Undefined where it is sent nowhere.
 */
export function howToClearCopy({ varDir, mirror, pushCommand }: Environment): string | undefined {
  if (mirror === undefined && pushCommand === undefined) return undefined;
  const { current } = installationAt(varDir);
  const all = `remove there all that is not in ${current}`;
  if (mirror === undefined) return all;
  return `${all}:\nrsync -r --existing --ignore-existing --delete '${current}/' '${mirror.replace(/\/$/, '')}/'`;
}
