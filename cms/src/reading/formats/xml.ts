import { SaxesParser, type SaxesTagPlain } from 'saxes';

interface Handlers {
  open?(name: string, attributes: Record<string, string>): void;
  /** `position`: characters of the part up to behind the tag. */
  close?(name: string, position: number): void;
  text?(text: string): void;
}

/**
 * Reads a part, where there is one, from its beginning to its end, without building a tree, so that no depth is too deep. Entities other than
 * XML's own five are an error.
 *
 * @throws {Error} Where it is not well-formed.
 */
export function readXml(part: Uint8Array | undefined, handlers: Handlers): void {
  if (!part) return;
  const reader = xmlReader(handlers);
  reader.write(Buffer.from(part).toString('utf8'));
  reader.close();
}

/** The same of what comes in pieces; both throw where it is not well-formed. */
export function xmlReader(handlers: Handlers): { write(piece: string): void; close(): void } {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => handlers.open?.(name, attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(name, parser.position));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return { write: (piece) => void parser.write(piece), close: () => void parser.close() };
}
