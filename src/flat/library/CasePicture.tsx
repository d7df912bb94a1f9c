import { useState } from 'react';

interface CasePictureProps {
  /** Undefined while there is none. */
  readonly address: string | undefined;
  readonly system: string;
}

/** The scanner's overview of a case; a drawing that is the same for all until there is one. */
export function CasePicture({ address, system }: CasePictureProps) {
  /** An address that had none after all. */
  const [missing, setMissing] = useState<string | undefined>(undefined);
  return (
    <div className="case-picture">
      {address && address !== missing ? (
        // Says nothing that the title does not say.
        <img src={address} alt="" loading="lazy" decoding="async" onError={() => setMissing(address)} />
      ) : (
        <svg viewBox="0 0 96 96" aria-hidden="true">
          <circle cx="48" cy="42" r="27" />
          <circle cx="48" cy="42" r="17" />
          <path d="M14 66h68M30 66v8M66 66v8M48 15v6M48 63v6M21 42h6M69 42h6" />
          <text x="48" y="88">
            {system}
          </text>
        </svg>
      )}
    </div>
  );
}
