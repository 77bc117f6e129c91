import { z } from 'zod';
import { agency } from './content-types/agency.ts';
import { siteSetting } from './content-types/site-setting.ts';

/**
 * What `npm run init` leaves in `VAR_DIR` for the first start of the CMS: with it an empty database begins as an installation of the
 * city's own, without it as the demonstration.
 */
export const ownStartFile = 'own-start.json';

/** Pictures that may be an emblem, by how their names end. */
export const emblemKinds: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

const setting = siteSetting.schema.pick({
  siteName: true,
  siteDescription: true,
  colour: true,
  address: true,
  hotline: true,
  editorsContact: true,
});

export const ownStartSchema = setting.extend({
  /** The agency whose site it is, by its name. */
  owner: agency.fields.name.schema,
  /** The name of a picture beside this file. */
  emblem: z.string().optional(),
});

export type OwnStart = z.infer<typeof ownStartSchema>;
