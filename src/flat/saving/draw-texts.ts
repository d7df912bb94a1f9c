/** What is there to be pressed, or to be heard, and is no part of the picture. */
const notDrawn =
  'svg, button, select, input, label, fieldset, [role=status], [role=slider], [role=toolbar], [hidden], .visually-hidden';

/** Draws the texts and lines of a view, as they look, in page coordinates (CSS pixels from the window's top left). */
export function drawTexts(context: CanvasRenderingContext2D, view: HTMLElement): void {
  for (const element of view.querySelectorAll<HTMLElement>('*')) {
    if (element.closest(notDrawn)) continue;
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible' || style.display === 'none') continue;
    drawBorders(context, element, style);
    for (const node of element.childNodes) if (node instanceof Text) drawText(context, node, style);
  }
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

function drawBorders(
  context: CanvasRenderingContext2D,
  element: HTMLElement,
  style: CSSStyleDeclaration,
): void {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const lines = { Top: [left, top, right, top], Right: [right, top, right, bottom] } as const;
  const others = { Bottom: [left, bottom, right, bottom], Left: [left, top, left, bottom] } as const;
  for (const side of sides) {
    const width = Number.parseFloat(style[`border${side}Width`]);
    if (!(width > 0) || style[`border${side}Style`] === 'none') continue;
    const [x1, y1, x2, y2] = { ...lines, ...others }[side];
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.lineWidth = width;
    context.strokeStyle = style[`border${side}Color`];
    context.stroke();
  }
}

function drawText(context: CanvasRenderingContext2D, node: Text, style: CSSStyleDeclaration): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  for (const { text, left, top, height } of linesOf(node)) {
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text);
    const baseline = top + (height + fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
    // Readable on white bone as on black air.
    context.strokeStyle = 'rgb(0 0 0 / 80%)';
    context.lineWidth = 3;
    context.strokeText(text, left, baseline);
    context.fillStyle = style.color;
    context.fillText(text, left, baseline);
  }
}

interface Line {
  text: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** A text as the page has broken it into lines. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [rect] = range.getClientRects();
    if (!rect || rect.width === 0) continue;
    const line = lines.at(-1);
    const character = node.data[at]!;
    if (line && Math.abs(line.top - rect.top) < rect.height / 2) line.text += character;
    else lines.push({ text: character, left: rect.left, top: rect.top, height: rect.height });
  }
  return lines;
}
