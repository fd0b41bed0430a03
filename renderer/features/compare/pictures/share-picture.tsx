import { barX, ruleX, stackX } from '@observablehq/plot';
import { useMemo, useState } from 'react';
import { ChoiceField } from '#renderer/components/fields';
import type { Pictures } from '#shared/analysis/pictures/pictures';
import { namesBeside, short, type Draw } from './drawing';
import { Legend } from './legend';
import type { Look } from './looks';
import { fillOf } from './patterns';
import { Picture } from './picture';

const byLabels = { article: 'by article', publisher: 'by publisher', month: 'by month' } as const;
type By = keyof typeof byLabels;

/** Which share of the mentions serves which column. */
export function SharePicture({ shares, looks }: { shares: Pictures['shares']; looks: readonly Look[] }) {
  const [by, setBy] = useState<By>('article');
  const { groups, counts, left } = shares[by];
  const draw = useMemo((): Draw => {
    const names = new Map(groups.map(({ id, name }, index) => [id, `${index + 1}\u2002${short(name)}`]));
    const data = counts.flatMap(({ group, column, count }) => {
      const look = looks.find(({ id }) => id === column);
      return look === undefined || count === 0
        ? []
        : { group: names.get(group) ?? '', count, fill: fillOf(`share-${look.drawing}`), rank: look.drawing };
    });
    const beside = namesBeside([...names.values()], 240);
    return ({ inks }) => ({
      fills: looks.map(({ colour, drawing }) => ({ id: `share-${drawing}`, ink: inks(colour), drawing })),
      options: {
        marginLeft: 240,
        marginBottom: 40,
        height: 62 + groups.length * Math.max(26, beside.height),
        x: { percent: true, label: 'Share of mentions (%)', labelAnchor: 'center', labelArrow: false },
        y: { label: null, domain: [...names.values()] },
        marks: [
          beside.names,
          barX(
            data,
            stackX({
              x: 'count',
              y: 'group',
              fill: 'fill',
              offset: 'normalize',
              order: 'rank',
              insetRight: 1.5,
              insetTop: 1,
            }),
          ),
          ruleX([0], { stroke: inks('line-strong') }),
        ],
        color: { type: 'identity' },
      },
    });
  }, [groups, counts, looks]);
  return (
    <Picture
      title="Narrative share"
      caption={`Which part of the coded passages serves which column${left > 0 ? `; ${left} with fewest passages are left out` : ''}.`}
      draw={draw}
      empty={groups.length === 0 ? 'Nothing is coded with what is compared.' : null}
      legend={<Legend looks={looks} by="fill" />}
      controls={
        <ChoiceField
          label="Share"
          hideLabel
          value={by}
          choices={(['article', 'publisher', 'month'] as const).map((id) => ({ id, label: byLabels[id] }))}
          onChange={setBy}
        />
      }
      table={{
        head: [by === 'month' ? 'Month' : by === 'article' ? 'Article' : 'Publisher', ...looks.map(({ name }) => name)],
        rows: groups.map(({ id, name }) => [
          name,
          ...looks.map((look) => counts.find(({ group, column }) => group === id && column === look.id)?.count ?? 0),
        ]),
      }}
    />
  );
}
