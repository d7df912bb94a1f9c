import { useState } from 'react';
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components';
import type { StudyMatch } from '../../sources/dicomweb/archive.ts';
import { type StudyColumn, sortStudies, studyColumns } from './sort-studies.ts';

interface StudyResultsProps {
  readonly studies: readonly StudyMatch[];
  readonly onOpen: (study: StudyMatch) => void;
}

/** Studies as the archive describes them; Enter or a click opens one. */
export function StudyResults({ studies, onOpen }: StudyResultsProps) {
  const [sort, setSort] = useState<SortDescriptor>({ column: 'date', direction: 'descending' });
  const sorted = sortStudies(studies, sort.column as StudyColumn, sort.direction === 'descending');
  return (
    <Table
      aria-label="Studies that were found"
      className="results"
      sortDescriptor={sort}
      onSortChange={setSort}
      onRowAction={(uid) => {
        const chosen = studies.find(({ studyUid }) => studyUid === uid);
        if (chosen) onOpen(chosen);
      }}
    >
      <TableHeader>
        {Object.entries(studyColumns).map(([id, name]) => (
          <Column key={id} id={id} allowsSorting isRowHeader={id === 'patient'} className="results-column">
            {({ sortDirection }) => (
              <>
                {name}
                <span aria-hidden="true" className="results-arrow">
                  {sortDirection && (sortDirection === 'ascending' ? '▲' : '▼')}
                </span>
              </>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {sorted.map((study) => (
          <StudyRow key={study.studyUid} study={study} />
        ))}
      </TableBody>
    </Table>
  );
}

function StudyRow({ study }: { study: StudyMatch }) {
  const { studyUid, patientName, patientId, date, description, modalities, accessionNumber } = study;
  const { seriesCount, imageCount } = study;
  const counts = [
    seriesCount !== undefined && `${seriesCount} series`,
    imageCount !== undefined && `${imageCount} ${imageCount === 1 ? 'image' : 'images'}`,
  ].filter((count) => count !== false);
  return (
    <Row id={studyUid} className="results-row">
      <Cell className="results-patient">
        <strong>{patientName || 'No name'}</strong>
        <small>{patientId}</small>
      </Cell>
      <Cell>{date || '–'}</Cell>
      <Cell className="results-study">
        {description || 'No description'}
        <small>{modalities.join(', ')}</small>
      </Cell>
      <Cell>{counts.join(', ') || '–'}</Cell>
      <Cell>{accessionNumber || '–'}</Cell>
    </Row>
  );
}
