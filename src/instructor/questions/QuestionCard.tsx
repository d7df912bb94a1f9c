import { Fragment } from 'react';
import type { DraftQuestion } from '../../teaching/authoring/draft.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { useDesk, useDraft } from '../desk-context.ts';
import { OpenCard } from '../fields/OpenCard.tsx';
import { PickField } from '../fields/PickField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { nameOf } from '../findings/finding-words.ts';
import { FormField } from './FormField.tsx';
import { Preview } from './Preview.tsx';
import { RulesFields } from './RulesFields.tsx';

interface QuestionCardProps {
  readonly question: DraftQuestion;
  readonly at: number;
  readonly last: boolean;
}

/** One question: its words, the form of its kind, and how a student sees it. Knows no kind. */
export function QuestionCard({ question, at, last }: QuestionCardProps) {
  const desk = useDesk();
  const findings = useDraft((draft) => draft.findings);
  const kind = questionKinds.get(question.kind);
  const path = ['questions', at];
  const move = (to: number) =>
    desk.change({ edit: 'move', path: ['questions'], from: at, to }, 'Move a question');
  return (
    <OpenCard
      id={question.id}
      path={path}
      title={`${at + 1}. ${question.text.trim() || kind.name}`}
      note={kind.name}
      actions={
        <>
          {at > 0 && (
            <button type="button" className="text-button" onClick={() => move(at - 1)}>
              Up
            </button>
          )}
          {!last && (
            <button type="button" className="text-button" onClick={() => move(at + 1)}>
              Down
            </button>
          )}
          <button
            type="button"
            className="text-button"
            aria-label={`Remove question ${at + 1}`}
            onClick={() => desk.change({ edit: 'remove', path }, 'Remove a question')}
          >
            Remove
          </button>
        </>
      }
    >
      <TextField label="The question" path={[...path, 'text']} rows={2} />
      {findings.length > 0 && (
        <PickField
          label="It is about"
          help="Outlined and moved to after answering."
          path={[...path, 'findingId']}
          optional
          options={findings.map((finding, i) => ({ id: finding.id, text: nameOf(finding, i) }))}
        />
      )}
      {kind.authoring.map((field) => (
        <Fragment key={field.label}>
          <FormField field={field} root={path} question={path} />
        </Fragment>
      ))}
      <TextField label="Why the right answer is right" path={[...path, 'explanation']} rows={3} />
      <RulesFields path={path} rules={question.rules} />
      <Preview question={question} />
    </OpenCard>
  );
}
