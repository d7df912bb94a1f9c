import { useStore } from 'zustand';
import type { Comparison } from '../../ui/comparison.ts';
import { actionById, actionControl } from '../actions/action-control.ts';
import { compareActions } from '../actions/compare-actions.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';

/** Bytes a voxel takes on the graphics card. */
const BYTES_PER_VOXEL = 2;

/** Says above the views of the scan that is read that these are its views. */
export function FirstSideBar({ title }: { title: string }) {
  return (
    <header className="side-bar">
      <strong>This scan</strong>
      <span className="side-title">{title}</span>
    </header>
  );
}

/** Says what is compared with, what it costs, and whether both go together; closes it. */
export function SecondSideBar({ comparison }: { comparison: Comparison }) {
  const { title, scan, sameSpace } = comparison;
  const together = useStore(comparison.store, (s) => s.together);
  const megabytes = (scan.volume.hu.length * BYTES_PER_VOXEL) / 1e6;
  const how = sameSpace
    ? 'both show the same place in the patient'
    : 'both scroll together from where they stand; to align them, unlink, scroll one, and link again';
  return (
    <header className="side-bar side-bar-second">
      <strong>Compared</strong>
      <span className="side-title">{title}</span>
      <small title="A second copy on the graphics card, given back when the comparison is closed">
        +{megabytes.toFixed(0)} MB
      </small>
      <button
        type="button"
        className="segment"
        aria-pressed={together}
        {...actionControl(
          { ...actionById(compareActions, 'compare.link'), hint: together ? how : 'each scan scrolls alone' },
          together ? 'Linked' : 'Not linked',
        )}
        onClick={() => comparison.setTogether(!together)}
      >
        <Icon name="link" /> Linked
      </button>
      <IconButton
        icon="cross"
        label="Close the comparison"
        {...actionControl(actionById(compareActions, 'compare.toggle'), 'Close the comparison')}
        onClick={() => comparison.close()}
      />
    </header>
  );
}
