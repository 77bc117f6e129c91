import PDFDocument from 'pdfkit';

/** Tinos has the widths of Times New Roman, which Decree 30/2020/NĐ-CP asks for, and every Vietnamese mark. */
const files = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
} as const;

type Face = PDFKit.Mixins.PDFFontSource;
type Faces = Record<keyof typeof files, Face>;

/** What pdfkit opens of a file, and does not give out. It takes that in place of the file, which its types do not know. */
interface Opened {
  characterSet: number[];
  glyphForCodePoint(point: number): unknown;
}

let opened: Faces | undefined;

/** Opened once for all papers: to open faces, and to measure their letters, is most of the work that a paper makes. */
export function faces(): Faces {
  return (opened ??= { regular: open(files.regular), bold: open(files.bold), italic: open(files.italic) });
}

function open(file: string): Face {
  const { _font } = new PDFDocument().font(file) as unknown as { _font: { font: Opened & Face } };
  // A drawing keeps the letter that it was first asked for as. One that was first a part of another's, as U is of Ủ, would be no letter
  // in the text of the paper. Ligatures, whose own letters are private ones, are not asked for.
  for (const point of _font.font.characterSet.filter((each) => each < 0xe000)) _font.font.glyphForCodePoint(point);
  return _font.font;
}
