import type { Core } from '@strapi/strapi';
import { components, contentTypes } from '@pho-luat/shared/content-types/index';
import { uidOf } from '../../publication/types.ts';
import { laidOver, type Configuration, type Shown } from './configuration.ts';
import { keepingChanges } from './merge.ts';

interface ConfigurationService {
  findContentType(uid: string): object | undefined;
  findComponent(uid: string): object | undefined;
  findConfiguration(model: object): Promise<Configuration>;
  updateConfiguration(model: object, configuration: Configuration): Promise<unknown>;
}

/** Sets labels, help, lists and forms of the content manager, at every start, except for what an operator changed (`merge.ts`). */
export async function applyLayouts(strapi: Core.Strapi): Promise<void> {
  const service = (name: string): ConfigurationService => strapi.plugin('content-manager').service(name);
  const [ofTypes, ofComponents] = [service('content-types'), service('components')];
  for (const type of Object.values(contentTypes)) await apply(strapi, ofTypes, ofTypes.findContentType(uidOf(type.name)), type);
  for (const component of components) await apply(strapi, ofComponents, ofComponents.findComponent(component.name), component);
}

async function apply(
  strapi: Core.Strapi,
  service: ConfigurationService,
  found: object | undefined,
  shown: Shown & { name: string },
): Promise<void> {
  if (!found) return;
  const store = strapi.store({ type: 'plugin', name: 'desk', key: `layout_${shown.name}` });
  const current = await service.findConfiguration(found);
  const wanted = laidOver(current, shown);
  const written = (await store.get({})) as Configuration | null;
  await service.updateConfiguration(found, keepingChanges(current, wanted, written));
  await store.set({ value: wanted });
}
