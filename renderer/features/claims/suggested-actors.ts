import { organisationsIn } from '#shared/analysis/quantities/organisations';
import type { Actor } from '#shared/model/actor';
import type { Claim } from '#shared/model/claim';
import type { ProjectReader } from '#shared/model/project-state';

const mostSuggested = 200;

/** Those that the claim's own words name first, then those of other claims, the most frequent first. */
export function suggestedActors(project: ProjectReader, claim: Claim, quote: string): Actor[] {
  const counts = new Map<string, { actor: Actor; count: number }>();
  for (const { actors } of project.all('claims'))
    for (const actor of actors) {
      const known = counts.get(actor.name);
      if (known === undefined) counts.set(actor.name, { actor, count: 1 });
      else known.count += 1;
    }
  const named = [claim.statement, quote.slice(0, 4000)].flatMap((text) =>
    organisationsIn(text).map(({ name }) => counts.get(name)?.actor ?? { name, kind: 'company' as const }),
  );
  const usual = [...counts.values()].sort((a, b) => b.count - a.count).map(({ actor }) => actor);
  const taken = new Set(claim.actors.map(({ name }) => name));
  const all = new Map([...named, ...usual].map((actor) => [actor.name, actor]));
  return [...all.values()].filter(({ name }) => !taken.has(name)).slice(0, mostSuggested);
}
