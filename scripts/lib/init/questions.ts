import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { contrastByDay, isLegible, legible } from '@pho-luat/shared/colours';
import { EnvironmentError, readEnvironment, type environmentNames } from '@pho-luat/shared/environment';
import { emblemKinds, ownStartSchema } from '@pho-luat/shared/own-start';
import { phone } from '@pho-luat/shared/schemas/fields';
import { z } from 'zod';

/** What `npm run init` must know of the city, by the name of its flag. */
export interface Question {
  asks: string;
  isOptional?: boolean;
  schema: z.ZodType<string | undefined>;
}

const { siteName, owner, editorsContact, siteDescription, colour, address } = ownStartSchema.shape;

const legibleColour = colour.unwrap().pipe(
  z.string().refine(isLegible, {
    error: ({ input }) => {
      const given = String(input);
      return `links in it cannot be read on white (contrast ${contrastByDay(given).toFixed(1)}, of 4.5): ${legible(given)} can`;
    },
  }),
);

const telephone = z.string().refine((given) => phone.safeParse(given).success, {
  error: 'is no telephone number: one, in digits with spaces or dots, as 1900 1234',
});

const picture = z
  .string()
  .refine((path) => extname(path).toLowerCase() in emblemKinds, { error: `is none of ${Object.keys(emblemKinds).join(', ')}` })
  .refine((path) => existsSync(path), { error: 'is not there' })
  .refine(isPictureAsNamed, { error: 'is no picture of the kind that its name says, or is damaged' });

/** The first start refuses any other, and nobody who can mend it is there. */
async function isPictureAsNamed(path: string): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    const given = sharp(path, { failOn: 'error' });
    if (`image/${(await given.metadata()).format}` !== emblemKinds[extname(path).toLowerCase()]) return false;
    await given.resize(64).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

const all = {
  'site-name': { asks: 'Name of the site, as residents read it', schema: siteName },
  owner: { asks: 'Agency whose site it is', schema: owner },
  contact: { asks: 'How residents reach the editors, with an e-mail address', schema: editorsContact },
  admin: { asks: 'E-mail of the first administrator', schema: z.email() },
  description: { asks: 'What the site is, in a sentence', isOptional: true, schema: siteDescription.unwrap() },
  address: { asks: 'Address of the agency', isOptional: true, schema: address.unwrap() },
  hotline: { asks: 'Telephone of the agency', isOptional: true, schema: telephone },
  colour: { asks: 'Colour of links and buttons, as #0a5058', isOptional: true, schema: legibleColour },
  emblem: { asks: 'File of the emblem', isOptional: true, schema: picture },
} satisfies Record<string, Question>;

export type Name = keyof typeof all;
export type Answers = { [Each in Name]?: string };

export const questions: Readonly<Record<Name, Question>> = all;
export const names = Object.keys(questions) as Name[];

/** What is wrong with an answer, or with none; undefined when nothing is. */
export async function faultOf(name: Name, answer = ''): Promise<string | undefined> {
  const { asks, isOptional, schema } = questions[name];
  if (!answer) return isOptional ? undefined : `--${name} is missing: ${asks}`;
  const result = await schema.safeParseAsync(answer);
  return result.success ? undefined : `--${name} «${answer}»: ${result.error.issues[0]?.message}`;
}

/** Where things are, by their variables, which the environment and a file of answers may say as well. */
export interface Place {
  name: (typeof environmentNames)[number];
  asks: string;
  /** What is meant by no answer. */
  enter: string;
  /** Without this other one it is not asked for. */
  needs?: Place['name'];
  /** What a demonstration is in is known. */
  isOfNew?: boolean;
}

export const places: readonly Place[] = [
  {
    name: 'SITE_URL',
    asks: 'Public address of the site, which is printed in every code, as https://phapluat.cantho.example',
    enter: 'this machine alone',
  },
  {
    name: 'CMS_URL',
    asks: 'Address at which editors open the CMS, as https://bientap.cantho.example',
    enter: 'this machine alone',
  },
  { name: 'MAIL_FROM', asks: 'Address that mails come from', enter: 'no mail', needs: 'CMS_URL' },
  { name: 'SMTP_URL', asks: 'Mail server, as smtp://user:password@host:587', enter: 'no mail', needs: 'MAIL_FROM' },
  {
    name: 'DATABASE_URL',
    asks: 'PostgreSQL database, as postgres://user:password@host:5432/database',
    enter: 'SQLite',
    isOfNew: true,
  },
  {
    name: 'FILES_URL',
    asks: 'Folder of uploads, or a bucket as https://KEY:SECRET@host/bucket?region=…',
    enter: 'a folder in VAR_DIR',
  },
];

export function faultOfPlace(name: Place['name'], answer: string): string | undefined {
  try {
    readEnvironment({ ...process.env, [name]: answer });
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
}
