import { ctDataSet } from '../make-ct.ts';
import { concat, type DataSet, makeFile, type TestEncoding } from '../make-dicom.ts';

/** Everything in `identifiedCt` that names somebody, somewhere or some day. */
export const plantedTexts: readonly string[] = [
  'Zweistein',
  'Quintus',
  'QX-774411',
  '774411',
  'ACC9081726',
  '19431119',
  '20210317',
  '20210318',
  '20210319',
  'Klinik Sonnenhang',
  'Sonnenhang',
  'Birkenwald',
  'CTSONNE03',
  'Eulenweg',
  'Geheimwort',
  'Herzfehler',
  'Thoraxschmerz',
  'OrderTel5550199',
  'PRIVATGEHEIM',
  'SONNE_AE',
  'Curriculum',
  'Overlaytext',
  'Trailing4711',
  'Preamble-Zweistein',
  '1.2.826.0.1.3680043.9.7133',
  'SERIAL-90817',
  'Nachtdienst',
  'Ventrikel',
  'Grossmann',
  'Wolkenstein',
  'PRIOR-55512',
  'Zusatzfeld',
  '99SONNENHANG',
  'Icontext9',
];

const root = '1.2.826.0.1.3680043.9.7133';
const bytes = (text: string) => new TextEncoder().encode(text);

/** ヤマダ^タロウ in ISO 2022 IR 87, as in PS3.5 annex H. */
export const japaneseName = Uint8Array.of(
  0x59,
  0x61,
  0x6d,
  0x61,
  0x64,
  0x61,
  0x5e,
  0x54,
  0x61,
  0x72,
  0x6f,
  0x75,
  0x3d,
  0x1b,
  0x24,
  0x42,
  0x3b,
  0x33,
  0x45,
  0x44,
  0x1b,
  0x28,
  0x42,
  0x5e,
  0x1b,
  0x24,
  0x42,
  0x42,
  0x40,
  0x4f,
  0x3a,
  0x1b,
  0x28,
  0x42,
  0x20,
);

/** Identifiers in every text VR, nested, private, around the data set, in overlays and curves. */
export const identifyingElements: DataSet = {
  '0008,0012': ['DA', '20210319'],
  '0008,0018': ['UI', `${root}.1.5`],
  '0008,0020': ['DA', '20210317'],
  '0008,0021': ['DA', '20210317'],
  '0008,0022': ['DA', '20210318'],
  '0008,0023': ['DA', '20210318'],
  '0008,002a': ['DT', '20210318134501.25+0200'],
  '0008,0030': ['TM', '134501.25'],
  '0008,0050': ['SH', 'ACC9081726'],
  '0008,0054': ['AE', 'SONNE_AE'],
  '0008,0070': ['LO', 'Sonnenhang CT works'],
  '0008,0080': ['LO', 'Klinik Sonnenhang'],
  '0008,0081': ['ST', 'Eulenweg 4'],
  '0008,0090': ['PN', 'Birkenwald^Dr'],
  '0008,1010': ['SH', 'CTSONNE03'],
  '0008,1030': ['LO', 'Thoraxschmerz Zweistein'],
  '0008,103e': ['LO', 'Thorax Zweistein'],
  '0008,1048': ['PN', 'Birkenwald^Dr'],
  '0008,1140': [
    'SQ',
    [
      {
        '0008,1150': ['UI', '1.2.840.10008.5.1.4.1.1.2'],
        '0008,1155': ['UI', `${root}.1.6`],
        '0008,1199': ['SQ', [{ '0010,0010': ['PN', 'Zweistein^Quintus'] }]],
      },
    ],
  ],
  '0008,2111': ['ST', 'made for Zweistein'],
  '0008,2112': [
    'SQ',
    [
      {
        '0008,1155': ['UI', `${root}.1.7`],
        '0040,a170': [
          'SQ',
          [
            {
              '0008,0100': ['SH', '121320'],
              '0008,0102': ['SH', 'DCM'],
              '0008,0104': ['LO', 'Source for Zweistein'],
            },
          ],
        ],
      },
    ],
  ],
  '0008,2218': [
    'SQ',
    [
      {
        '0008,0100': ['SH', 'SONNE1'],
        '0008,0102': ['SH', '99SONNENHANG'],
        '0008,0104': ['LO', 'Zusatzfeld'],
      },
    ],
  ],
  '0009,0010': ['LO', 'PRIVATGEHEIM'],
  '0009,1001': ['UT', 'PRIVATGEHEIM Zweistein'],
  '0010,0010': ['PN', 'Zweistein^Quintus^^Prof'],
  '0010,0020': ['LO', 'QX-774411-Z'],
  '0010,0030': ['DA', '19431119'],
  '0010,0040': ['CS', 'M'],
  '0010,1000': ['LO', 'PRIOR-55512'],
  '0010,1002': [
    'SQ',
    [{ '0010,0020': ['LO', 'PRIOR-55512'], '0040,0032': ['SQ', [{ '0040,0031': ['UT', 'Sonnenhang'] }]] }],
  ],
  '0010,1010': ['AS', '093Y'],
  '0010,1030': ['DS', '81.5'],
  '0010,1040': ['LO', 'Eulenweg 4'],
  '0010,2154': ['SH', 'OrderTel5550199'],
  '0010,21b0': ['LT', 'Herzfehler seit Geburt'],
  '0010,4000': ['LT', 'Geheimwort'],
  '0018,0010': ['LO', 'Agent for Zweistein'],
  '0018,0015': ['CS', 'CHEST'],
  '0018,0022': ['CS', 'ZWEISTEIN'],
  '0018,1000': ['LO', 'SERIAL-90817'],
  '0018,1030': ['LO', 'Nachtdienst Thorax'],
  '0018,1160': ['SH', 'Birkenwald1'],
  '0018,1210': ['SH', 'B31f'],
  '0018,9999': ['LO', 'Zusatzfeld Zweistein'],
  '0020,000d': ['UI', `${root}.1`],
  '0020,000e': ['UI', `${root}.2`],
  '0020,0010': ['SH', 'QX-774411'],
  '0020,0052': ['UI', `${root}.3`],
  '0020,4000': ['LT', 'Ventrikel weit, Zweistein'],
  '0028,0301': ['CS', 'YES'],
  '0032,1032': ['PN', 'Grossmann^Eva'],
  '0040,0275': [
    'SQ',
    [
      {
        '0040,0007': ['LO', 'Thoraxschmerz'],
        '0040,1001': ['SH', 'QX-774411'],
        '0032,1060': ['LO', 'Wolkenstein'],
      },
    ],
  ],
  '0040,a730': [
    'SQ',
    [{ '0040,a123': ['PN', 'Grossmann^Eva'], '0040,a160': ['UT', 'Curriculum Zweistein'] }],
  ],
  '0042,0011': ['OB', bytes('%PDF Zweistein')],
  '0070,0084': ['PN', 'Grossmann^Eva'],
  '0088,0200': ['SQ', [{ '7fe0,0010': ['OW', [0x6349, 0x6e6f]], '0028,0303': ['LO', 'Icontext9'] }]],
  '0400,0561': [
    'SQ',
    [
      {
        '0400,0550': [
          'SQ',
          [{ '0010,0010': ['PN', 'Zweistein^Quintus'], '0010,0020': ['LO', 'QX-774411-Z'] }],
        ],
      },
    ],
  ],
  '0029,1010': ['OB', bytes('CSA PRIVATGEHEIM')],
  '5000,2500': ['LO', 'Curriculum'],
  '6000,0022': ['LO', 'Overlaytext'],
  '6000,3000': ['OW', bytes('Overlaytext Zweistein.')],
  '6002,4000': ['LT', 'Overlaytext'],
  'fffa,fffa': ['SQ', [{ '0400,0115': ['OB', bytes('Certificate of Zweistein')] }]],
  'fffc,fffc': ['OB', bytes('Trailing4711')],
};

/** A valid CT slice at height `z` full of identifiers. */
export function identifiedCt(
  z: number,
  encoding: TestEncoding = 'explicit-le',
  changes: DataSet = {},
  transferSyntax?: string,
): Uint8Array<ArrayBuffer> {
  const dataSet = ctDataSet(z, {
    ...identifyingElements,
    '0008,0018': ['UI', `${root}.1.5.${Math.round(z * 100)}`],
    ...changes,
  });
  const meta: DataSet = {
    '0002,0003': ['UI', `${root}.1.5`],
    '0002,0016': ['AE', 'SONNE_AE'],
    '0002,0100': ['UI', `${root}.88`],
    '0002,0102': ['OB', bytes('PRIVATGEHEIM')],
  };
  const file = makeFile(dataSet, encoding, transferSyntax, meta);
  file.set(bytes('Preamble-Zweistein'));
  return concat([file]);
}
