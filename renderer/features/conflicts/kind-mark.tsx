import { GitCompareArrows, Zap } from 'lucide-react';
import type { Verdict } from '#shared/model/judgement';

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  conflict: 'Conflict',
  'different-scope': 'Different scope',
  'no-conflict': 'No conflict',
};

export function KindMark({ kind }: { kind: 'conflict' | 'different-scope' }) {
  const Icon = kind === 'conflict' ? Zap : GitCompareArrows;
  return (
    <span className={`kind-mark ${kind}`}>
      <Icon size={13} aria-hidden="true" />
      {verdictLabels[kind]}
    </span>
  );
}
