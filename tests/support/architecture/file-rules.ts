import { type SourceFile, withoutComments } from './source-file.ts';

export const lineCap = 400;
export const medianLineCap = 110;
export const shaderLineCap = 150;

/** Files over the cap, and a median over its own. */
export function lengthViolations(files: readonly SourceFile[]): string[] {
  const long = files.filter(({ lineCount }) => lineCount > lineCap);
  const counts = files.map(({ lineCount }) => lineCount).sort((a, b) => a - b);
  const median = counts[Math.floor(counts.length / 2)] ?? 0;
  return [
    ...long.map(({ path, lineCount }) => `${path}: ${lineCount} lines, the cap is ${lineCap}`),
    ...(median > medianLineCap ? [`the median file has ${median} lines, the cap is ${medianLineCap}`] : []),
  ];
}

/** Files that only re-export for taste: a registry's index builds something. */
export function barrelViolations(files: readonly SourceFile[]): string[] {
  return files.filter(({ onlyReexports }) => onlyReexports).map(({ path }) => `${path}: only re-exports`);
}

const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const pascal = '([A-Z][a-z0-9]*)+';
const nameForms: readonly [string, RegExp][] = [
  ['src/main.tsx', /^main\.tsx$/],
  ['.glsl', new RegExp(`^${kebab}(\\.(vert|frag))?\\.glsl$`)],
  ['.test.tsx', new RegExp(`^(${kebab}|${pascal})(\\.browser)?\\.test\\.tsx$`)],
  ['.test.ts', new RegExp(`^(${kebab}|${pascal})(\\.browser)?\\.test\\.ts$`)],
  ['.tsx', new RegExp(`^${pascal}\\.tsx$`)],
  ['.css', new RegExp(`^(${kebab}|${pascal})(\\.module)?\\.css$`)],
  ['', new RegExp(`^${kebab}(\\.(e2e|bench|d))?\\.(ts|cjs)$`)],
];
const vagueNames = /(^|\/)(utils?|types?|helpers?|common|misc)\.tsx?$/;

/** Names that are neither kebab-case nor, for a component, PascalCase; and names that say nothing. */
export function nameViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => {
      const form = nameForms.find(([ending]) => path.endsWith(ending))?.[1];
      return vagueNames.test(path) || !form?.test(path.split('/').at(-1) ?? '');
    })
    .map(({ path }) => `${path}: the name does not follow the rule`);
}

/** Files outside the logger that write to the console. */
export function consoleViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path !== 'src/base/log.ts' && !path.startsWith('src/server/cli/'))
    .filter(({ text }) => /\bconsole\s*\./.test(withoutComments(text)))
    .map(({ path }) => `${path}: writes to the console`);
}

const foreignHosts =
  /\b(https?:)?\/\/[\w.-]*(cdn|unpkg|jsdelivr|esm\.sh|skypack|googleapis|gstatic|cloudflare|githubusercontent|github\.io)[\w.-]*/i;

/** Addresses that a page would fetch from somebody else's server. */
export function addressViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const address = foreignHosts.exec(text)?.[0];
    return address ? [`${path}: names ${address}`] : [];
  });
}

/** Shaders that are too long, or whose first line names no CPU twin (a file or a folder of them) that exists. */
export function shaderViolations(shaders: readonly SourceFile[], known: readonly string[]): string[] {
  const exists = (twin: string) =>
    known.some((path) => path === twin || (twin.endsWith('/') && path.startsWith(twin)));
  return shaders.flatMap(({ path, text, lineCount }) => {
    const firstLine = text.split('\n')[0] ?? '';
    const twin = /^\/\/ CPU twin:.*?(src\/[\w./-]*[\w/])/.exec(firstLine)?.[1];
    return [
      ...(lineCount > shaderLineCap ? [`${path}: ${lineCount} lines, the cap is ${shaderLineCap}`] : []),
      ...(twin && exists(twin) ? [] : [`${path}: the first line names no existing CPU twin`]),
    ];
  });
}
