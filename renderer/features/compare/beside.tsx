import { useCompare } from './compare-state';
import { CellPanel } from './matrix/cell-panel';
import { StandingPanel } from './matrix/standing-panel';
import { PassagePanel } from './passage-panel';

/** What is looked at beside the comparison: a passage, a cell of the matrix, or how the explanations stand. */
export function Beside() {
  const { cell, mentionId } = useCompare();
  if (mentionId !== null) return <PassagePanel key={mentionId} mentionId={mentionId} />;
  if (cell !== null) return <CellPanel key={`${cell.sourceId} ${cell.explanationId}`} place={cell} />;
  return <StandingPanel />;
}
