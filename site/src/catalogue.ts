import type { ByDay } from '@pho-luat/shared/later';
import type { ValidityOnDay } from '@pho-luat/shared/validity';

/**
 * `/van-ban/danh-muc.json`: every official document of the site as data, newest first. The lookup on `/van-ban/` reads it, and so may
 * anybody else.
 */
export interface Catalogue {
  /** Type in addresses → in words: `kh` → `Kế hoạch`. */
  types: Record<string, string>;
  /** Issuing body in addresses → its name: `bo-tu-phap` → `Bộ Tư pháp`. */
  issuers: Record<string, string>;
  documents: CatalogueEntry[];
}

export interface CatalogueEntry {
  /** `Luật Hộ tịch 2014 · 60/2014/QH13`, `Kế hoạch số 31/KH-HĐPHPBGDPL`; the abstract where there is no number. */
  name: string;
  /** The abstract, where the name does not say it. */
  title?: string;
  /** Address of its page on this site. */
  href: string;
  type: string;
  issuer?: string;
  /** Names of issuers that have no address, apart by `;`. */
  otherIssuers?: string;
  /** `YYYY-MM-DD` */
  issuedOn?: string;
  /** One after the other by the calendar alone; each but the first says from which day it holds (`YYYY-MM-DD`). */
  validity: ByDay<ValidityOnDay>;
  /** Its address on this site, `PDF`, `1,2 MB`. */
  file: { href: string; kind: string; size: string };
}
