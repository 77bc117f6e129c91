import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../layout/placed.ts';

type Operations = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
/** In points. A thicker rule is an area. */
const mostThick = 3;

/** The pictures of a page, and its straight level and upright lines: drawn as such, as the sides of a box, or as thin areas. */
export function drawnBy({ fnArray, argsArray }: Operations, transform: number[]): { rules: Box[]; pictures: number } {
  const rules: Box[] = [];
  let painted = 0;
  let matrix = transform;
  const outer: number[][] = [];
  for (const [place, operation] of fnArray.entries()) {
    const given: unknown = argsArray[place];
    const [drawing, , extent]: unknown[] = Array.isArray(given) ? given : [];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) outer.push(matrix);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? transform;
    const change = operation === OPS.transform ? given : operation === OPS.paintFormXObjectBegin ? drawing : undefined;
    if (isNumbers(change)) matrix = Util.transform(matrix, Array.from(change));
    if (pictures.has(operation)) painted += 1;
    if (operation !== OPS.constructPath || typeof drawing !== 'number' || !isNumbers(extent) || drawing === OPS.endPath) continue;
    const box = boxOf(Array.from(extent), matrix);
    const { x1, y1, x2, y2 } = box;
    if (x2 - x1 < mostThick !== y2 - y1 < mostThick) rules.push(box);
    else if (strokes.has(drawing)) rules.push({ ...box, x2: x1 }, { ...box, x1: x2 }, { ...box, y2: y1 }, { ...box, y1: y2 });
  }
  return { rules, pictures: painted };
}

function isNumbers(given: unknown): given is ArrayLike<number> {
  return Array.isArray(given) || given instanceof Float32Array || given instanceof Float64Array;
}

function boxOf([ax = 0, ay = 0, bx = 0, by = 0]: readonly number[], matrix: number[]): Box {
  const [a, b] = [
    [ax, ay],
    [bx, by],
  ];
  Util.applyTransform(a, matrix);
  Util.applyTransform(b, matrix);
  const [[cx = 0, cy = 0], [dx = 0, dy = 0]] = [a, b];
  return { x1: Math.min(cx, dx), y1: Math.min(cy, dy), x2: Math.max(cx, dx), y2: Math.max(cy, dy) };
}
