import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { takedownTexts } from '@pho-luat/shared/words/takedown';
import { may } from '../guards/rights.ts';
import type { Log } from '../publication/log.ts';

/** The right to take down, which *Quản trị* has, as it has every right that is registered; no other role is given it. */

const action = {
  section: 'settings',
  category: 'Phổ Luật',
  pluginName: 'admin',
  uid: 'takedown',
  displayName: takedownTexts.right,
};

interface Actions {
  registerMany(actions: unknown[]): unknown;
}

export function registerTakedownRight(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: Actions };
  actionProvider.registerMany([action]);
}

export function mayTakeDown(strapi: Core.Strapi): boolean {
  return may(strapi, `admin::${action.uid}`);
}

/**
 * What was taken down had a reason that the rest of the house may not know. So the one who may take down decides that it may be
 * seen again; anybody else would undo it by a tab that was left open.
 */
export async function refuseReturn(log: Log, type: DocumentType, id: string): Promise<void> {
  if (mayTakeDown(log.strapi)) return;
  const line = await log.last(type, id);
  if (line && line.takedownReason !== null) throw new errors.PolicyError(takedownTexts.returnNeedsRight(line.takedownReason));
}
