/** From a plot to an SVG element that stands for itself: its fills, its own look, and no style sheet. */
import { axisY, plot, type PlotOptions } from '@observablehq/plot';
import type { Inks } from './inks';
import { patterns } from './patterns';

type Fill = { readonly id: string; readonly ink: string; readonly drawing: number };
export type Draw = (paper: Paper) => { readonly options: PlotOptions; readonly fills: readonly Fill[] };
export type Paper = { readonly width: number; readonly inks: Inks };

/** `title`: what the picture shows, for those who hear it. */
export function drawn(draw: Draw, paper: Paper, title: string): SVGSVGElement {
  const { options, fills } = draw(paper);
  const made = plot({
    width: paper.width,
    marginLeft: 8,
    ...options,
    className: 'plot',
    style: { color: paper.inks('ink'), background: 'transparent', fontFamily: faces, fontSize: `${fontSize}px` },
  });
  const svg = made instanceof SVGSVGElement ? made : made.querySelector('svg');
  if (!(svg instanceof SVGSVGElement)) throw new Error('a plot is an SVG');
  // The page lets in no style sheet but its own, and a file needs none.
  for (const style of svg.querySelectorAll('style')) style.remove();
  // It is one picture with one name; its table says the rest.
  for (const part of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]'))
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) part.removeAttribute(name);
  svg.prepend(patterns(fills));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  return svg;
}

const faces = "Inter, system-ui, 'Segoe UI', 'Liberation Sans', sans-serif";

/** Names of rows, left of them in `marginLeft` pixels, broken into lines: a file has no tip that would tell the rest. */
export function namesBeside(names: readonly string[], marginLeft: number) {
  const width = marginLeft - 24;
  const lines = Math.max(1, ...names.map((name) => Math.ceil(([...name].length * letter * 1.15) / width)));
  return {
    names: axisY({ tickSize: 0, label: null, textAnchor: 'start', dx: 12 - marginLeft, lineWidth: width / fontSize }),
    /** Pixels that a row needs for them. */
    height: lines * lineHeight + 4,
  };
}
const fontSize = 12;
const lineHeight = 13;
/** Pixels of a letter in the middle. */
const letter = 6.2;

/** Names too long for an axis. */
export const short = (name: string, most = 90): string =>
  [...name].length <= most
    ? name
    : `${[...name]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
