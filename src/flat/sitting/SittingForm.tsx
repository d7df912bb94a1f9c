import { useForm } from '../../ui/answering/use-form.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { FormPage } from '../questions/FormPage.tsx';
import '../questions/questions.css';

interface SittingFormProps {
  readonly guide: SittingGuide;
  readonly name: string;
  readonly runner: FormRunner;
}

/** A questionnaire of the sitting; who says that they are unwell is asked whether to stop. */
export function SittingForm({ guide, name, runner }: SittingFormProps) {
  const form = useForm(runner);
  if (form.thanks === undefined) return <FormPage form={runner} title={name} heading="h2" />;
  return (
    <section aria-labelledby="caution-heading">
      <h2 id="caution-heading">Do you want to stop?</h2>
      <p role="alert">{form.thanks}</p>
      <div className="button-row">
        <button type="button" className="button primary big" onClick={() => void guide.stop('unwell')}>
          Stop here
        </button>
        <button type="button" className="button big" onClick={() => void guide.goOn()}>
          I am well enough to go on
        </button>
      </div>
    </section>
  );
}
