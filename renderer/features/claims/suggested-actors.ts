import { organisationsIn } from '#shared/analysis/quantities/organisations';
import type { Actor } from '#shared/model/actor';
import type { Claim } from '#shared/model/claim';
import type { ProjectReader } from '#shared/model/project-state';

const mostSuggested = 200;

/** Those that the claim's own words name and that it does not have yet. */
export function namedActors(claim: Claim, quote: string): Actor[] {
  const names = [claim.statement, quote.slice(0, 4000)].flatMap((text) =>
    organisationsIn(text).map(({ name }) => name),
  );
  const taken = new Set(claim.actors.map(({ name }) => name));
  return [...new Set(names)].filter((name) => !taken.has(name)).map((name) => ({ name, kind: 'company' }));
}

/** Those of other claims, the most frequent first. */
export function usualActors(project: ProjectReader, claim: Claim): Actor[] {
  const counts = new Map<string, { actor: Actor; count: number }>();
  for (const { actors } of project.all('claims'))
    for (const actor of actors) {
      const known = counts.get(actor.name);
      if (known === undefined) counts.set(actor.name, { actor, count: 1 });
      else known.count += 1;
    }
  const usual = [...counts.values()].sort((a, b) => b.count - a.count).map(({ actor }) => actor);
  return usual.filter(({ name }) => !claim.actors.some((own) => own.name === name)).slice(0, mostSuggested);
}
