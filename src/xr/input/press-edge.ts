/** Tells when a button goes down: true on the first tick that it is pressed, false while it is held. */
export function createPressEdge(): (pressed: boolean) => boolean {
  let before = false;
  return (pressed) => {
    const began = pressed && !before;
    before = pressed;
    return began;
  };
}
