/** One number of the emulated hand, with where it comes from. */
export interface Parameter {
  readonly value: number;
  readonly unit: 'deg' | 'Hz' | 'ms' | 'mm' | 'g';
  readonly source: string;
  /** False: remembered or assumed, and still to be compared with the source. */
  readonly read: boolean;
}

/** What the emulated hand does; means and standard deviations are of one axis of the ray. */
export interface HandParameters {
  /** Peak acceleration of the postural tremor, and its frequency. */
  readonly tremor: Parameter;
  readonly tremorHz: Parameter;
  /** From the wrist, about which the hand trembles, to its middle. */
  readonly wristToHand: Parameter;
  /** Slow wandering round the place aimed at, while the person holds still. */
  readonly drift: Parameter;
  /** Noise of each reported pose. */
  readonly tracking: Parameter;
  /** The shift of the ray that pressing causes: mean downward, spread of both axes. */
  readonly pressMean: Parameter;
  readonly pressSpread: Parameter;
  /** How long before the press is reported the shift begins: mean and spread. */
  readonly pressBegins: Parameter;
  readonly pressBeginsSpread: Parameter;
  readonly poses: Parameter;
}

const WADE =
  'Wade, Gresty, Findley, Arch Neurol 39:358-362 (1982), doi:10.1001/archneur.1982.00510180036009: 97 healthy people, 0.01 g peak in most, 0.0015 to 0.035 g, about 7 Hz';
const WOLF =
  'Wolf, Gugenheimer, Combosch, Rukzio, CHI 2020, doi:10.1145/3313831.3376876: 30.45 % of pointing errors come of the press; size and onset in degrees and ms to be reviewed';
const QIU =
  'Qiu et al., arXiv:2602.01061: bare hands shift more than controllers when they confirm; how much more to be reviewed';
const MYERS =
  'Myers et al., CHI 2002, doi:10.1145/503376.503383: wiggle of hand-held laser pointers; the value in degrees to be reviewed';
const ABDLKARIM =
  'Abdlkarim et al., Behav Res Methods 2023, doi:10.3758/s13428-022-02051-8: hand tracking of Quest 2; delay and noise to be reviewed';
const ASSUMED = 'assumed, to be reviewed';

/** A first-time user with a controller, arm unsupported. */
export const controller: HandParameters = {
  tremor: { value: 0.01, unit: 'g', source: WADE, read: true },
  tremorHz: { value: 7, unit: 'Hz', source: WADE, read: true },
  wristToHand: { value: 80, unit: 'mm', source: ASSUMED, read: false },
  drift: { value: 0.13, unit: 'deg', source: MYERS, read: false },
  tracking: { value: 0.02, unit: 'deg', source: ASSUMED, read: false },
  pressMean: { value: 0.25, unit: 'deg', source: WOLF, read: false },
  pressSpread: { value: 0.2, unit: 'deg', source: WOLF, read: false },
  pressBegins: { value: 75, unit: 'ms', source: WOLF, read: false },
  pressBeginsSpread: { value: 25, unit: 'ms', source: WOLF, read: false },
  poses: { value: 72, unit: 'Hz', source: 'display rate of the slowest headset aimed at', read: true },
};

/** The same with the strongest tremor that the source found in healthy people, and twice the wandering. */
export const shakyController: HandParameters = {
  ...controller,
  tremor: { ...controller.tremor, value: 0.035 },
  drift: { ...controller.drift, value: 0.26, source: `${MYERS}; twice that, assumed` },
};

/** A tracked hand that pinches: noisier, later, and shifted more. */
export const trackedHand: HandParameters = {
  ...controller,
  tracking: { value: 0.15, unit: 'deg', source: ABDLKARIM, read: false },
  pressMean: { value: 0.5, unit: 'deg', source: QIU, read: false },
  pressSpread: { value: 0.4, unit: 'deg', source: QIU, read: false },
  pressBegins: { value: 115, unit: 'ms', source: `${QIU}; ${ABDLKARIM}`, read: false },
  pressBeginsSpread: { value: 35, unit: 'ms', source: QIU, read: false },
};

/** What the person sees of small offsets (standard deviation, each axis): two pixels of a display of 25 a degree. */
export const seenOffset: Parameter = {
  value: 0.08,
  unit: 'deg',
  source: `25 pixels a degree of Quest 3, ${ASSUMED}; eyes tell smaller offsets apart, but edges in CT are blurred`,
  read: false,
};
