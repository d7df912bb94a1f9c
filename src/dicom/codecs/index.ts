import { createRegistry } from '../../base/registry.ts';
import type { CodecDefinition } from './codec.ts';
import { htj2k } from './htj2k.ts';
import { jpeg } from './jpeg.ts';
import { jpeg2000 } from './jpeg-2000.ts';
import { jpegLs } from './jpeg-ls.ts';
import { rle } from './rle.ts';

/** Every compression scheme that the reader decodes: one file and one line each. */
export const codecs = createRegistry<CodecDefinition>('codecs', [rle, jpeg, jpegLs, jpeg2000, htj2k]);
