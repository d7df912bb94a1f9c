const base = ['base'];
const imaging = ['imaging', ...base];
const measure = ['measure', ...imaging];
const teaching = ['teaching', ...measure];
const research = ['research', ...teaching];
const viewer = ['viewer', ...research];
const ui = ['ui', 'render', 'sources', 'storage', ...viewer];

/** Which folders of src each folder may import besides itself. A folder that is not here may not exist. */
export const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  base: [],
  imaging: base,
  dicom: imaging,
  phantom: imaging,
  // Reports of measurements are written and read as DICOM.
  measure: ['dicom', ...imaging],
  teaching: measure,
  research: teaching,
  viewer: research,
  formats: imaging,
  surface: imaging,
  workers: ['dicom', 'formats', 'phantom', 'surface', ...imaging],
  render: viewer,
  sources: ['workers', 'formats', ...viewer],
  storage: viewer,
  ui: ['render', 'sources', 'storage', ...viewer],
  // Plots with their numbers as a table, for the two front ends that have pages.
  plots: base,
  flat: ['plots', ...ui],
  // Boards that hang in a room, for the two front ends that have one.
  panels: ui,
  xr: ['panels', ...ui],
  cardboard: ['panels', ...ui],
  instructor: ['plots', ...ui],
  server: ['research', 'teaching', 'base'],
};

/** Folders of which another may import types alone. */
export const allowedTypeFolders: Readonly<Record<string, readonly string[]>> = {
  sources: ['dicom'],
};

/** The places that may see everything, and that nothing but another of them may import. */
export const compositionRoots = ['src/main.tsx', 'src/app/', 'src/server/cli/'];

const frontEnds = ['flat', 'xr', 'cardboard', 'instructor'];

/**
 * Which folders may import a package; `server` includes its command line. Types count. A package that is not
 * here may not be imported, so a new one is a decision that somebody reads.
 */
export const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  'dicom-parser': ['dicom'],
  '@cornerstonejs/codec-charls': ['dicom', 'workers'],
  '@cornerstonejs/codec-libjpeg-turbo-8bit': ['dicom', 'workers'],
  '@cornerstonejs/codec-openjpeg': ['dicom', 'workers'],
  '@cornerstonejs/codec-openjph': ['dicom', 'workers'],
  dcmjs: ['phantom', 'measure', 'dicom'],
  '@noble/ciphers': ['teaching'],
  '@noble/hashes': ['dicom', 'research', 'teaching'],
  '@kitware/vtk.js': ['surface'],
  fflate: ['base', 'server'],
  'ts-fsrs': ['teaching'],
  '@observablehq/plot': ['plots'],
  'gl-matrix': ['imaging', 'measure', 'viewer', 'render', ...frontEnds],
  zod: [
    'base',
    'imaging',
    'dicom',
    'phantom',
    'measure',
    'teaching',
    'research',
    'sources',
    'storage',
    'server',
  ],
  zustand: ['storage', 'viewer', 'ui', 'panels', ...frontEnds, 'app'],
  idb: ['storage'],
  three: ['render', 'xr', 'cardboard', 'flat', 'app'],
  '@react-three/fiber': ['flat', 'xr', 'cardboard', 'app'],
  '@react-three/xr': ['xr', 'app'],
  '@react-three/uikit': ['panels', 'xr', 'cardboard'],
  '@pmndrs/pointer-events': ['cardboard'],
  react: ['ui', 'panels', 'plots', ...frontEnds, 'app', 'main'],
  'react-dom': ['flat', 'instructor', 'app', 'main'],
  'react-aria-components': ['flat', 'instructor', 'app'],
  fastify: ['server'],
  '@fastify/helmet': ['server'],
  '@fastify/static': ['server'],
  '@fastify/cookie': ['server'],
  '@fastify/rate-limit': ['server'],
  kysely: ['server'],
  '@electric-sql/pglite': ['server'],
  pg: ['server'],
  selfsigned: ['server'],
  qrcode: ['server', 'instructor'],
  tsx: ['server'],
  vite: ['server'],
  'node:': ['server'],
};

/**
 * Packages with habits that one adapter must hide: only its own files may import more than types. dicom-parser
 * throws strings and takes a cut pixel element for a whole one; dcmjs is untyped; idb is where attempts are; which
 * of the two databases holds a pilot is known where it is opened, and nowhere else.
 */
export const adapterFiles: Readonly<Record<string, readonly string[]>> = {
  'dicom-parser': ['src/dicom/part10/parse-data-set.ts', 'src/dicom/part10/guarded-stream.ts'],
  dcmjs: ['src/phantom/dcmjs.ts', 'src/dicom/deidentify/attribute-names.ts'],
  idb: ['src/storage/database.ts'],
  pg: ['src/server/database/open-database.ts'],
  '@electric-sql/pglite': ['src/server/database/open-pglite.ts', 'src/server/database/synced-folder.ts'],
};
