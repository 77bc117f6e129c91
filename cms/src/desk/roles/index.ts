import { z } from 'zod';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { beforeRoute } from '../../routes/before-route.ts';
import { administratorRole, explorer, publisherRole } from '../../rules/rights.ts';
import { roleWords } from '../../words/roles.ts';
import { editorGrants, publisherGrants, type Grant } from './grants.ts';

const editorRole = 'bien-tap-vien';
const ownRoles = [editorRole, publisherRole, administratorRole];

interface Role {
  id: number;
}

interface RoleService {
  create(role: { code: string; name: string; description: string }): Promise<Role>;
  update(where: { id: number }, role: { name: string; description: string }): Promise<Role>;
  findOne(where: { code: string }): Promise<Role | null>;
  getUsersCount(id: number): Promise<number>;
  deleteByIds(ids: number[]): Promise<unknown>;
  assignPermissions(id: number, permissions: Permission[]): Promise<unknown>;
}

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

type StoredPermission = Pick<Permission, 'subject' | 'properties'> & { id: number };

interface Action {
  actionId: string;
}

/**
 * *Biên tập viên*, *Người duyệt*, *Quản trị*. The last is Strapi's own Super Admin under a Vietnamese name: Strapi always has
 * that role and keeps its rights complete, and a second one that may do nearly as much would only have to be explained.
 */
export async function setRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const before = await fieldsRead(strapi);
  await setRole(strapi, roles, editorRole, roleWords.editor, editorGrants);
  await setRole(strapi, roles, publisherRole, roleWords.publisher, publisherGrants);
  await keepWhole(strapi, before);

  const administrator = await roles.findOne({ code: administratorRole });
  if (administrator) await roles.update({ id: administrator.id }, roleWords.administrator);
  await removeUnusedDefaults(roles);
}

const selectedSchema = z.object({ ids: z.array(z.unknown()) });

/** What somebody changed of these by hand would be called saved, and come back with the next start. The list of roles deletes one as it would several. */
export function refuseChangesOfRoles(strapi: Core.Strapi): void {
  for (const [route, refusal] of [
    ['PUT /roles/:id', roleWords.setByStart],
    ['PUT /roles/:id/permissions', roleWords.setByStart],
    ['DELETE /roles/:id', roleWords.notDeleted],
    ['POST /roles/batch-delete', roleWords.notDeleted],
  ] as const)
    beforeRoute(strapi.admin, route, async ({ params, request }, next) => {
      const ids = params.id === undefined ? (selectedSchema.safeParse(request.body).data?.ids ?? []) : [params.id];
      const isOwn = { id: { $in: ids.map(Number).filter(Number.isInteger) }, code: { $in: ownRoles } };
      if ((await strapi.db.query('admin::role').count({ where: isOwn })) > 0) throw new errors.ApplicationError(refusal);
      await next();
    });
}

async function setRole(
  strapi: Core.Strapi,
  roles: RoleService,
  code: string,
  words: { name: string; description: string },
  grants: readonly Grant[],
): Promise<void> {
  const role = (await roles.findOne({ code })) ?? (await roles.create({ code, ...words }));
  await roles.update({ id: role.id }, words);
  await roles.assignPermissions(role.id, permissionsOf(strapi, grants));
}

/** The fields of each type, as *Người duyệt* has them: before the start sets that role anew, those of the version before. */
async function fieldsRead(strapi: Core.Strapi): Promise<Map<string, string[]>> {
  const where = { action: explorer('read'), role: { code: publisherRole } };
  const permissions: StoredPermission[] = await strapi.db.query('admin::permission').findMany({ where });
  return new Map(permissions.map(({ subject, properties }) => [subject ?? '', properties.fields ?? []]));
}

/**
 * Strapi keeps what was ticked in a further role: one that had all fields of a type would have only some after an update that added one,
 * and so lose what only a whole right gives (`rights.ts`).
 */
async function keepWhole(strapi: Core.Strapi, before: ReadonlyMap<string, string[]>): Promise<void> {
  const permissions = strapi.db.query('admin::permission');
  for (const [subject, fields] of await fieldsRead(strapi)) {
    const had = before.get(subject) ?? [];
    if (had.length === 0 || fields.every((field) => had.includes(field))) continue;
    const where = { subject, role: { code: { $notIn: ownRoles } } };
    const further: StoredPermission[] = await permissions.findMany({ where });
    for (const { id, properties } of further)
      if (properties.fields && had.every((field) => properties.fields?.includes(field)))
        await permissions.update({ where: { id }, data: { properties: { ...properties, fields } } });
  }
}

/** Strapi's *Editor* and *Author* publish or work by other rules; a role that somebody already has is left as it is. */
async function removeUnusedDefaults(roles: RoleService): Promise<void> {
  for (const code of ['strapi-editor', 'strapi-author']) {
    const role = await roles.findOne({ code });
    if (role && (await roles.getUsersCount(role.id)) === 0) await roles.deleteByIds([role.id]);
  }
}

function permissionsOf(strapi: Core.Strapi, grants: readonly Grant[]): Permission[] {
  const known: Action[] = strapi.service('admin::permission').actionProvider.values();
  return grants.flatMap(({ action: actionId, subjects }): Permission[] => {
    if (!subjects) return [{ action: actionId, subject: null, properties: {}, conditions: [] }];
    const action = known.find((candidate) => candidate.actionId === actionId);
    // Strapi lists every field of a type, those of components too: a grant without fields would allow none.
    const permissions: Permission[] = strapi.service('admin::content-type').getPermissionsWithNestedFields([action]);
    return permissions.filter(({ subject }) => subjects.some((uid) => uid === subject));
  });
}
