import { builtinModules } from 'node:module';
import {
  adapterFiles,
  allowedFolders,
  allowedPackages,
  allowedTypeFolders,
  compositionRoots,
} from './allowed-imports.ts';
import type { SourceFile } from './source-file.ts';

const isRoot = (path: string) => compositionRoots.some((root) => path.startsWith(root));
/** `src/dicom/read/part10.ts` → `dicom`; `src/main.tsx` → `main`. */
const folderOf = (path: string) => path.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';

/** Imports that go up, across, or out of src into code. */
export function layerViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) => {
    if (isRoot(path)) return [];
    const from = folderOf(path);
    if (!(from in allowedFolders)) return [`${path}: the folder ${from} is not in the allow-list`];
    return imports.flatMap(({ target, typeOnly }) => {
      if (!target || target.startsWith('datasets/')) return [];
      const to = folderOf(target);
      const mayImport =
        !isRoot(target) &&
        target.startsWith('src/') &&
        (to === from ||
          allowedFolders[from]?.includes(to) ||
          (typeOnly && allowedTypeFolders[from]?.includes(to)));
      return mayImport ? [] : [`${path}: ${from} may not import ${target}`];
    });
  });
}

/** `three/examples/jsm/x.js` → `three`, `@a/b/c` → `@a/b`, any Node module → `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Packages imported outside the folders that own them, or past their adapter. */
export function packageViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier, target, typeOnly }) => {
      if (target) return [];
      const name = packageOf(specifier);
      const adapter = adapterFiles[name];
      if (!allowedPackages[name]?.includes(folderOf(path)))
        return [`${path}: ${folderOf(path)} may not import ${name}`];
      return typeOnly || !adapter || adapter.includes(path)
        ? []
        : [`${path}: goes past the adapter of ${name}`];
    }),
  );
}

/** Import cycles, each as one path that ends where it began; type imports count. */
export function cycleViolations(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || finished.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) if (target) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}
