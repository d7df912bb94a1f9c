import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface SourceImport {
  /** As written: `./volume.ts`, `three`, `node:fs`. */
  readonly specifier: string;
  /** From the repository root, for relative imports: `src/imaging/volume.ts`. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}

/** One file of code as the architecture rules see it. */
export interface SourceFile {
  /** From the repository root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  readonly imports: readonly SourceImport[];
  /** Every statement of it exports something of another file. */
  readonly onlyReexports: boolean;
}

/** Types and modules named in passing: `import('three')`, `new Worker(new URL('./entry.ts', import.meta.url))`. */
const lateImports = [
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /new URL\(\s*['"](\.[^'"]*\.[a-z]+)['"],\s*import\.meta\.url/g,
];

/** The code without its comments; enough for rules that look for words, not for a compiler. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*$/gm, '');
}

function importOf(path: string, written: string, typeOnly: boolean): SourceImport {
  const specifier = written.replace(/\?.*$/, '');
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
  return { specifier, target, typeOnly };
}

/** Reads what a TypeScript or JavaScript file imports; throws where it cannot be parsed. */
export function parseSource(path: string, text: string): SourceFile {
  const { module, program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const statics = module.staticImports.map(({ moduleRequest, entries }) =>
    importOf(path, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
  );
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [importOf(path, moduleRequest.value, isType)] : [],
    ),
  );
  const code = withoutComments(text);
  const late = lateImports.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => importOf(path, match[1] ?? '', false)),
  );
  return {
    path,
    text,
    lineCount: text.trimEnd().split('\n').length,
    imports: [...statics, ...reexports, ...late],
    onlyReexports:
      program.body.length > 0 &&
      program.body.every(
        (node) =>
          node.type === 'ExportAllDeclaration' ||
          (node.type === 'ExportNamedDeclaration' && node.source !== null),
      ),
  };
}

/** Every file under `folder` whose name ends in one of `extensions`; shaders have no imports to parse. */
export function readSources(root: string, folder: string, extensions: readonly string[]): SourceFile[] {
  return readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => extensions.some((extension) => path.endsWith(extension)))
    .sort()
    .map((path) => {
      const text = readFileSync(posix.join(root, path), 'utf8');
      if (/\.(ts|tsx|cjs|js)$/.test(path)) return parseSource(path, text);
      return { path, text, lineCount: text.trimEnd().split('\n').length, imports: [], onlyReexports: false };
    });
}
