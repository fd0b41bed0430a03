import { grouped } from '#shared/analysis/grouped';
import type { Code } from '#shared/model/codebook';
import { fail, ok, type Result } from '#shared/model/result';

/** Gives the id of the code that somebody means: by id, key or name, the first of these that fits any. */
export type CodeFinder = (asked: string) => Result<string>;

export function createCodeFinder(all: Iterable<Code>): CodeFinder {
  const codes = [...all];
  const inUse = codes.filter(({ retired }) => !retired);
  const byId = grouped(codes, ({ id }) => id);
  const byKey = grouped(inUse, ({ key }) => key ?? '');
  const byName = grouped(codes, ({ name }) => name.toLowerCase());
  return (asked) => {
    const named = asked.trim();
    const meant =
      byId.get(named) ?? (named === '' ? undefined : byKey.get(named)) ?? byName.get(named.toLowerCase()) ?? [];
    const [code] = meant;
    if (code === undefined) return fail('unknown-code', `There is no code "${asked}". Known are: ${namesOf(inUse)}.`);
    if (meant.length > 1)
      return fail('ambiguous-code', `"${asked}" may be ${meant.map(({ id }) => id).join(' or ')}: name it by its id.`);
    return code.retired ? fail('retired-code', `The code “${code.name}” is retired.`) : ok(code.id);
  };
}

const namesOf = (codes: readonly Code[]): string =>
  codes.map(({ name, key }) => (key === null ? name : `${name} (${key})`)).join(', ') || 'none';
