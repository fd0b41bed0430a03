import { useState } from 'react';
import { codesInOrder } from '#renderer/bridge/read-project';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { ChoiceField, type Choice } from '#renderer/components/fields';
import { filterValue } from '#shared/search/query-filters';

type Relation = 'alone' | 'AND' | 'OVERLAPS' | 'NOT' | 'OR';
const relations: readonly Choice<Relation>[] = [
  { id: 'alone', label: 'Nothing else' },
  { id: 'AND', label: 'And on the same passage' },
  { id: 'OVERLAPS', label: 'Overlapping' },
  { id: 'NOT', label: 'Without an overlap with' },
  { id: 'OR', label: 'Or' },
];

/** A code by itself, or two of them and how their passages lie. */
export function CodeFilter({
  field,
  onChange,
}: {
  field: 'code' | 'narrative';
  onChange: (filter: string | null) => void;
}) {
  const codes = useProject(['codes'], codesInOrder).filter(({ group }) => field === 'code' || group === 'narrative');
  const [chosen, setChosen] = useState<{ first: string; relation: Relation; second: string }>({
    first: '',
    relation: 'alone',
    second: '',
  });
  if (codes.length === 0) return <p className="quiet">There is none in the codebook yet.</p>;
  const choices = codes.map((code) => ({ id: code.id, label: code.name, icon: <CodeMark code={code} size={11} /> }));
  const set = (part: Partial<typeof chosen>): void => {
    const next = { ...chosen, ...part };
    setChosen(next);
    const name = (id: string): string => filterValue(codes.find((code) => code.id === id)?.name ?? '');
    if (next.first === '' || (next.relation !== 'alone' && next.second === '')) return onChange(null);
    onChange(
      next.relation === 'alone'
        ? `${field}:${name(next.first)}`
        : `${field}:(${name(next.first)} ${next.relation} ${name(next.second)})`,
    );
  };
  return (
    <>
      <ChoiceField label="Which" value={chosen.first} choices={choices} onChange={(first) => set({ first })} />
      <ChoiceField
        label="With"
        value={chosen.relation}
        choices={relations}
        onChange={(relation) => set({ relation })}
      />
      {chosen.relation === 'alone' ? null : (
        <ChoiceField
          label="The other code"
          value={chosen.second}
          choices={choices}
          onChange={(second) => set({ second })}
        />
      )}
    </>
  );
}
