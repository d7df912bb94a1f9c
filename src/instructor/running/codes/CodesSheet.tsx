import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type QrPath, qrPath } from './qr-code.ts';

/** What one student draws. */
export interface Slip {
  /** Names them on the board and in the data. */
  readonly participantId: string;
  readonly code: string;
  readonly stratum: string;
}

interface CodesSheetProps {
  readonly title: string;
  readonly slips: readonly Slip[];
  readonly link: (code: string) => string;
  readonly onPrint: () => void;
}

/** Slips to cut apart, each with a code and its QR; printed alone, without the rest of the page. */
export function CodesSheet({ title, slips, link, onPrint }: CodesSheetProps) {
  const severalStrata = new Set(slips.map(({ stratum }) => stratum)).size > 1;
  const sheet = (
    <ul className="codes-sheet" aria-label="Slips">
      {slips.map(({ participantId, code, stratum }) => (
        <li key={code} className="slip">
          <QrPicture text={link(code)} />
          <p>
            <small>
              {title} · {participantId}
            </small>
            <strong>{code}</strong>
            <small>
              {link('').replace(/[?].*$/, '')}
              {severalStrata && ` · ${stratum}`}
            </small>
          </p>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <p role="status">
        {slips.length} {slips.length === 1 ? 'slip' : 'slips'} on the sheet. Print it before you leave this
        page; who loses a slip gets another code on the board.
      </p>
      {isHereAlone(link('')) && (
        <p className="problem">
          The address on these slips leads to this computer alone. For other laptops, phones and headsets
          start the server with <code>npm start -- --lan</code> and open this page at the address that it
          prints.
        </p>
      )}
      <button type="button" className="button" onClick={onPrint}>
        Print the sheet
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="codes-scroll" aria-label="Slips to print" tabIndex={0}>
        {sheet}
      </section>
      {createPortal(<div className="print-only">{sheet}</div>, document.body)}
    </>
  );
}

/** No other device reaches a loopback address. */
const isHereAlone = (link: string): boolean => /^(localhost|127\..*|\[::1\])$/.test(new URL(link).hostname);

function QrPicture({ text }: { text: string }) {
  const [drawn, setDrawn] = useState<QrPath | undefined>(undefined);
  useEffect(() => {
    let over = false;
    void qrPath(text).then((path) => !over && setDrawn(path));
    return () => {
      over = true;
    };
  }, [text]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${drawn?.size ?? 1} ${drawn?.size ?? 1}`}
      role="img"
      aria-label={`QR code that opens ${text}`}
    >
      <rect width="100%" height="100%" fill="#fff" />
      {drawn && <path d={drawn.path} fill="#000" shapeRendering="crispEdges" />}
    </svg>
  );
}
