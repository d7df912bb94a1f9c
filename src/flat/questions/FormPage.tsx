import { useForm } from '../../ui/answering/use-form.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { AnswerControl } from './AnswerControl.tsx';
import { AnswerForm } from './AnswerForm.tsx';

interface FormPageProps {
  readonly form: FormRunner;
  /** Leaves the questionnaire as it is; undefined where nobody may. */
  readonly onLeave?: (() => void) | undefined;
  readonly title: string;
  readonly heading: 'h2' | 'h3';
}

/** One page of a questionnaire that is being filled in. */
export function FormPage({ form, onLeave, title, heading: Heading }: FormPageProps) {
  const { questions, progress, instructions, answered, canGoBack, nextText, canGoOn, problem } =
    useForm(form);
  return (
    <AnswerForm onSubmit={(input) => void form.next({ input, condition: 'flat' })}>
      <Heading>
        {title} {progress}
      </Heading>
      {instructions && <p>{instructions}</p>}
      {questions.map(({ id, text, control }) => (
        <section key={id} aria-label={text ?? form.instrument.asks}>
          {text && <p className="form-item">{text}</p>}
          <AnswerControl control={control} runner={form} />
        </section>
      ))}
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div className="form-buttons">
        {onLeave && (
          <button type="button" className="button" onClick={onLeave}>
            Leave it
          </button>
        )}
        {canGoBack && (
          <button type="button" className="button" onClick={form.back}>
            Back
          </button>
        )}
        <button type="submit" className={answered ? 'button primary' : 'button'} disabled={!canGoOn}>
          {nextText}
        </button>
      </div>
      <details className="form-source">
        <summary>Where these questions come from</summary>
        <p>
          {form.instrument.fullName} ({form.instrument.name}). {form.instrument.citation}
        </p>
      </details>
    </AnswerForm>
  );
}
