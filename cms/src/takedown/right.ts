import type { Core } from '@strapi/strapi';
import { takedownWords } from '../words/takedown.ts';
import { takedownRight } from '../rights.ts';

/** The right to take down, which *Quản trị* has, as it has every right that is registered; no other role is given it. */

const action = {
  section: 'settings',
  category: 'Phổ Luật',
  pluginName: 'admin',
  uid: takedownRight,
  displayName: takedownWords.right,
};

interface Actions {
  registerMany(actions: unknown[]): unknown;
}

export function registerTakedownRight(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: Actions };
  actionProvider.registerMany([action]);
}
