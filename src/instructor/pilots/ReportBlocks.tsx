import type { ReportBlock, ReportTable } from '../../research/report/report-section.ts';
import { FlowChart } from './FlowChart.tsx';
import { ReportPlot } from './ReportPlot.tsx';

/** Words, tables and plots of a report, in their order. */
export function ReportBlocks({ blocks }: { readonly blocks: readonly ReportBlock[] }) {
  return blocks.map((block, i) => <Block key={i} block={block} />);
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'text':
      return <p className={block.lead ? 'report-lead' : undefined}>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table table={block} />;
    case 'flow':
      return <FlowChart flow={block.flow} names={block.names} />;
    case 'plots':
      return (
        <div className="report-plots">
          {block.plots.map((plot) => (
            <ReportPlot key={`${plot.plot} ${plot.title}`} data={plot} />
          ))}
        </div>
      );
    case 'more':
      return (
        <details className="report-more">
          <summary>{block.summary}</summary>
          <ReportBlocks blocks={block.blocks} />
        </details>
      );
  }
}

/** A table that becomes a list of cards where there is no room for its columns. */
function Table({ table: { caption, columns, rows } }: { readonly table: ReportTable }) {
  return (
    <table className="report-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, i) => (
            <th key={i} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], r) => (
          <tr key={r}>
            <th scope="row">{name}</th>
            {cells.map((cell, c) => (
              <td key={c} data-column={columns[c + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
