import { useLayoutEffect, useRef } from 'react';
import { CodeMark } from '#renderer/components/code-mark';
import type { Look } from './looks';
import { patterns } from './patterns';

/** Which fill, or which mark, stands for which column. */
export function Legend({ looks, by }: { looks: readonly Look[]; by: 'fill' | 'mark' }) {
  return (
    <ul className="picture-legend">
      {looks.map((look) => (
        <li key={look.id} className={`colour-${look.colour}`}>
          {by === 'mark' ? <CodeMark code={look} size={12} /> : <Swatch drawing={look.drawing} />}
          {look.name}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ drawing }: { drawing: number }) {
  const place = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const svg = place.current;
    svg?.querySelector('defs')?.remove();
    svg?.prepend(patterns([{ id: `swatch-${drawing}`, ink: 'currentColor', drawing }]));
  }, [drawing]);
  return (
    <svg ref={place} className="swatch" width={16} height={12} aria-hidden="true">
      <rect width={16} height={12} fill={`url(#swatch-${drawing})`} />
    </svg>
  );
}
