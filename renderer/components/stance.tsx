import { Check, Minus, X } from 'lucide-react';
import type { Stance, Strength } from '#shared/model/link';

export const stanceLabels: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  refutes: 'Refutes',
  neutral: 'Neutral',
};
export const strengthLabels: Readonly<Record<Strength, string>> = {
  strong: 'Strong',
  moderate: 'Moderate',
  weak: 'Weak',
};

const icons = { supports: Check, refutes: X, neutral: Minus } as const;

export function StanceIcon({ stance, size = 14 }: { stance: Stance; size?: number }) {
  const Icon = icons[stance];
  return <Icon className={`stance-icon ${stance}`} size={size} strokeWidth={2.6} aria-hidden="true" />;
}

type Counts = Readonly<Record<Stance, number>> & { readonly sources?: number; readonly independent?: number };

/** How much evidence there is each way; says so plainly when there is none, and when sources come down to fewer lines. */
export function EvidenceCounts({ counts }: { counts: Counts }) {
  const { sources = 0, independent = sources } = counts;
  const total = counts.supports + counts.refutes + counts.neutral;
  if (total === 0) return <span className="no-evidence">No evidence</span>;
  return (
    <span className="evidence-counts">
      {(['supports', 'refutes', 'neutral'] as const).map((stance) =>
        counts[stance] === 0 ? null : (
          <span key={stance} className={`count ${stance}`}>
            <StanceIcon stance={stance} size={12} />
            {counts[stance]} {stanceWords[stance]}
          </span>
        ),
      )}
      {independent < sources ? (
        <span className="quiet" title={`${sources} sources come down to ${independent} independent lines of evidence`}>
          {independent} of {sources} independent
        </span>
      ) : null}
    </span>
  );
}
const stanceWords: Readonly<Record<Stance, string>> = { supports: 'for', refutes: 'against', neutral: 'neutral' };
