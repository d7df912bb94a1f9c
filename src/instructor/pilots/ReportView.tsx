import { useMemo } from 'react';
import { analysePilot } from '../../research/analysis/analyse-pilot.ts';
import type { Analysis, Finding } from '../../research/analysis/finding.ts';
import type { Harms, SymptomChange } from '../../research/analysis/harms.ts';
import type { Observation } from '../../research/analysis/observation.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import { figureText, pText } from '../../research/report/figure-text.ts';
import {
  changeText,
  type Compared,
  effectText,
  findingInWords,
} from '../../research/report/finding-in-words.ts';
import { FlowChart } from './FlowChart.tsx';
import { ReportPlots } from './ReportPlots.tsx';

interface ReportViewProps {
  readonly protocol: Protocol;
  readonly observations: readonly Observation[];
  /** How unwell the participants felt after each condition against before. */
  readonly symptoms?: readonly SymptomChange[];
  /** Nobody planned this analysis before the answers were in. */
  readonly exploratory: boolean;
  /** The answers are robots'. */
  readonly madeUp?: boolean;
}

/** A pilot's report in the order of CONSORT: flow, primary outcome, family, harms, secondary, and how it was made. */
export function ReportView(props: ReportViewProps) {
  const { protocol, observations, exploratory, madeUp = false, symptoms } = props;
  const report = useMemo(
    () => analysePilot(protocol, observations, symptoms),
    [protocol, observations, symptoms],
  );
  const compared: Compared = { first: protocol.conditions[0]!.name, second: protocol.conditions[1]!.name };
  return (
    <article className="report">
      <header>
        <h2>{protocol.title}</h2>
        <p>
          A pilot: it estimates, it does not confirm. Every difference is {compared.first} minus{' '}
          {compared.second}. {madeUp && <strong>These answers are made up by robots.</strong>}
          {exploratory && <strong>There was no protocol: everything here is exploratory.</strong>}
        </p>
      </header>
      <section aria-labelledby="flow-heading">
        <h3 id="flow-heading">Who took part</h3>
        <FlowChart flow={report.flow} />
      </section>
      <section aria-labelledby="primary-heading">
        <h3 id="primary-heading">Primary outcome</h3>
        <p className="report-lead">{findingInWords(report.primary, compared)}</p>
        <Notes finding={report.primary} />
        <Sensitivity finding={report.primary} compared={compared} missingAsWrong={report.missingAsWrong} />
      </section>
      <ReportPlots protocol={protocol} observations={observations} report={report} />
      <section aria-labelledby="family-heading">
        <h3 id="family-heading">Question by question</h3>
        <FindingTable findings={report.family} compared={compared} />
      </section>
      <section aria-labelledby="harms-heading">
        <h3 id="harms-heading">Harms</h3>
        {report.harms.worse.length === 0 ? (
          <p>On no question did {compared.first} do worse.</p>
        ) : (
          <ul>
            {report.harms.worse.map(({ id, label, difference }) => (
              <li key={id}>
                {label}: worse with {compared.first} (mean difference{' '}
                {figureText({ computed: true, value: difference })}).
              </li>
            ))}
          </ul>
        )}
        <Symptoms
          symptoms={report.harms.symptoms}
          nameOf={(id) => protocol.conditions.find((c) => c.id === id)?.name ?? id}
        />
      </section>
      {report.secondary.length > 0 && (
        <section aria-labelledby="secondary-heading">
          <h3 id="secondary-heading">Secondary outcomes</h3>
          {report.secondary.map((finding) => (
            <p key={finding.id}>{findingInWords(finding, compared)}</p>
          ))}
        </section>
      )}
    </article>
  );
}

interface SymptomsProps {
  readonly symptoms: Harms['symptoms'];
  readonly nameOf: (condition: string) => string;
}

/** What got worse or better in how people felt, by questionnaire and condition. */
function Symptoms({ symptoms, nameOf }: SymptomsProps) {
  if (symptoms.length === 0) return null;
  return (
    <table className="finding-table">
      <caption>How people felt after each condition, against before</caption>
      <thead>
        <tr>
          <th scope="col">Scale</th>
          <th scope="col">Condition</th>
          <th scope="col">Change</th>
          <th scope="col">p</th>
        </tr>
      </thead>
      <tbody>
        {symptoms.map(({ scale, condition, change }) => (
          <tr key={`${scale} ${condition}`}>
            <th scope="row">{scale}</th>
            <td>{nameOf(condition)}</td>
            <td>{change.computed ? changeText(change) : change.reason}</td>
            <td>{change.computed && (change.p.computed ? pText(change.p.value) : change.p.reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Notes({ finding }: { finding: Finding }) {
  return finding.notes.map((note) => <p key={note}>{note}</p>);
}

interface SensitivityProps {
  readonly finding: Finding;
  readonly compared: Compared;
  readonly missingAsWrong: Analysis | undefined;
}

/** Other analyses of the primary outcome; the plan's own does not change with what they say. */
function Sensitivity({ finding, compared, missingAsWrong }: SensitivityProps) {
  const others = [
    ...finding.sensitivity,
    ...(missingAsWrong
      ? [{ ...missingAsWrong, method: `${missingAsWrong.method}, answers not given counted as wrong` }]
      : []),
  ];
  if (others.length === 0) return null;
  return (
    <details>
      <summary>The same outcome, analysed in other ways</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Effect</th>
            <th scope="col">p</th>
          </tr>
        </thead>
        <tbody>
          {others.map((analysis) => (
            <tr key={analysis.method}>
              <th scope="row">{analysis.method}</th>
              <td>{effectText(analysis, finding.unit, compared)}</td>
              <td>{analysis.p.computed ? pText(analysis.p.value) : analysis.p.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function FindingTable({ findings, compared }: { findings: readonly Finding[]; compared: Compared }) {
  return (
    <table className="finding-table">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Effect</th>
          <th scope="col">p</th>
          <th scope="col">after Holm</th>
          <th scope="col">Method</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.id}>
            <th scope="row">{finding.label}</th>
            <td>{effectText(finding, finding.unit, compared)}</td>
            <td>{finding.p.computed ? pText(finding.p.value) : finding.p.reason}</td>
            <td>{finding.pHolm === undefined ? '' : pText(finding.pHolm)}</td>
            <td>
              {finding.method}
              {finding.notes.map((note) => (
                <small key={note}>{note}</small>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
