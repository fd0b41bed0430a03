/** The map in numbers, counted while its entries go by. */
import { z } from 'zod';
import { lineSchema } from '#shared/model/basics';
import { stances } from '#shared/model/link';
import type { AnnotationEntry } from './annotation-entry';
import type { ClaimEntry } from './claim-entry';
import type { CodeEntry } from './code-entry';
import { refField } from './fields';

const count = (text: string) => z.int().min(0).describe(text);

const narrativeSummarySchema = z
  .strictObject({
    code: refField('the narrative'),
    name: lineSchema.describe('Its name.'),
    claims: count('Claims that carry it.'),
    annotations: count('Annotations that carry it.'),
    supports: count('Evidence links of those claims that support them.'),
    refutes: count('Evidence links of those claims that refute them.'),
    neutral: count('Evidence links of those claims that do neither.'),
    withoutEvidence: count('Those claims that no evidence link belongs to.'),
  })
  .meta({
    id: 'narrativeSummary',
    description: 'One narrative in numbers; codes below it in the tree count for themselves.',
  });
type NarrativeSummary = z.infer<typeof narrativeSummarySchema>;

export const summarySchema = z
  .strictObject({
    annotations: count('All annotations.'),
    orphaned: count('Annotations whose words were not found in the text.'),
    claims: count('All claims.'),
    withoutEvidence: count('Claims that no evidence link belongs to.'),
    narratives: z.array(narrativeSummarySchema).describe('One for each code of the group `narrative`, sorted by code.'),
  })
  .meta({ id: 'summary', description: 'The map in numbers. A claim that carries two narratives counts for both.' });
export type Summary = z.infer<typeof summarySchema>;

export class Tally {
  readonly #total = { annotations: 0, orphaned: 0, claims: 0, withoutEvidence: 0 };
  readonly #narratives: ReadonlyMap<string, NarrativeSummary>;

  /** `codes` in the order that the narratives shall have. */
  constructor(codes: Iterable<Pick<CodeEntry, 'id' | 'name' | 'group'>>) {
    const narratives = new Map<string, NarrativeSummary>();
    const none = { claims: 0, annotations: 0, supports: 0, refutes: 0, neutral: 0, withoutEvidence: 0 };
    for (const { id, name, group } of codes) if (group === 'narrative') narratives.set(id, { code: id, name, ...none });
    this.#narratives = narratives;
  }

  addAnnotation({ orphaned, codes }: Pick<AnnotationEntry, 'orphaned' | 'codes'>): void {
    this.#total.annotations += 1;
    if (orphaned) this.#total.orphaned += 1;
    for (const narrative of this.#among(codes)) narrative.annotations += 1;
  }

  addClaim({ codes, evidence }: Pick<ClaimEntry, 'codes' | 'evidence'>): void {
    this.#total.claims += 1;
    if (evidence.length === 0) this.#total.withoutEvidence += 1;
    for (const narrative of this.#among(codes)) {
      narrative.claims += 1;
      if (evidence.length === 0) narrative.withoutEvidence += 1;
      for (const stance of stances) narrative[stance] += evidence.filter((link) => link.stance === stance).length;
    }
  }

  summary(): Summary {
    return { ...this.#total, narratives: [...this.#narratives.values()] };
  }

  *#among(codes: readonly string[]): Iterable<NarrativeSummary> {
    for (const code of codes) {
      const narrative = this.#narratives.get(code);
      if (narrative !== undefined) yield narrative;
    }
  }
}
