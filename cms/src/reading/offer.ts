import type { Core } from '@strapi/strapi';
import { findIssueDay, findNumber, findNumberInName } from './letterhead.ts';
import type { Offer } from '../schemas/file-reading.ts';

interface Agency {
  id: number;
  documentId: string;
  name: string;
  abbreviation: string | null;
}

/**
 * What a file says about its document. The text knows better than the name, except for a text that a machine recognised: that may have
 * taken one digit for another, so it says no day.
 */
export async function offerOf(strapi: Core.Strapi, fileName: string, firstPage: string, isMachineRead: boolean): Promise<Offer> {
  const agencies: Agency[] = await strapi.db
    .query('api::agency.agency')
    .findMany({ select: ['id', 'documentId', 'name', 'abbreviation'] });
  const known = [...new Set(agencies.flatMap(({ abbreviation }) => abbreviation ?? []))];
  const found = [findNumber(firstPage, known), findNumberInName(fileName, known)];
  const number = (isMachineRead ? found.toReversed() : found).find((one) => one !== undefined);
  const issuedOn = isMachineRead ? undefined : findIssueDay(firstPage);
  const issuer = number?.issuerAbbreviation && onlyAgency(agencies, number.issuerAbbreviation);
  return {
    ...(number ? { number: number.number } : {}),
    ...(number?.docType ? { docType: number.docType } : {}),
    ...(issuer ? { issuer } : {}),
    ...(issuedOn && (number?.year ?? issuedOn.slice(0, 4)).toString() === issuedOn.slice(0, 4) ? { issuedOn } : {}),
  };
}

/** `UBND` is the abbreviation of many: then it is nobody's. */
function onlyAgency(agencies: readonly Agency[], abbreviation: string): Offer['issuer'] {
  const [agency, another] = agencies.filter((one) => one.abbreviation?.normalize('NFC') === abbreviation);
  return agency && !another ? { id: agency.id, documentId: agency.documentId, name: agency.name } : undefined;
}
