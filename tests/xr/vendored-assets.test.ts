import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { metaQuest2, metaQuest3, metaQuestPro } from 'iwer';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vendored = `${root}public/xr-profiles/`;
const published = `${root}node_modules/@webxr-input-profiles/assets/dist/profiles/`;
const generic = 'generic-trigger-squeeze-thumbstick';

const profiles = JSON.parse(readFileSync(`${vendored}profilesList.json`, 'utf8')) as Record<
  string,
  { path: string }
>;
const filesOf = (profile: string) => readdirSync(`${vendored}${profile}`);

test('models are byte for byte as published; the generic profile alone names one model for both hands', () => {
  for (const profile of Object.keys(profiles))
    for (const file of filesOf(profile)) {
      const ours = readFileSync(`${vendored}${profile}/${file}`);
      const theirs = readFileSync(`${published}${profile}/${file}`);
      if (profile !== generic || file !== 'profile.json') expect(ours.equals(theirs)).toBe(true);
      else {
        const renamed = theirs.toString('utf8').replace(/"(left|right)\.glb"/g, '"none.glb"');
        expect(JSON.parse(ours.toString('utf8'))).toEqual(JSON.parse(renamed));
      }
    }
});

test('every model that a profile names is there', () => {
  for (const [profile, { path }] of Object.entries(profiles)) {
    const { layouts } = JSON.parse(readFileSync(vendored + path, 'utf8')) as {
      layouts: Record<string, { assetPath: string }>;
    };
    for (const { assetPath } of Object.values(layouts)) expect(filesOf(profile)).toContain(assetPath);
  }
});

test('Quest 2, 3 and Pro controllers have their own model, and hands have one', () => {
  for (const device of [metaQuest2, metaQuest3, metaQuestPro])
    expect(Object.keys(profiles)).toContain(device.controllerConfig?.profileId);
  expect(Object.keys(profiles)).toContain('generic-hand');
});

test('models and face together stay under 6 MB', () => {
  const folders = Object.keys(profiles).map((profile) => `${vendored}${profile}/`);
  const bytes = [...folders, `${root}public/xr-fonts/`]
    .flatMap((folder) => readdirSync(folder).map((file) => statSync(folder + file).size))
    .reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(6e6);
});

test('the face holds every character that panels and case texts need', () => {
  const { chars } = JSON.parse(readFileSync(`${root}public/xr-fonts/inter-medium.json`, 'utf8')) as {
    chars: { char: string }[];
  };
  const known = new Set(chars.map(({ char }) => char));
  for (const char of 'AZaz09 .,:;!?()%/+-×−±°“”‘’…–—·→▲▼●○■□✓≤≥²³µéüñßłőα') expect(known).toContain(char);
});
