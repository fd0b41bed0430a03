import type { Outcome } from '#shared/model/prediction';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  open: 'Open',
  'came-true': 'Came true',
  'did-not-come-true': 'Did not come true',
  'cannot-be-told': 'Cannot be told',
};
