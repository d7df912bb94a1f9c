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
      { by: 'Two fingers', does: 'Pinch to zoom, move to pan' },
    ],
  },
  {
    title: 'On the 3D view, by mouse or fingers',
    gestures: [
      { by: 'Drag', does: 'Turn' },
      { by: 'Wheel, pinch', does: 'Zoom' },
    ],
  },
];
