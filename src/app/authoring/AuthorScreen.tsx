import { OpenOwnCt } from '../../flat/home/OpenOwnCt.tsx';
import { AuthorPage } from '../../instructor/drafts/AuthorPage.tsx';
import { type Find, openDropped, openPicked } from '../open-sources.ts';
import type { Services } from '../services.ts';
import { goTo } from '../use-hash-route.ts';
import type { Authoring } from './use-authoring.ts';
import { useDraftList } from './use-draft-list.ts';
import '../../flat/home/home.css';

interface AuthorScreenProps {
  readonly services: Services;
  readonly authoring: Authoring;
  readonly onFind: (find: Find) => void;
}

/** The page of drafts, with the start page's way of opening CT. */
export default function AuthorScreen({ services, authoring, onFind }: AuthorScreenProps) {
  const list = useDraftList(services);
  return (
    <AuthorPage
      {...list}
      onContinue={(draft) => {
        authoring.want(draft.document.id);
        const { bundledId } = draft.document.scan ?? {};
        if (bundledId !== undefined) goTo({ at: 'case', caseId: bundledId });
      }}
      onLeave={() => {
        authoring.want(undefined);
        goTo({ at: 'home' });
      }}
      opener={
        <OpenOwnCt
          onFiles={(files) => onFind(openPicked(files))}
          onDrop={(data) => onFind(openDropped(data))}
        />
      }
      bundled={
        <p className="empty">
          A case of the library can be edited as a copy: open it, and choose “Edit a copy” under “Scan”.
        </p>
      }
    />
  );
}
