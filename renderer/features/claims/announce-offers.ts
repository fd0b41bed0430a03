import { keyOf } from '#renderer/actions/registry';
import { keyLabel } from '#renderer/actions/key';
import { counted } from '#renderer/components/counted';
import { announce } from '#renderer/state/announcements';
import { quoted } from '#shared/commands/context';

/** Claims whose offers were told of: each once, so that who goes through the claims is not told again and again. */
const told = new Set<string>();

/** How many claims are offered as the same as the one that is made, and how to reach them, for whoever does not see it. */
export function announceOffers(claimId: string, statements: readonly string[]): void {
  const [first] = statements;
  if (first === undefined || told.has(claimId)) return;
  told.add(claimId);
  const [taking, list] = [keyOf('claims.same-as'), keyOf('claims.focus')].map((key) =>
    key === null ? null : keyLabel(key),
  );
  const ways = [
    taking == null ? `The first: ${quoted(first)}` : `${taking} takes the first: ${quoted(first)}`,
    ...(list == null ? [] : [`${list}, then Tab, leads to ${statements.length === 1 ? 'it' : 'all'}`]),
  ];
  announce(`Same as ${counted(statements.length, 'claim')} of other articles? ${ways.join('. ')}`);
}
