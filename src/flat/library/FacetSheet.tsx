import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../Icon.tsx';
import { FacetGroups, type FacetGroupsProps } from './FacetGroups.tsx';

interface FacetSheetProps extends FacetGroupsProps {
  readonly onClear: () => void;
  /** Cases that fit now. */
  readonly found: number;
}

/** The facets on a narrow screen: a button, and a sheet that comes up from below. */
export function FacetSheet({ counted, onToggle, onClear, found }: FacetSheetProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = counted.reduce((sum, { values }) => sum + values.filter((value) => value.chosen).length, 0);
  return (
    <>
      <button type="button" className="button facet-opener" onClick={() => setOpen(true)}>
        <Icon name="sliders" /> Filters{chosen > 0 && ` (${chosen})`}
      </button>
      <ModalOverlay className="overlay sheet-overlay" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
        <Modal className="modal sheet">
          <Dialog className="sheet-dialog">
            <Heading slot="title">Filters</Heading>
            <div className="sheet-body">
              <FacetGroups counted={counted} onToggle={onToggle} />
            </div>
            <div className="button-row">
              <button type="button" className="button primary" onClick={() => setOpen(false)}>
                {found === 1 ? 'Show 1 case' : `Show ${found} cases`}
              </button>
              <button type="button" className="button" onClick={onClear} disabled={chosen === 0}>
                Clear
              </button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
