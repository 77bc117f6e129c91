import type { Core, UID } from '@strapi/strapi';
import type { z } from 'zod';
import { uidOf, type Attribute } from '../../publication/types.ts';
import type { DocumentType } from '@pho-luat/shared/content-types/index';
import { laidOver, type Configuration, type Model } from './configuration.ts';
import { componentLayouts, typeLayouts, type Layout } from './layouts.ts';
import { keepingChanges } from './merge.ts';
import { schemaBehind, schemaOfType } from './required.ts';

interface ConfigurationService {
  findContentType(uid: string): object | undefined;
  findComponent(uid: string): object | undefined;
  findConfiguration(model: object): Promise<Configuration>;
  updateConfiguration(model: object, configuration: Configuration): Promise<unknown>;
}

/** Sets labels, help, lists and forms of the content manager, at every start, but for what an operator changed (`merge.ts`). */
export async function applyLayouts(strapi: Core.Strapi): Promise<void> {
  const types: ConfigurationService = strapi.plugin('content-manager').service('content-types');
  const components: ConfigurationService = strapi.plugin('content-manager').service('components');
  const schemas = new Map<string, z.ZodType>();

  for (const [name, layout] of Object.entries(typeLayouts) as [DocumentType, Layout][]) {
    const uid = uidOf(name);
    const found = types.findContentType(uid);
    if (!found) continue;
    const attributes = strapi.contentType(uid).attributes as unknown as Attributes;
    collectComponents(strapi, attributes, schemaOfType(name), schemas);
    await apply(strapi, types, found, { name, layout, schema: schemaOfType(name), targets: targetsOf(attributes) });
  }
  for (const [name, layout] of Object.entries(componentLayouts) as [string, Layout][]) {
    const found = components.findComponent(name);
    const schema = schemas.get(name);
    if (!found || !schema) continue;
    const targets = targetsOf(attributesOf(strapi, name));
    await apply(strapi, components, found, { name, layout, schema, targets });
  }
}

async function apply(strapi: Core.Strapi, service: ConfigurationService, found: object, model: Model): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'desk', key: `layout_${model.name}` });
  const current = await service.findConfiguration(found);
  const wanted = laidOver(current, model);
  const written = (await store.get({})) as Configuration | null;
  await service.updateConfiguration(found, keepingChanges(current, wanted, written));
  await store.set({ value: wanted });
}

type Attributes = Readonly<Record<string, Attribute>>;

function collectComponents(strapi: Core.Strapi, attributes: Attributes, schema: z.ZodType, into: Map<string, z.ZodType>): void {
  for (const [field, { component }] of Object.entries(attributes)) {
    const inner = schemaBehind(schema, field);
    if (!component || !inner || into.has(component)) continue;
    into.set(component, inner);
    collectComponents(strapi, attributesOf(strapi, component), inner, into);
  }
}

function attributesOf(strapi: Core.Strapi, component: string): Attributes {
  return strapi.getModel(component as UID.Component).attributes as unknown as Attributes;
}

function targetsOf(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([field, { target }]) => (target ? [[field, target]] : [])));
}
