import { Ban, CircleDashed, SearchX } from 'lucide-react';
import type { Examination } from '#shared/model/claim';

/** What is known of a claim's evidence while nothing is linked: three things that must not be taken for one another. */
export const examinationLabels: Readonly<Record<Examination, string>> = {
  'not-examined': 'Not examined',
  examined: 'Examined, nothing found',
  'not-applicable': 'Not applicable',
};
const icons = { 'not-examined': CircleDashed, examined: SearchX, 'not-applicable': Ban } as const;

export function ExaminationIcon({ state, size = 13 }: { state: Examination; size?: number }) {
  const Icon = icons[state];
  return <Icon size={size} aria-hidden="true" className="examination-icon" />;
}

export function ExaminationMark({ state }: { state: Examination }) {
  return (
    <span className={`examination ${state}`}>
      <ExaminationIcon state={state} size={12} />
      {examinationLabels[state]}
    </span>
  );
}
