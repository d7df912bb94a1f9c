import { useFocusNext } from './use-focus-next.ts';

/** What the rows of a list need to be added, changed, moved and taken away by keyboard alone. */
export interface OrderedRows<T> {
  readonly rows: readonly T[];
  /** Id of a row's first field or heading, which takes the focus where the row is new. */
  readonly rowId: (at: number) => string;
  readonly buttonId: (at: number, name: 'up' | 'down') => string;
  readonly addId: string;
  readonly change: (at: number, row: T, gesture?: string) => void;
  readonly add: (row: T) => void;
  readonly remove: (at: number) => void;
  /** One place up or down; the focus goes with the row. */
  readonly move: (at: number, by: 1 | -1) => void;
}

/** `id` is unique on the page; `onRows` is told of one gesture where letters are typed. */
export function useOrderedRows<T>(
  id: string,
  rows: readonly T[],
  onRows: (rows: readonly T[], gesture?: string) => void,
): OrderedRows<T> {
  const focus = useFocusNext();
  const rowId = (at: number) => `${id}-row-${at}`;
  const buttonId = (at: number, name: 'up' | 'down') => `${id}-${name}-${at}`;
  const addId = `${id}-add`;
  return {
    rows,
    rowId,
    buttonId,
    addId,
    change: (at, row, gesture) => onRows(rows.with(at, row), gesture && `${gesture} ${id} ${at}`),
    add(row) {
      onRows([...rows, row]);
      focus(rowId(rows.length));
    },
    remove(at) {
      onRows(rows.toSpliced(at, 1));
      focus(rows.length === 1 ? addId : rowId(Math.min(at, rows.length - 2)));
    },
    move(at, by) {
      const to = at + by;
      onRows(rows.toSpliced(at, 1).toSpliced(to, 0, rows[at]!));
      // At an end the button that led there has nothing more to do.
      if (to === 0) focus(buttonId(to, 'down'));
      else if (to === rows.length - 1) focus(buttonId(to, 'up'));
      else focus(buttonId(to, by < 0 ? 'up' : 'down'));
    },
  };
}
