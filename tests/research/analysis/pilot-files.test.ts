import { describe, expect, test } from 'vitest';
import { noFiles, addPilotFile, pilotOfFiles } from '../../../src/research/analysis/pilot-files.ts';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import { lockProtocol } from '../../../src/research/protocol/lock-protocol.ts';
import { reportSections } from '../../../src/research/report/report-sections.ts';
import type { DeviceFile } from '../../../src/research/sitting/device-file.ts';
import type { SittingEvent } from '../../../src/research/sitting/sitting-event.ts';
import { rehearsal } from '../../support/rehearsal.ts';

const { protocol, cohort, seed } = rehearsal();
const locked = lockProtocol(protocol, seed, Date.parse('2026-02-01'));
const pilot = {
  path: 'pilot.json',
  text: JSON.stringify({ schema: 'oblique/local-pilot', version: 1, locked, seed }),
};

/** What a robot's device hands in after some of its events. */
function fileOf(
  robot: number,
  {
    events = cohort[robot]!.events,
    device = `device-${robot}-aaaa`,
    hash = locked.hash,
  }: {
    readonly events?: readonly SittingEvent[];
    readonly device?: string;
    readonly hash?: string;
  } = {},
) {
  const { participantId, sequence } = cohort[robot]!;
  const file: DeviceFile = {
    schema: 'oblique/device-file',
    version: 1,
    concealment: 'not concealed',
    pilotId: protocol.id,
    protocolHash: hash,
    participant: { id: participantId, stratum: 'all', place: robot + 1 },
    sequence,
    device,
    savedAt: 1,
    events: [...events],
  };
  return { path: `${participantId}.json`, text: JSON.stringify(file) };
}
const load = (...files: readonly { readonly path: string; readonly text: string }[]) =>
  pilotOfFiles(files.reduce(addPilotFile, noFiles));

describe('files of devices', () => {
  const whole = load(pilot, fileOf(0), fileOf(1));

  test('give what happened, marked by the devices, with an allocation that was not concealed', () => {
    expect(whole.records.map(({ events }) => events)).toEqual([cohort[0]!.events, cohort[1]!.events]);
    expect(whole.data.observations).toHaveLength(2 * 8 * protocol.questions.length);
    const about = JSON.stringify(
      reportSections(protocol, whole.data, analysePilot(protocol, whole.data), whole.context),
    );
    expect(about).toContain('The allocation was not concealed');
    expect(about).toContain(
      `${whole.data.observations.length} answers were marked on the participants’ devices`,
    );
  });

  test('the same twice, an older copy, any order, and before the pilot’s own file: the same', () => {
    const older = fileOf(0, { events: cohort[0]!.events.slice(0, 30) });
    const again = load(fileOf(1), fileOf(0), older, fileOf(1), pilot, fileOf(0));
    const byId = ({ records }: typeof whole) =>
      [...records].sort((a, b) => (a.participantId < b.participantId ? -1 : 1));
    expect(byId(again)).toEqual(byId(whole));
    expect(again.data.deviations).toEqual([]);
  });

  test('a sitting that went on on a second device is one; what both answered counts once, and is told', () => {
    const { events } = cohort[0]!;
    const second = events.slice(40).map((event, number) => ({ ...event, number }));
    // The second answer to the same is another one, a second later.
    const overlap = events.slice(38).map((event, number) =>
      event.type === 'answered' && number < 2
        ? {
            ...event,
            number,
            at: event.at + 1000,
            answer: {
              ...event.answer,
              grade: { ...event.answer.grade, correct: !event.answer.grade.correct },
            },
          }
        : { ...event, number },
    );
    const split = load(
      pilot,
      fileOf(0, { events: events.slice(0, 40) }),
      fileOf(0, { events: second, device: 'device-b-bbbb' }),
    );
    const once = load(pilot, fileOf(0));
    expect(split.data.observations).toEqual(once.data.observations);
    const both = load(
      pilot,
      fileOf(0, { events: events.slice(0, 40) }),
      fileOf(0, { events: overlap, device: 'device-b-bbbb' }),
    );
    const answered = events.slice(38, 40).filter(({ type }) => type === 'answered').length;
    expect(answered).toBeGreaterThan(0);
    expect(both.data.observations).toEqual(once.data.observations);
    expect(both.data.deviations[0]?.what).toBe(`${answered} questions were answered on two devices`);
  });

  test.each([
    ['another protocol', [pilot, fileOf(0, { hash: 'a'.repeat(64) })], 'another protocol'],
    ['no protocol at all', [fileOf(0)], 'choose the pilot’s file too'],
    [
      'one event in two ways',
      [pilot, fileOf(0), fileOf(0, { events: [{ ...cohort[0]!.events[0]!, at: 5 }] })],
      'differ at event 0',
    ],
    ['a file cut short', [{ path: 'x.json', text: fileOf(0).text.slice(0, 500) }], 'x.json is not whole'],
    [
      'a file without its events',
      [{ path: 'y.json', text: '{"schema":"oblique/device-file"}' }],
      'y.json cannot be read',
    ],
  ])('%s is refused with a sentence', (_, files, words) => {
    expect(() => load(...files)).toThrow(words);
  });
});
