import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measurementKinds } from '../../../src/measure/index.ts';
import { writeReport } from '../../../src/measure/report/write-report.ts';
import { debianTool } from '../../support/debian-tool.ts';
import { occasion, originalUids, reportSource } from './report-source.ts';

const dciodvfy = debianTool('dciodvfy', 'dicom3tools');
const dsrdump = debianTool('dsrdump', 'dcmtk');

describe('reports by independent verifiers', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oblique-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const examples = measurementKinds.all.map(({ example }) => example);
  const reports = [
    ...examples.map((example) => ({ name: example.kind, measurements: [example] })),
    { name: 'all kinds', measurements: examples },
    {
      name: 'names in many scripts',
      measurements: examples.map((m) => ({ ...m, label: 'Läsion "β" 病変' })),
    },
  ];
  const saved = (name: string, measurements: (typeof reports)[number]['measurements']) => {
    const path = join(folder, `${name}.dcm`);
    writeFileSync(path, writeReport(reportSource(measurements), occasion));
    return path;
  };

  test.runIf(dciodvfy.path).each(reports)(
    dciodvfy.title('dciodvfy finds no error: $name'),
    ({ name, measurements }) => {
      const { stderr, stdout } = spawnSync(dciodvfy.path!, [saved(name, measurements)], { encoding: 'utf8' });
      const said = `${stdout}${stderr}`;
      expect(said).toContain('Comprehensive3DSR');
      expect(said.split('\n').filter((line) => /^Error/.test(line))).toEqual([]);
    },
  );

  test.runIf(dsrdump.path).each(reports)(
    dsrdump.title('dsrdump reads it whole: $name'),
    ({ name, measurements }) => {
      const path = saved(name, measurements);
      const {
        status,
        stdout: out,
        stderr,
      } = spawnSync(dsrdump.path!, ['+Pf', '+Pc', path], { encoding: 'utf8' });
      expect(status).toBe(0);
      expect(stderr.split('\n').filter((line) => /^[EF]:/.test(line))).toEqual([]);
      expect(out).toContain('Comprehensive 3D SR Document');
      expect(out.match(/Measurement Group/g)).toHaveLength(measurements.length);
      for (const uid of originalUids) expect(out).not.toContain(uid);
    },
  );
});
