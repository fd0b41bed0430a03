/** The annotations that a query by codes asks for. */
import type { Annotation } from '#shared/model/annotation';
import type { Code } from '#shared/model/codebook';
import type { ProjectReader } from '#shared/model/project-state';
import { grouped } from '#shared/analysis/grouped';
import type { TextPlace } from './places';
import { faulty, type CodeQuery, type QueryResult } from './query';

export type CodedPassages = { readonly annotations: readonly Annotation[]; readonly codeIds: ReadonlySet<string> };

/** `narrative`: every code that is named must be one. A code stands for those below it in the codebook as well. */
export function codedPassages(
  project: ProjectReader,
  query: CodeQuery,
  narrative: boolean,
): QueryResult<CodedPassages> {
  if (query.kind === 'code') {
    const codeIds = codesNamed(project, query.name, narrative);
    if (codeIds.size === 0)
      return faulty(`There is no ${narrative ? 'narrative' : 'code'} "${query.name}".`, query.place);
    const annotations = new Set([...codeIds].flatMap((id) => project.related('annotationsByCode', id)));
    return { ok: true, value: { annotations: [...annotations], codeIds } };
  }
  const left = codedPassages(project, query.left, narrative);
  if (!left.ok) return left;
  const right = codedPassages(project, query.right, narrative);
  if (!right.ok) return right;
  const codeIds = new Set([...left.value.codeIds, ...right.value.codeIds]);
  return {
    ok: true,
    value: { annotations: joined(query.kind, left.value.annotations, right.value.annotations), codeIds },
  };
}

function joined(
  kind: Exclude<CodeQuery['kind'], 'code'>,
  left: readonly Annotation[],
  right: readonly Annotation[],
): readonly Annotation[] {
  if (kind === 'or') return [...new Set([...left, ...right])];
  // An annotation with both codes is the same passage wherever it stands; where an orphan stands nobody knows.
  const same = new Set(right);
  const meeting = grouped(
    right.filter(({ orphaned }) => !orphaned),
    ({ articleId }) => articleId,
  );
  const finders = new Map<string, (passage: TextPlace) => boolean>();
  for (const [articleId, annotations] of meeting) {
    const places = annotations.map(({ selectors }) => selectors.position);
    finders.set(articleId, kind === 'and' ? createSamePlace(places) : createOverlap(places));
  }
  const meets = (annotation: Annotation): boolean =>
    same.has(annotation) ||
    (!annotation.orphaned && finders.get(annotation.articleId)?.(annotation.selectors.position) === true);
  return left.filter((annotation) => meets(annotation) === (kind !== 'not'));
}

function createSamePlace(places: readonly TextPlace[]): (place: TextPlace) => boolean {
  const known = new Set(places.map(({ start, end }) => `${start}-${end}`));
  return ({ start, end }) => known.has(`${start}-${end}`);
}

/** Of all places that begin before another ends, one overlaps it if the one that reaches farthest does. */
function createOverlap(places: readonly TextPlace[]): (place: TextPlace) => boolean {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  let farthest = 0;
  const reaches = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return (reaches[low - 1] ?? 0) > start;
  };
}

/** Ids of the codes of that id, key or name (in any case), and of all below them. */
function codesNamed(project: ProjectReader, name: string, narrative: boolean): Set<string> {
  const codes = [...project.all('codes')];
  const eligible = codes.filter(({ group }) => !narrative || group === 'narrative');
  const lower = name.trim().toLowerCase();
  const tests: ((code: Code) => boolean)[] = [
    (code) => code.id === name,
    (code) => code.name.toLowerCase() === lower,
    (code) => code.key === name,
  ];
  const named = tests.map((test) => eligible.filter(test)).find((found) => found.length > 0) ?? [];
  const children = grouped(codes, ({ parentId }) => parentId);
  const ids = new Set<string>();
  const visit = ({ id }: Code): void => {
    if (ids.has(id)) return;
    ids.add(id);
    for (const child of children.get(id) ?? []) visit(child);
  };
  for (const code of named) visit(code);
  return ids;
}
