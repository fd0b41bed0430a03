import { newId } from '#renderer/bridge/coding';
import type { RepeatedPhrase } from '#renderer/state/repetitions';
import type { CommandInput, SingleCommand } from '#shared/commands/commands';
import { firstStatement } from '#shared/model/first-statement';
import type { Repetition } from '#shared/search/repetitions';

/**
 * Every passage becomes a mention of the same claim, with the same codes: one step in the history. The claim is the one
 * that the phrase mentions, or a new one.
 */
export function repetitionCommands(
  phrase: RepeatedPhrase,
  passages: readonly Repetition[],
  codeIds: readonly string[],
): CommandInput | null {
  const [first, ...others] = passages;
  if (first === undefined) return null;
  const claimId = phrase.claimId ?? newId();
  const mention = ({ articleId, selectors }: Repetition) => ({
    id: newId(),
    articleId,
    selectors,
    codeIds: [...codeIds],
  });
  const add = (passage: Repetition) =>
    ({ type: 'annotation.add', annotation: { ...mention(passage), claimId } }) satisfies CommandInput & {
      type: SingleCommand['type'];
    };
  const words = firstStatement(phrase.selectors.quote.exact);
  return {
    type: 'batch',
    label: `Coded “${words.length > 60 ? `${words.slice(0, 59)}…` : words}” in ${passages.length} ${passages.length === 1 ? 'place' : 'places'}`,
    commands:
      phrase.claimId === null
        ? [
            { type: 'claim.add', claim: { id: claimId, statement: words }, annotation: mention(first) },
            ...others.map(add),
          ]
        : passages.map(add),
  };
}
