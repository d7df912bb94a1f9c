// CPU twin: greyOf in src/imaging/voi-window.ts
// Grey level of a value under a VOI window (DICOM PS3.3 C.11.2.1.2).

// Centre and width in HU.
uniform vec2 uWindow;

float greyOf(float hu) {
  return clamp((hu - uWindow.x) / uWindow.y + 0.5, 0.0, 1.0);
}
