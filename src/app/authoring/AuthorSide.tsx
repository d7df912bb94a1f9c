import type { ReactNode } from 'react';
import { ShareButton } from '../../flat/export/ShareButton.tsx';
import type { ShareServices } from '../../flat/export/share-services.ts';
import { AuthoringPanel } from '../../instructor/AuthoringPanel.tsx';
import { AuthoringProvider } from '../../instructor/AuthoringProvider.tsx';
import type { FinishedCase } from '../../instructor/publish/PublishPart.tsx';
import { PreviewContext } from '../../instructor/questions/Preview.tsx';
import { TrialCard } from '../../instructor/TrialCard.tsx';
import { preparedCase } from '../../teaching/authoring/prepared-case.ts';
import type { Reading } from '../reading.ts';
import { windowPresets } from '../window-presets.ts';
import { QuestionPreview } from './QuestionPreview.tsx';
import type { Authoring } from './use-authoring.ts';

const windows = windowPresets.map(({ id, name }) => ({ id, text: name }));

interface AuthorSideProps {
  readonly reading: Reading;
  readonly authoring: Authoring;
  readonly sharing: ShareServices;
  readonly today: () => string;
}

/** What stands at the top of the side panel while a case is written or tried; nothing otherwise. */
export function authorSide({ reading, authoring, sharing, today }: AuthorSideProps): ReactNode {
  if (reading.trial) return <TrialCard onBack={authoring.back} />;
  if (!reading.desk) return undefined;
  const saving = (finished: FinishedCase | undefined) => (
    <ShareButton
      origin={reading.loadable.dicom}
      volume={reading.scan.volume}
      services={sharing}
      prepared={finished && preparedCase(finished.draft)}
      label="Save the case…"
      disabled={!finished}
    />
  );
  return (
    <AuthoringPanel
      onClose={authoring.close}
      onTry={(finished) => void authoring.tryAsStudent(finished)}
      saving={saving}
      today={today}
      windows={windows}
      presets={windowPresets}
    />
  );
}

/** Gives the station the draft, where there is one, and the panel what the station draws. */
export function AuthorProvided({ reading, children }: { reading: Reading; children: ReactNode }) {
  return (
    <PreviewContext value={QuestionPreview}>
      <AuthoringProvider desk={reading.desk}>{children}</AuthoringProvider>
    </PreviewContext>
  );
}
