import type { EmptyEvidence } from '#renderer/components/state-icon';
import type { Examination } from '#shared/model/claim';

/** What is said of a claim so that, without links, its evidence is in that state. */
export const examinationOf: Readonly<Record<EmptyEvidence, Examination>> = {
  'not-examined': 'not-examined',
  'nothing-found': 'examined',
  'not-applicable': 'not-applicable',
};
