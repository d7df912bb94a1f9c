import { wordsOf } from '../text/words.ts';

const parts = `
  abdomen abdominal adrenal airway ankle anterior aorta aortic arch arm arterial artery atrium back base basilar biliary
  bladder body bone bowel brain branch breast bronchus bronchial canal cardiac carotid cavity cerebellum cerebral
  cervical chest clavicle coeliac colon common cord coronary cortex cranial diaphragm disc disk distal duct duodenum
  fissure foot frontal gallbladder ganglia gland hand head heart hepatic hilum hip iliac inferior inner internal external
  intestine joint kidney larynx lateral left level limb lingula liver lobe lower lumbar lung lymph main medial
  mediastinum mesenteric middle midline muscle neck nerve node occipital organ outer pancreas parietal pelvis
  pericardium peritoneal peritoneum pleura pleural portal posterior prostate proximal pulmonary rectum renal rib right
  sacrum scapula segment shoulder side sinus skull space spinal spine spleen splenic stomach superior temporal thigh
  thoracic thorax thyroid trachea trunk upper ureter ureteric uterus vein venous ventricle ventricular vertebra vertebral
  vessel wall white grey matter soft tissue lumen
  angiography ascending descending azygos brachiocephalic bulb capsule caudate cava circle communicating crus falx fork
  hilar horn iliac infrarenal innominate jugular lentiform nucleus oesophagus pedicle pons process ramus sagittal sella
  septum sigmoid siphon spinous stem subclavian tentorium thalamus transverse valve atlas axis lamina coccyx`;

const plainWords = `
  about above after again against along also another around axial because been before being below beside best between
  beyond both called centre class clear come compare coronal cross deep describe does down each edge either enough
  every feature find finding first following found four free from full good group have high hold image inside into just
  kind last leave length less like line long look lying made mark mean measure more most much name near next none
  number often once only open other outside over part patient place plane point same scan scroll search second seen
  several shape short show shown sign since single size slice small smaller some sort spot still such take than that
  their them then there these they thing third this three through time together toward turn twice under until used
  view well what when where which while whole wide window with within without your large larger largest longest
  widest great minor major mild moderate severe acute chronic new old young type grade degree angle diameter density
  abnormality landmark different difference pattern enhancement true false smallest point pointed division
  contrast phase early late both level normal abnormal typical solitary multiple isolated simple solid partly nearly
  year day week month man woman male female adult sudden marker structure`;

/** Words that tell no diagnosis by themselves: parts and places of the body, sizes, and what any text is made of. */
export const neutralWords: ReadonlySet<string> = new Set(
  wordsOf(`${parts} ${plainWords}`).map(({ form }) => form),
);
