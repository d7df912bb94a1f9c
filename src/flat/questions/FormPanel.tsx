import { useForm } from '../../ui/answering/use-form.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { FormPage } from './FormPage.tsx';

/** A questionnaire, a page at a time; every answer may be left out. */
export function FormPanel({ form, onClose }: { form: FormRunner; onClose: () => void }) {
  const { thanks } = useForm(form);
  if (thanks === undefined)
    return <FormPage form={form} title={form.instrument.asks} heading="h3" onLeave={onClose} />;
  return (
    <div role="status">
      <h3>{form.instrument.asks}</h3>
      <p>{thanks}</p>
      <button type="button" className="button primary" onClick={onClose}>
        Go on
      </button>
    </div>
  );
}
