/** Whether a map of the right shape also holds together: what no schema can say. */
import type { ClaimMap } from '../schema';
import { checkAnnotations, checkPassages } from './annotations';
import { checkComparison } from './comparison';
import { checkClaims, checkJudgements } from './claims';
import { checkCodebook } from './codebook';
import type { Problems } from './problem';
import { References } from './references';
import { checkMemos, checkQueries, checkRows, checkSources, checkSummary } from './rows';

export function checkMeaning(map: ClaimMap, problems: Problems): void {
  const references = new References(map, problems);
  checkRows(map, problems);
  checkQueries(map, references);
  checkCodebook(map, references, problems);
  checkAnnotations(map, references, problems);
  checkClaims(map, references, problems);
  checkJudgements(map, references, problems);
  checkPassages(map, references, problems);
  checkSources(map, references, problems);
  checkMemos(map, references, problems);
  checkComparison(map, references, problems);
  checkSummary(map, problems);
}
