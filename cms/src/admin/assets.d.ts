/** Vite gives the address of the built file. */
declare module '*.svg' {
  const address: string;
  export default address;
}

/** Vite gives the text of the file. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
