/** Which actions a few typed letters mean, best first. */
import type { KnownAction } from '#renderer/actions/registry';

/**
 * Without words: recently chosen ones first, then all in their groups. With words: every word's letters must stand
 * in title or group, together or at the beginnings of words.
 */
export function findActions<A extends KnownAction>(
  actions: readonly A[],
  words: string,
  recent: readonly string[],
): A[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (id: string): number => {
    const at = recent.indexOf(id);
    return at === -1 ? recent.length : at;
  };
  if (wanted.length === 0) {
    const chosen = actions.filter(({ id }) => recent.includes(id)).sort((a, b) => rank(a.id) - rank(b.id));
    return [...chosen, ...actions.filter((action) => !chosen.includes(action))];
  }
  return actions
    .flatMap((action) => {
      const scores = wanted.map((word) =>
        Math.max(score(action.title.toLowerCase(), word), score(action.group.toLowerCase(), word) - groupLoss),
      );
      const total = scores.reduce((sum, one) => sum + one, 0);
      const points = total - (action.enabled === false ? offLoss : 0);
      return scores.every((one) => one > 0) ? [{ action, points }] : [];
    })
    .sort((a, b) => b.points - a.points || rank(a.action.id) - rank(b.action.id))
    .map(({ action }) => action);
}

/** A match in the title is worth more than the same one in the heading above it. */
const groupLoss = 4;
/** Of equal matches those that can be done come first. */
const offLoss = 4;
/** For a letter at the title's beginning; for one at another word's; for one right after the letter before it. */
const points = { first: 8, beginning: 6, next: 4 };

/**
 * How well `word` stands in `text`: each letter must begin a word or follow the one before, because letters scattered
 * over the text are an accident. 0 when it does not; a word's middle may only begin the match, for less.
 */
function score(text: string, word: string): number {
  const [first = ''] = word;
  let best = 0;
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    const rest = scoreAfter(text, word, at, 1);
    if (rest !== null)
      best = Math.max(best, rest + (at === 0 ? points.first : begins(text, at) ? points.beginning : 1));
  }
  return best;
}

/** The points of the letters from `index` on, when the one before stands at `at`; null when they are not there. */
function scoreAfter(text: string, word: string, at: number, index: number): number | null {
  const letter = word[index];
  if (letter === undefined) return 0;
  let best: number | null = null;
  for (let next = text.indexOf(letter, at + 1); next !== -1; next = text.indexOf(letter, next + 1)) {
    const gain = next === at + 1 ? points.next : begins(text, next) ? points.beginning : null;
    const rest = gain === null ? null : scoreAfter(text, word, next, index + 1);
    if (gain !== null && rest !== null) best = Math.max(best ?? 0, gain + rest);
  }
  return best;
}

const begins = (text: string, at: number): boolean => at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
