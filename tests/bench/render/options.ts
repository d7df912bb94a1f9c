import { parseArgs } from 'node:util';
import { type ContestantId, contestants } from './contestants.ts';
import { type Mode, modes } from './look.ts';
import { type PhantomSize, phantomSizes } from './phantom-sizes.ts';

/** What a run measures; every list can be cut short on the command line. */
export interface BenchOptions {
  readonly sizes: readonly PhantomSize[];
  readonly contestants: readonly ContestantId[];
  readonly modes: readonly Mode[];
  readonly canvasPx: readonly number[];
  /** Poses of the orbit that are timed, and those on which pictures are compared with oversampled ones. */
  readonly poses: number;
  readonly psnrPoses: number;
  /** Renders without a graphics card even where there is one. */
  readonly software: boolean;
}

/**
 * `--size 256,300 --canvas 512 --poses 30 --psnr-poses 2 --only ours,vtk --modes lit,mip --software`; what is
 * left out is as in `defaults`, and otherwise all of it on a canvas of 512².
 */
export function readOptions(
  argv: readonly string[],
  defaults: { sizes: string; poses: string },
): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      size: { type: 'string', default: defaults.sizes },
      canvas: { type: 'string', default: '512' },
      poses: { type: 'string', default: defaults.poses },
      'psnr-poses': { type: 'string', default: '2' },
      only: { type: 'string', default: Object.keys(contestants).join() },
      modes: { type: 'string', default: modes.join() },
      software: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: chosen('--size', values.size, Object.keys(phantomSizes)) as PhantomSize[],
    contestants: chosen('--only', values.only, Object.keys(contestants)) as ContestantId[],
    modes: chosen('--modes', values.modes, modes) as Mode[],
    canvasPx: values.canvas.split(',').map((px) => positive('--canvas', px)),
    poses: positive('--poses', values.poses),
    psnrPoses: positive('--psnr-poses', values['psnr-poses']),
    software: values.software,
  };
}

function chosen(option: string, text: string, known: readonly string[]): string[] {
  const asked = text.split(',');
  const strange = asked.filter((each) => !known.includes(each));
  if (strange.length > 0)
    throw new Error(`bench: ${option} knows ${known.join(', ')}, not ${strange.join(', ')}`);
  return asked;
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`bench: ${option} takes whole numbers, not ${text}`);
  return value;
}
