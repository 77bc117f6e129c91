import { fileURLToPath } from 'node:url';
import type { Graph, Thing, WithContext } from 'schema-dts';
import ts from 'typescript';

/**
 * What is described for machines, as schema.org has it.
 * @public The checked text names it.
 */
export type Described = Graph | WithContext<Thing>;

/**
 * What the vocabulary of schema.org, as its types for TypeScript have it, says against each description in JSON-LD: a property that its
 * type does not have, a value of another kind. Together, because reading the vocabulary takes seconds.
 */
export function faultsOfStructuredData(descriptions: readonly unknown[]): string[][] {
  const file = fileURLToPath(new URL('structured-data.ts', import.meta.url));
  const lines = descriptions.map((data, index) => `export const data${index}: Described = ${JSON.stringify(data)};`);
  const source = ["import type { Described } from './schema-org.ts';", ...lines].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...more) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : getSourceFile(name, ...more);
  const program = ts.createProgram([file], options, host);
  const parsed = program.getSourceFile(file);
  const found = program.getSemanticDiagnostics(parsed).map(({ start = 0, messageText }) => ({
    line: parsed?.getLineAndCharacterOfPosition(start).line,
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
  return lines.map((_, index) => found.filter(({ line }) => line === index + 1).map(({ text }) => text));
}
