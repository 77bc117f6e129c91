import type { Core } from '@strapi/strapi';
import { fieldsOfType, titleFieldOf } from '@pho-luat/shared/content-types/index';
import { documentId } from '@pho-luat/shared/schemas/fields';
import { fold } from '@pho-luat/shared/text';
import { sha256Of } from '@pho-luat/shared/sha256';
import { calledAs, knownOf } from '../intake/known.ts';
import type { LogDocument } from '../publication/draft.ts';
import type { Log } from '../publication/log.ts';
import { isDrafted, uidOf } from '../publication/types.ts';
import { callingReader, type Known } from '../rules/intake/values.ts';
import { Faults } from './faults.ts';
import type { TransferRecord, TransferType } from './record.ts';

/** How a document is known again, so that taking it in twice changes nothing. */

/** Its own id; or one that is made of what it is called elsewhere, the same each time. Undefined where it says too little. */
export function idOf(type: TransferType, { id, document }: TransferRecord): string | undefined {
  if (id !== undefined && (type === 'qr-code' || (startsWithLetter.test(id) && documentId.safeParse(id).success))) return id;
  if (type === 'site-setting') return madeId(type, '');
  const said = id ?? [oldAddress(document), document.slug, numberOf(document), document[titleFieldOf(type)]].find(isText);
  return said === undefined ? undefined : madeId(type, said);
}

/** As Strapi's own do: it takes one that begins with a digit for a number of its table. */
const startsWithLetter = /^[a-z]/;

export const madeId = (type: TransferType, said: string) => `i${sha256Of(`${type} ${fold(said.trim())}`).slice(0, 23)}`;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function oldAddress({ oldAddresses }: LogDocument): string | undefined {
  return isText(oldAddresses) ? oldAddresses.trim().split('\n')[0] : undefined;
}

/** Numbers start again with each issuer and year. */
function numberOf({ number, issuer, issuedOn }: LogDocument): string | undefined {
  return isText(number) && isText(issuedOn) ? [number, issuer, issuedOn.slice(0, 4)].join(' ') : undefined;
}

/**
 * The id that it has here. An address, or the name of an agency, stands for one thing, no matter who made it; but two documents
 * with drafts that share an address must not be taken for each other.
 */
export async function knownId(
  log: Log,
  type: TransferType,
  id: string,
  { id: said = id, document }: TransferRecord,
): Promise<string | undefined> {
  const rows = log.strapi.db.query(uidOf(type));
  const has = async (where: object): Promise<string | undefined> =>
    (await rows.findOne({ where, select: ['documentId'] }))?.documentId;
  if (type === 'site-setting') return has({});
  // Versions before this one kept long numbers as they were.
  const own = await has({ documentId: { $in: [id, said] } });
  if (own !== undefined || isDrafted(type) || type === 'file') return own;
  const title = titleFieldOf(type);
  return (
    (isText(document.slug) ? await has({ slug: document.slug }) : undefined) ??
    (isText(document[title]) ? has({ [title]: document[title] }) : undefined)
  );
}

/** The document that has the address which a document with drafts asks for, if that is a different one. */
export async function holderOfSlug(log: Log, type: TransferType, id: string, { slug }: LogDocument): Promise<string | undefined> {
  if (!isDrafted(type) || !isText(slug) || !fieldsOfType(type).slug) return undefined;
  const row = await log.strapi.db.query(uidOf(type)).findOne({
    where: { slug, documentId: { $ne: id }, publishedAt: null },
    select: ['documentId', titleFieldOf(type)],
  });
  return row?.[titleFieldOf(type)] ?? row?.documentId;
}

/** What a document that is written by hand calls another by; what comes with it before what is here. */
export class Callings {
  readonly #strapi: Core.Strapi;
  readonly #arriving = new Map<TransferType, Known[]>();
  readonly #readers = new Map<TransferType, ReturnType<typeof callingReader>[]>();

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** Called for all documents before the first is asked for. */
  add(type: TransferType, id: string, document: LogDocument): void {
    const others = this.#arriving.get(type) ?? [];
    this.#arriving.set(type, others);
    others.push(calledAs(type, id, document));
  }

  /** Refuses what several are called: numbers start again with each issuer and year. */
  async idOf(type: TransferType, said: string): Promise<string | undefined> {
    for (const called of await this.#readersOf(type)) {
      const [one, ...others] = called(said.trim());
      if (others.length > 0)
        throw new Faults([
          {
            message: `«${said}» is ${others.length + 1} documents of type ${type}: name the one that is meant by its id or address`,
          },
        ]);
      if (one) return one.id;
    }
    return undefined;
  }

  async #readersOf(type: TransferType) {
    const made = this.#readers.get(type) ?? [
      callingReader(this.#arriving.get(type) ?? []),
      callingReader(await knownOf(this.#strapi, type)),
    ];
    this.#readers.set(type, made);
    return made;
  }
}
