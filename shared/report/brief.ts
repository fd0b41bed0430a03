/** A comparison as a report: the explanations, what speaks for and against each, conflicts, what is missing. */
import { comparisonOf } from '#shared/analysis/comparison';
import type { QueriedMentions } from '#shared/analysis/compared/columns';
import type { ConflictPair } from '#shared/analysis/conflicts/conflicts';
import { isOpenConflict } from '#shared/analysis/conflicts/overview';
import { comparedMatrix } from '#shared/analysis/matrix/compared-matrix';
import type { Compared } from '#shared/model/compared';
import type { ProjectReader } from '#shared/model/project-state';
import { oneLine, paragraph, quiet, text, type Report } from './blocks';
import { conflictBlocks } from './brief/conflicts';
import type { BriefContext, BriefOptions } from './brief/context';
import { explanationBlocks } from './brief/evidence';
import { missingBlocks } from './brief/missing';
import { Numbers } from './brief/numbers';
import { matrixBlocks, registerBlocks } from './brief/registers';
import { summaryBlocks } from './brief/summary';

export function briefOf(
  project: ProjectReader,
  compared: Compared,
  {
    conflicts,
    queried,
    ...options
  }: BriefOptions & { readonly conflicts: readonly ConflictPair[]; readonly queried?: QueriedMentions },
): Report {
  const comparison = comparisonOf(project, compared, queried);
  const shown = new Set(comparison.explanations.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const context: BriefContext = {
    ...options,
    project,
    comparison,
    matrix: comparedMatrix(project, compared, queried),
    conflicts: conflicts.filter((pair) => isOpenConflict(pair) && (shown.has(pair.a) || shown.has(pair.b))),
    claims: new Numbers('c'),
    sources: new Numbers('s'),
  };
  const [info] = project.all('info');
  const title = oneLine(info?.title ?? '');
  const articles = project.count('articles');
  return {
    title,
    language: 'en',
    blocks: [
      { kind: 'heading', level: 1, text: title },
      paragraph(quiet(comparison.explanations.map(({ name }) => name).join(' · '))),
      paragraph(
        text(
          `${shown.size} claims in ${articles} articles, ${context.matrix.rows.length} sources of evidence. As of ${options.at.slice(0, 10)}.`,
        ),
      ),
      ...summaryBlocks(context),
      ...comparison.explanations.flatMap((explanation, index) => explanationBlocks(context, explanation, index)),
      ...conflictBlocks(context),
      ...missingBlocks(context),
      ...matrixBlocks(context),
      ...registerBlocks(context),
    ],
  };
}
