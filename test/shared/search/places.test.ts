import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/search/parse-query';
import { createPlaceFinder } from '#shared/search/places';

function found(text: string, query: string): string[] {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return createPlaceFinder(parsed.value)(text).map(({ start, end }) => text.slice(start, end));
}

const text = 'Half of the notices named automation. The other half named nothing: half of them, in fact.';

describe('the places of a text that a query asks for', () => {
  it.each([
    ['half', ['Half', 'half', 'half']],
    ['"half of"', ['Half of', 'half of']],
    ['"of half"', []],
    ['nam*', ['named', 'named']],
    ['"half nam"*', ['half named']],
    ['"half of the" OR half', ['Half of the', 'half', 'half']],
    ['half named', ['Half', 'named', 'half', 'named', 'half']],
    ['nothing NEAR/0 named', ['named nothing']],
    ['named NEAR/2 half', ['half named']],
    ['notices NEAR/3 half', ['Half of the notices']],
    ['notices NEAR/1 half', []],
    ['(automation OR nothing) NEAR/1 named', ['named automation', 'named nothing']],
    ['half NOT named', ['Half', 'half', 'half']],
    ['in:articles', []],
  ])('%s', (query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('keeps what the text has between them, accents and hidden characters included', () => {
    expect(found('Un cafe\u0301, 🤖 des cafés.', 'café')).toEqual(['cafe\u0301']);
    expect(found('The auto\u00admation 🤖 of jobs', '"automation of"')).toEqual(['auto\u00admation 🤖 of']);
    expect(found('在東京都工作', '東京')).toEqual(['東京']);
  });
});
