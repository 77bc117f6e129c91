import type { Core } from '@strapi/strapi';
import { expanderOf } from '../rules/annex/agencies.ts';
import { findIssueDay, findIssuer, findNumber, findNumberInName, findSigner, findTitle } from './letterhead.ts';
import type { Offer } from '../contracts/file-reading.ts';

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
export async function offerOf(
  strapi: Core.Strapi,
  fileName: string,
  pages: readonly string[],
  isMachineRead: boolean,
): Promise<Offer> {
  const [firstPage = ''] = pages;
  const agencies: Agency[] = await strapi.db
    .query('api::agency.agency')
    .findMany({ select: ['id', 'documentId', 'name', 'abbreviation'] });
  const known = [...new Set(agencies.flatMap(({ abbreviation }) => abbreviation ?? []))];
  const found = [findNumber(firstPage, known), findNumberInName(fileName, known)];
  const number = (isMachineRead ? found.toReversed() : found).find((one) => one !== undefined);
  const issuedOn = isMachineRead ? undefined : findIssueDay(firstPage);
  const [title, signer] = isMachineRead ? [] : [findTitle(firstPage), findSigner(pages)];
  const letterhead = findIssuer(firstPage);
  const issuer = letterhead && issuerIn(agencies, letterhead);
  return {
    number: number?.number,
    docType: number?.docType,
    ...(issuer ? { issuer: { id: issuer.id, documentId: issuer.documentId, name: issuer.name } } : {}),
    ...(letterhead && !issuer ? { unknownIssuer: letterhead.slice(0, 200) } : {}),
    ...(issuedOn && (number?.year ?? issuedOn.slice(0, 4)).toString() === issuedOn.slice(0, 4) ? { issuedOn } : {}),
    title,
    signer,
  };
}

/**
 * The agency whose name ends the letterhead, where all that is above it are agencies of the directory too: `SỞ TƯ PHÁP` under
 * another province's committee is a different agency. The abbreviation in a number says nothing, for all committees are `UBND`.
 */
function issuerIn(agencies: readonly Agency[], letterhead: string): Agency | undefined {
  const names = agencies.map((agency) => ({ agency, name: spelledOut(agency.name) })).filter(({ name }) => name !== '');
  const endOf = (words: string) => names.filter(({ name }) => words === name || words.endsWith(` ${name}`));
  const isKnown = (words: string): boolean =>
    words === '' || endOf(words).some(({ name }) => isKnown(words.slice(0, words.length - name.length).trim()));
  const words = spelledOut(letterhead);
  const ofPlace = names.find(({ name }) => isUnderItsCommittee(words, name));
  if (ofPlace) return ofPlace.agency;
  const [longest, another] = endOf(words)
    .filter(({ name }) => isKnown(words.slice(0, words.length - name.length).trim()))
    .toSorted((a, b) => b.name.length - a.name.length);
  return longest && longest.name !== another?.name ? longest.agency : undefined;
}

const committee = /^uy ban nhan dan (?=(?:thanh pho|tinh|phuong|xa|dac khu|quan|huyen|thi xa|thi tran) )/;

/** A letterhead names the place once, in the line of its committee: `UBND PHƯỜNG AN BIÊN`, `TRẠM Y TẾ` is `Trạm Y tế phường An Biên`. */
function isUnderItsCommittee(letterhead: string, name: string): boolean {
  if (!committee.test(letterhead)) return false;
  const words = letterhead.replace(committee, '').split(' ');
  return words.some((_, end) => end > 0 && [...words.slice(end), ...words.slice(0, end)].join(' ') === name);
}

const spelledOut = expanderOf([]);
