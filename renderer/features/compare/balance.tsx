import { StanceIcon } from '#renderer/components/stance';
import type { Explanation } from '#shared/analysis/comparison';

/** Links for and against as lengths on one line, with their numbers in words beside it. */
export function Balance({ counts }: { counts: Explanation['counts'] }) {
  const { supports, refutes, neutral } = counts;
  const total = supports + refutes + neutral;
  return (
    <div className="balance">
      <div className="balance-bar" aria-hidden="true">
        {(['supports', 'refutes', 'neutral'] as const).map((stance) => (
          <div key={stance} className={stance} style={{ flexGrow: total === 0 ? 0 : counts[stance] }} />
        ))}
      </div>
      <p>
        <span className="count supports">
          <StanceIcon stance="supports" size={12} /> {supports} for
        </span>
        <span className="count refutes">
          <StanceIcon stance="refutes" size={12} /> {refutes} against
        </span>
        {neutral === 0 ? null : (
          <span className="count neutral">
            <StanceIcon stance="neutral" size={12} /> {neutral} neutral
          </span>
        )}
      </p>
    </div>
  );
}
