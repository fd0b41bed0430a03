import { axisFy, axisX, axisY, barX, ruleX, text } from '@observablehq/plot';
import { useMemo } from 'react';
import type { Pictures } from '#shared/analysis/pictures/pictures';
import { short, type Draw } from './drawing';
import type { Look } from './looks';
import { fillOf } from './patterns';
import { Picture } from './picture';

/** What supports and what refutes each column, all links and independent lines. */
export function BalancePicture({ balance, looks }: { balance: Pictures['balance']; looks: readonly Look[] }) {
  const draw = useMemo((): Draw => {
    const nameOf = (id: string): string => short(looks.find((look) => look.id === id)?.name ?? id);
    const data = balance.flatMap(({ column, supports, refutes, independentSupports, independentRefutes }) => [
      { column: nameOf(column), count: 'all links', value: supports, fill: fillOf('balance-supports') },
      { column: nameOf(column), count: 'all links', value: -refutes, fill: fillOf('balance-refutes') },
      { column: nameOf(column), count: 'independent', value: independentSupports, fill: fillOf('balance-supports') },
      { column: nameOf(column), count: 'independent', value: -independentRefutes, fill: fillOf('balance-refutes') },
    ]);
    const values = data.map(({ value }) => value);
    return ({ inks }) => ({
      fills: [
        { id: 'balance-supports', ink: inks('supports'), drawing: 0 },
        { id: 'balance-refutes', ink: inks('refutes'), drawing: 1 },
      ],
      options: {
        marginLeft: 90,
        marginRight: 190,
        height: 50 + balance.length * 62,
        x: { label: null, insetLeft: 26, insetRight: 26 },
        y: { label: null, domain: ['all links', 'independent'] },
        fy: { label: null, padding: 0.25, domain: balance.map(({ column }) => nameOf(column)) },
        color: { type: 'identity' },
        marks: [
          axisX({
            label: null,
            tickFormat: (value: number) => String(Math.abs(value)),
            // Links are counted: no parts of one.
            ticks: Math.min(6, Math.max(1, ...values) - Math.min(0, ...values)),
          }),
          axisY({ tickSize: 0, label: null }),
          axisFy({ label: null, fontWeight: '600', lineWidth: 14 }),
          barX(data, { x: 'value', y: 'count', fy: 'column', fill: 'fill' }),
          ...[1, -1].map((side) =>
            text(
              data.filter(({ value }) => Math.sign(value) === side),
              {
                x: 'value',
                y: 'count',
                fy: 'column',
                text: ({ value }: { value: number }) => String(Math.abs(value)),
                dx: side * 10,
                fill: inks('ink'),
              },
            ),
          ),
          ruleX([0], { stroke: inks('line-strong') }),
        ],
      },
    });
  }, [balance, looks]);
  return (
    <Picture
      title="Evidence balance"
      caption="Evidence links for (right, solid) and against (left, hatched) each; below, sources of the same origin counted once."
      draw={draw}
      empty={
        balance.every(({ supports, refutes }) => supports + refutes === 0)
          ? 'No claim that is compared has evidence for or against it.'
          : null
      }
      table={{
        head: ['Compared', 'For', 'For, independent', 'Against', 'Against, independent'],
        rows: balance.map(({ column, supports, refutes, independentSupports, independentRefutes }) => [
          looks.find(({ id }) => id === column)?.name ?? column,
          supports,
          independentSupports,
          refutes,
          independentRefutes,
        ]),
      }}
    />
  );
}
