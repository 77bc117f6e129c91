/** Vite gives the address of the built file. */
declare module '*.svg' {
  const address: string;
  export default address;
}

/** Vite gives the text of the file. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** Vite gives what it finds, by its path. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; query: '?url'; import: 'default' }): Record<string, T>;
}
