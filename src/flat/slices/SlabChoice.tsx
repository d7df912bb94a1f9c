import type { Slab } from '../../imaging/slab.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { FIRST_SLAB_MM } from '../../ui/next-slab.ts';
import { slabWords } from '../../ui/slab-words.ts';
import { byMouse } from '../by-mouse.ts';

/** The slider's longest slab, mm; typed ones may be longer. */
const SLIDER_MM = 100;

/** How thick slices are, and which of the values through the thickness they show. */
export function SlabChoice() {
  const viewer = useViewer();
  const slab = useViewerState((s) => s.slab);
  const set = (change: Partial<Slab>) => viewer.run('setSlab', { slab: { ...slab, ...change } }, byMouse);
  const thin = slab.thicknessMm === 0;
  return (
    <fieldset>
      <legend>Thickness of all slices</legend>
      <div className="option-buttons">
        <button
          type="button"
          className="button"
          aria-pressed={thin}
          title="One thin slice (Shift M goes through all)"
          onClick={() => set({ thicknessMm: 0 })}
        >
          Thin
        </button>
        {slabWords.map(({ id, name, hint }) => (
          <button
            key={id}
            type="button"
            className="button"
            aria-pressed={!thin && slab.projection === id}
            title={`${name}: ${hint} (Shift M goes through all)`}
            onClick={() => set({ projection: id, thicknessMm: thin ? FIRST_SLAB_MM : slab.thicknessMm })}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="option-line">
        <label className="option-range" title="Thicker (Alt ↑), thinner (Alt ↓)">
          <span className="visually-hidden">Thickness</span>
          <input
            type="range"
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            min={0}
            max={SLIDER_MM}
            step={1}
            value={Math.min(SLIDER_MM, slab.thicknessMm)}
            aria-valuetext={`${slab.thicknessMm} millimetres`}
            onChange={(event) => set({ thicknessMm: Number(event.currentTarget.value) })}
          />
        </label>
        <label className="option-number">
          <input
            type="number"
            className="field"
            aria-label="Thickness in millimetres"
            min={0}
            max={500}
            step="any"
            value={Number(slab.thicknessMm.toFixed(1))}
            onChange={(event) => {
              const mm = event.currentTarget.valueAsNumber;
              if (Number.isFinite(mm)) set({ thicknessMm: mm });
            }}
          />
          mm
        </label>
        <kbd>Alt ↑ ↓</kbd>
      </div>
    </fieldset>
  );
}
