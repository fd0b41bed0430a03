/** Fills that differ in their drawing as well as in their colour. */
const namespace = 'http://www.w3.org/2000/svg';

/** Lines and dots over a tint of the colour; the first is solid. */
const drawings: readonly ((ink: string) => readonly SVGElement[])[] = [
  () => [],
  (ink) => [made('path', { d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', stroke: ink, 'stroke-width': '2.2' })],
  (ink) => [made('circle', { cx: '4', cy: '4', r: '1.9', fill: ink })],
  (ink) => [made('path', { d: 'M0 4H8', stroke: ink, 'stroke-width': '2.6' })],
  (ink) => [made('path', { d: 'M0 0L8 8M8 0L0 8', stroke: ink, 'stroke-width': '1.5' })],
  (ink) => [made('path', { d: 'M4 0V8', stroke: ink, 'stroke-width': '2.6' })],
];

export function fillOf(id: string): string {
  return `url(#${id})`;
}

/** A `defs` element with a pattern for each fill, in their order. */
export function patterns(
  fills: readonly { readonly id: string; readonly ink: string; readonly drawing: number }[],
): SVGElement {
  const defs = made('defs', {});
  for (const { id, ink, drawing } of fills) {
    const pattern = made('pattern', { id, width: '8', height: '8', patternUnits: 'userSpaceOnUse' });
    const solid = drawing % drawings.length === 0;
    pattern.append(
      made('rect', { width: '8', height: '8', fill: ink, 'fill-opacity': solid ? '1' : '0.22' }),
      ...(drawings[drawing % drawings.length]?.(ink) ?? []),
    );
    defs.append(pattern);
  }
  return defs;
}

function made(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
