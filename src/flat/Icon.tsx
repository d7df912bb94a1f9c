/** Line drawings on a 24 × 24 grid, our own; stroke is the text's colour. */
const paths: Readonly<Record<string, string>> = {
  crosshair: 'M12 3v6M12 15v6M3 12h6M15 12h6',
  turn: 'M4 12h4M16 12h4M12 4v4M12 16v4M18.5 5.500a9 9 0 0 1 2.300 4.500M20.800 10l-2.800-1.300M20.800 10l1.400-2.700M5.500 18.500a9 9 0 0 1-2.300-4.500',
  play: 'M7 4.500v15L20 12z',
  pause: 'M8 5v14M16 5v14',
  sliders: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h1M9 12h11M7 10v4',
  window: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  pan: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  zoom: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21M10.5 7.5v6M7.5 10.5h6',
  pin: 'M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12zM12 6.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  mark: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8v8M8 12h8',
  length: 'M4 20 20 4M2.5 18.500l3 3M18.5 2.500l3 3',
  bidirectional: 'M4 20 20 4M2.500 18.500l3 3M18.500 2.500l3 3M8 8l8 8',
  'vessel-diameter':
    'M7 3c-2 6-2 12 0 18M17 3c2 6 2 12 0 18M6 12h12M8 10.500 6 12l2 1.500M16 10.500l2 1.500-2 1.500',
  polyline: 'M4 19l5-9 5 5 6-10M4 19h.01M9 10h.01M14 15h.01M20 5h.01',
  'cobb-angle': 'M4 4l16 4M4 20l16-4M13 6.500l-1.500 11',
  ellipse: 'M3 12a9 6 0 1 0 18 0a9 6 0 1 0-18 0z',
  sphere: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12a9 3.200 0 0 0 18 0',
  'threshold-volume':
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9c2-2 5-1.500 6 .5s.500 2.500 0 4-3.500 2-5 1-2.500-4-1-5.500z',
  abc2: 'M4 16c0-6 4-10 9-10s8 3 7 7-5 6-10 6-6-1-6-3zM7 16 18 8M11 9.500l4 5',
  magnet: 'M6 4v8a6 6 0 0 0 12 0V4M6 8h4M14 8h4M10 4v8a2 2 0 0 0 4 0V4M6 4h4M14 4h4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.500 11V7a3.500 3.500 0 0 1 6.800-1.200',
  shown:
    'M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  hidden:
    'M4 4l16 16M9 6.500A9 9 0 0 1 12 6c6 0 9.500 6 9.500 6a16 16 0 0 1-2.500 3.200M6.200 7.700A16 16 0 0 0 2.500 12S6 18 12 18a9 9 0 0 0 3.500-.7',
  angle: 'M4 20h16M4 20 16 5M11 20a7 7 0 0 0-2.6-5.5',
  'point-probe': 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm16 5 4 4-4 4M20 9H10a6 6 0 0 0 0 12h3',
  reset: 'M4 4v6h6M4.5 10a8 8 0 1 1-.5 4',
  trash: 'M4 6h16M9 6V4h6v2M6 6l1 14h10l1-14M10 10v6M14 10v6',
  enlarge: 'M14 4h6v6M20 4l-6 6M10 20H4v-6M4 20l6-6',
  shrink: 'M20 10h-6V4M14 10l6-6M4 14h6v6M10 14l-6 6',
  goto: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  headset: 'M4 8h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-4l-2.5-3h-3L8 17H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2z',
  cardboard:
    'M3 7h18v11h-5.500L12 14l-3.500 4H3zM7.500 10a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600zM16.500 10a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600z',
  back: 'm14 5-7 7 7 7',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  folder: 'M3 6h6l2 2h10v11H3z',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.600 2.200c-.8.4-1.100.9-1.100 1.800M12 16.800v.2',
  check: 'm4 13 5 5L20 6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.500v.2',
  warning: 'M12 4 2.500 20h19zM12 10v5M12 17.500v.2',
  series: 'M8 4h12v12H8zM4 8v12h12',
  archive: 'M4 4h16v5H4zM6 9v11h12V9M10 13h4',
  forward: 'm10 5 7 7-7 7',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  cross: 'm5 5 14 14M19 5 5 19',
  find: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500 21 21',
  'layout-one': 'M4 5h16v14H4z',
  'layout-grid': 'M4 5h16v14H4zM12 5v14M4 12h16',
  'layout-one-three': 'M4 5h16v14H4zM14.500 5v14M14.500 9.700H20M14.500 14.300H20',
  'layout-stack': 'M4 9h12v11H4zM7 9V6.500h12V17h-3M10 6.500V4h11v11h-2',
  'side-panel': 'M3 5h18v14H3zM15 5v14',
  'tool-rail': 'M3 5h18v14H3zM8 5v14',
  compare: 'M3 5h8v14H3zM13 5h8v14h-8z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  crop: 'M7 2v15h15M2 7h15v15',
  save: 'M4 4h13l3 3v13H4zM8 4v5h8V4M7 20v-7h10v7',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
};

/** A decorative picture; the text beside it carries the meaning. */
export function Icon({ name }: { name: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
