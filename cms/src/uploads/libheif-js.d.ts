/** What is called of libheif (LGPL 3, a package of its own, as its authors compiled it), which has no types for how it is loaded. */
declare module 'libheif-js/wasm-bundle.js' {
  interface Canvas {
    data: Uint8ClampedArray<ArrayBuffer>;
    width: number;
    height: number;
  }

  interface HeifImage {
    is_primary(): boolean;
    get_width(): number;
    get_height(): number;
    /** Gives nothing where the picture cannot be decoded. */
    display(canvas: Canvas, done: (shown: Canvas | null) => void): void;
  }

  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
  export default libheif;
}
