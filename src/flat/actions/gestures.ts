/** What mouse and fingers do on a picture, which no command can be: for the list of shortcuts. */
export interface Gesture {
  readonly by: string;
  readonly does: string;
}

export const gestures: readonly { readonly title: string; readonly gestures: readonly Gesture[] }[] = [
  {
    title: 'On a slice, by mouse or fingers',
    gestures: [
      { by: 'Wheel', does: 'Scroll; with Ctrl zoom' },
      { by: 'Right button', does: 'Drag to change the window' },
      { by: 'Middle button', does: 'Drag to pan' },
      { by: 'Double click, double tap', does: 'Enlarge the view, and back' },
      { by: 'Two fingers', does: 'Up and down to scroll, pinch to zoom, sideways to pan' },
      { by: 'Dots on the lines', does: 'Drag to turn the other planes; with Shift one alone' },
    ],
  },
  {
    title: 'On the 3D view, by mouse or fingers',
    gestures: [
      { by: 'Drag', does: 'Turn' },
      { by: 'Click, tap, Enter', does: 'Bring the crosshair to what is there' },
      { by: 'Right button', does: 'Drag to change window, threshold or curve' },
      { by: 'Middle button, Shift, two fingers', does: 'Drag to move the picture' },
      { by: 'Wheel, pinch', does: 'Zoom' },
    ],
  },
];
