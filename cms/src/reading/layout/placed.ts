/**
 * What a page of a PDF says of its text: where each piece stands, but not what it is. In points, from the upper left corner of the
 * page.
 */
export interface PlacedPage {
  width: number;
  height: number;
  runs: PlacedRun[];
  /** Straight level and upright lines, as those around the cells of a table. */
  rules: Box[];
  pictures: number;
}

export interface PlacedRun {
  text: string;
  x: number;
  /** The baseline's y. */
  y: number;
  width: number;
  /** The size of its letters. */
  size: number;
  isBold: boolean;
  isItalic: boolean;
}

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
