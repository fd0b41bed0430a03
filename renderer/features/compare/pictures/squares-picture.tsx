import { axisX, cell, text } from '@observablehq/plot';
import { useMemo } from 'react';
import { namesBeside, short, type Draw } from './drawing';
import { Picture, type PictureProps } from './picture';

export type Square = {
  readonly a: string;
  readonly b: string;
  /** 0 to 1: how dark. */
  readonly depth: number;
  readonly label: string;
};

/** Things against one another: the darker a square, the more; its number stands in it. */
export function SquaresPicture({
  names,
  squares,
  ...rest
}: Omit<PictureProps, 'draw'> & { readonly names: ReadonlyMap<string, string>; readonly squares: readonly Square[] }) {
  const draw = useMemo((): Draw => {
    const numbers = new Map([...names.keys()].map((id, index) => [id, String(index + 1)]));
    const row = (id: string): string => `${numbers.get(id)}\u2002${short(names.get(id) ?? id)}`;
    const data = squares.map(({ a, b, depth, label }) => ({ x: numbers.get(a) ?? '', y: row(b), depth, label }));
    const beside = namesBeside([...names.keys()].map(row), 250);
    return ({ inks }) => ({
      fills: [],
      options: {
        marginLeft: 250,
        marginTop: 24,
        height: 44 + names.size * Math.max(27, beside.height),
        x: { domain: [...numbers.values()], label: null },
        y: { domain: [...names.keys()].map(row), label: null },
        opacity: { range: [0, 1], domain: [0, 1] },
        color: { type: 'identity' },
        marks: [
          axisX({ anchor: 'top', tickSize: 0, label: null }),
          beside.names,
          cell(data, {
            x: 'x',
            y: 'y',
            fill: inks('accent'),
            fillOpacity: ({ depth }: { depth: number }) => 0.1 + 0.9 * depth,
            inset: 1,
          }),
          text(data, {
            x: 'x',
            y: 'y',
            text: 'label',
            fill: ({ depth }: { depth: number }) => (depth > 0.5 ? inks('paper') : inks('ink')),
          }),
        ],
      },
    });
  }, [names, squares]);
  return <Picture {...rest} draw={draw} />;
}
