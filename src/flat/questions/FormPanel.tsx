import { useForm } from '../../ui/answering/use-form.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { AnswerControl } from './AnswerControl.tsx';
import { AnswerForm } from './AnswerForm.tsx';

/** A questionnaire, a page at a time; every answer may be left out. */
export function FormPanel({ form, onClose }: { form: FormRunner; onClose: () => void }) {
  const { questions, progress, instructions, answered, canGoBack, nextText, canGoOn, thanks, problem } =
    useForm(form);
  if (thanks !== undefined)
    return (
      <div role="status">
        <h3>{form.instrument.asks}</h3>
        <p>{thanks}</p>
        <button type="button" className="button primary" onClick={onClose}>
          Go on
        </button>
      </div>
    );
  return (
    <AnswerForm onSubmit={(input) => void form.next({ input, condition: 'flat' })}>
      <h3>
        {form.instrument.asks} {progress}
      </h3>
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
        <button type="button" className="button" onClick={onClose}>
          Leave it
        </button>
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
