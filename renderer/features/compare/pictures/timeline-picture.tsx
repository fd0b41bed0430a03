import { dot, gridX, rectX } from '@observablehq/plot';
import { useMemo } from 'react';
import { useClient } from '#renderer/bridge/use-project';
import type { Timeline } from '#shared/analysis/pictures/pictures';
import { namesBeside, short, type Draw } from './drawing';
import { Legend } from './legend';
import type { Look } from './looks';
import { Picture } from './picture';

const symbols = {
  circle: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
  cross: 'cross',
  star: 'star',
  ring: 'hexagon',
  bar: 'wye',
} as const;
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const oneDay = 86_400_000;

/** When claims were made, against the events they speak about. */
export function TimelinePicture({
  timeline: { events, mentions },
  looks,
}: {
  timeline: Timeline;
  looks: readonly Look[];
}) {
  const client = useClient();
  const draw = useMemo((): Draw => {
    const eventRow = (index: number): string => `${index + 1}\u2002${short(events[index]?.name ?? '')}`;
    const rows = [...events.map((_, index) => eventRow(index)), ...looks.map(({ name }) => short(name))];
    const beside = namesBeside(rows, 240);
    const rowHeight = Math.max(30, beside.height);
    const spans = events.map(({ date, end }, index) => ({
      row: eventRow(index),
      from: day(date),
      to: new Date(day(end).getTime() + oneDay),
    }));
    const perDay = new Map<string, { row: string; day: Date; look: Look; count: number }>();
    for (const { column, day: date, event } of mentions) {
      const look = looks.find(({ id }) => id === column);
      if (look === undefined) continue;
      const eventIndex = events.findIndex(({ id }) => id === event);
      // In the column's own row, and in the row of the event that it speaks about.
      for (const row of [short(look.name), ...(eventIndex === -1 ? [] : [eventRow(eventIndex)])]) {
        const key = `${row} ${column} ${date}`;
        const known = perDay.get(key);
        perDay.set(key, { row, day: day(date), look, count: (known?.count ?? 0) + 1 });
      }
    }
    const dots = [...perDay.values()];
    return ({ inks }) => ({
      fills: [],
      options: {
        marginLeft: 240,
        height: 50 + rows.length * rowHeight,
        x: { type: 'utc', label: null, insetLeft: 12, insetRight: 12 },
        y: { label: null, domain: rows, type: 'band' },
        r: { range: [0, 9], domain: [0, Math.max(4, ...dots.map(({ count }) => count))] },
        color: { type: 'identity' },
        marks: [
          gridX({ stroke: inks('line'), strokeOpacity: 1 }),
          beside.names,
          rectX(spans, {
            x1: 'from',
            x2: 'to',
            y: 'row',
            fill: inks('line'),
            stroke: inks('line-strong'),
            insetTop: rowHeight / 2 - 7,
            insetBottom: rowHeight / 2 - 7,
          }),
          ...looks.map((look) =>
            dot(
              dots.filter((each) => each.look.id === look.id),
              {
                x: 'day',
                y: 'row',
                r: 'count',
                symbol: symbols[look.mark],
                fill: inks(look.colour),
                fillOpacity: 0.75,
                stroke: inks(look.colour),
                dy: (looks.indexOf(look) - (looks.length - 1) / 2) * 3,
              },
            ),
          ),
        ],
      },
    });
  }, [events, mentions, looks]);
  const names = new Map(looks.map(({ id, name }) => [id, name]));
  const eventNames = new Map(events.map(({ id, name }) => [id, name]));
  return (
    <Picture
      title="Claims against events"
      caption="Above, events over their time, with the claims that speak about them on the day they were published; below, all claims of each column. Larger marks are more passages."
      draw={draw}
      empty={mentions.length === 0 ? 'No article with claims that are compared has a date.' : null}
      legend={<Legend looks={looks} by="mark" />}
      table={{
        head: ['Day', 'Column', 'Claim', 'Event'],
        rows: mentions.map(({ day: date, column, claim, event }) => [
          date,
          names.get(column) ?? column,
          client.project.get('claims', claim)?.statement ?? '',
          eventNames.get(event ?? '') ?? '',
        ]),
      }}
    />
  );
}
