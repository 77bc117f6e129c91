import type { Product } from '../../contracts/print.ts';
import type { Placement } from '@pho-luat/shared/content-types/components/placement';
import type { QrSymbol } from './symbol.ts';

/** What is printed of one placement. Texts are NFC. */
export interface Printing {
  code: string;
  setting: Placement['setting'];
  /** As a reader types it: without `https://`, its code in capitals. */
  address: string;
  title: string;
  callToAction: string;
  /** Kind of what the code opens, and its name. */
  opens: { kind: string; name: string };
  /** What the article that it opens tells residents to do. */
  answer?: { steps: string[]; facts: [label: string, value: string][]; checkedOn: string };
  issuer: string;
  place: string;
  /** The width that the symbol must have at least, in millimetres. */
  leastWidth: number;
}

export interface Print extends Printing {
  symbol: QrSymbol;
}

export interface PrintRequest {
  product: Product;
  /** The campaign's title. */
  title: string;
  /** Without a slash at its end. */
  siteUrl: string;
  printings: Printing[];
}

/** A code that is not in the file. */
export interface LeftOut {
  code: string;
  reason: string;
}

/** What the process that prints says: how far the checking is, and at its end the file, if anything could be printed. */
export type PrintMessage =
  | { checked: number; of: number }
  | { file: Uint8Array | undefined; extension: 'pdf' | 'svg' | 'png' | 'zip'; printed: number; leftOut: LeftOut[] };
