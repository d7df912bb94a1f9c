import type { OrderedRows } from './use-ordered-rows.ts';

interface RowButtonsProps {
  readonly rows: Pick<OrderedRows<unknown>, 'rows' | 'buttonId' | 'move' | 'remove'>;
  readonly at: number;
  /** What the row is: "answer 2". */
  readonly name: string;
}

/** A row's way up, down and out. */
export function RowButtons({ rows, at, name }: RowButtonsProps) {
  return (
    <span className="row-buttons">
      <button
        type="button"
        id={rows.buttonId(at, 'up')}
        className="button"
        aria-label={`Move ${name} up`}
        disabled={at === 0}
        onClick={() => rows.move(at, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        id={rows.buttonId(at, 'down')}
        className="button"
        aria-label={`Move ${name} down`}
        disabled={at === rows.rows.length - 1}
        onClick={() => rows.move(at, 1)}
      >
        ↓
      </button>
      <button type="button" className="button" aria-label={`Remove ${name}`} onClick={() => rows.remove(at)}>
        Remove
      </button>
    </span>
  );
}
