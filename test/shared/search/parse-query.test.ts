import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/search/parse-query';
import type { CodeQuery, Query } from '#shared/search/query';

/** A query in one line, every part in parentheses. */
function shown(query: Query): string {
  switch (query.kind) {
    case 'words':
      return `${query.words.join('_')}${query.prefix ? '*' : ''}`;
    case 'near':
      return `(${shown(query.left)} ~${query.distance} ${shown(query.right)})`;
    case 'any':
      return `(${query.parts.map(shown).join('|')})`;
    case 'and':
      return `(${query.parts.map(shown).join(' & ')})`;
    case 'or':
      return `(${query.parts.map(shown).join(' | ')})`;
    case 'not':
      return `!${shown(query.part)}`;
    case 'in':
      return `in=${query.entries}`;
    case 'codes':
      return `${query.narrative ? 'narrative' : 'code'}=${shownCodes(query.codes)}`;
    case 'voice':
      return `voice=${query.voice}`;
    case 'hedging':
      return `hedging=${query.hedging}`;
    case 'speaker':
    case 'actor':
    case 'publisher':
    case 'coder':
      return `${query.kind}=${query.words.join('_')}`;
    case 'status':
      return `status=${query.status}`;
    case 'date':
      return `date=${query.from}..${query.to}`;
    case 'after':
    case 'before':
      return `${query.kind}=${query.day}`;
  }
}
const shownCodes = (query: CodeQuery): string =>
  query.kind === 'code' ? query.name : `(${shownCodes(query.left)} ${query.kind} ${shownCodes(query.right)})`;

describe('what a query means', () => {
  it.each([
    ['layoffs', 'layoffs'],
    ['Layoffs  chips', '(layoffs & chips)'],
    ['layoffs AND chips OR memo', '((layoffs & chips) | memo)'],
    ['layoffs (chips OR memo)', '(layoffs & (chips | memo))'],
    ['layoffs NOT chips', '(layoffs & !chips)'],
    ['layoffs AND NOT chips memo', '(layoffs & !chips & memo)'],
    ['NOT NOT layoffs', 'layoffs'],
    ['cats and dogs', '(cats & and & dogs)'],
    ['"cut jobs"', 'cut_jobs'],
    ['“cut jobs” chips', '(cut_jobs & chips)'],
    ['automat*', 'automat*'],
    ['"cut jo"*', 'cut_jo*'],
    ['52,955', '52_955'],
    ['10:30', '10_30'],
    ['cuts NEAR/5 chips', '(cuts ~5 chips)'],
    ['cuts NEAR chips* memo', '((cuts ~10 chips*) & memo)'],
    ['(cuts OR layoffs) NEAR/3 "data centres"', '((cuts|layoffs) ~3 data_centres)'],
    ['a NEAR/2 b NEAR/3 c', '((a ~2 b) ~3 c)'],
    ['code:excuse', 'code=excuse'],
    ['voice:Reports speaker:"finance chief"', '(voice=reports & speaker=finance_chief)'],
    ['hedging:denied actor:Block', '(hedging=denied & actor=block)'],
    ['CODE:"AI as excuse" wages', '(code=AI as excuse & wages)'],
    ['code:(AI replacement AND capex)', 'code=(AI replacement and capex)'],
    ['code:(a OVERLAPS b)', 'code=(a overlaps b)'],
    ['code:((a OR b) NOT "c d")', 'code=((a or b) not c d)'],
    ['code:(a AND b AND c)', 'code=((a and b) and c)'],
    ['NOT narrative:regret', '!narrative=regret'],
    ['publisher:"The New York Times"', 'publisher=the_new_york_times'],
    ['coder:Ada status:set-aside', '(coder=ada & status=set-aside)'],
    ['date:2026-03', 'date=2026-03..2026-03'],
    ['date:2025..2026-03-02', 'date=2025..2026-03-02'],
    ['after:2026 before:2026-03 after:2026-02-03', '(after=2026-01-01 & before=2026-03-01 & after=2026-02-03)'],
    ['in:claims OR in:memo', '(in=claim | in=memo)'],
  ])('%s', (text, meaning) => {
    const query = parseQuery(text);
    expect(query.ok ? shown(query.value) : query.fault).toBe(meaning);
  });
});

describe('what is wrong with a query, and where', () => {
  it.each([
    ['', '', 'empty'],
    ['  ', '  ', 'empty'],
    ['cuts "and chips', '"', 'no partner'],
    ['(cuts', '(', 'not closed'],
    ['cuts)', ')', 'closes none'],
    ['()', ')', 'before this parenthesis'],
    ['cuts AND', '', 'at the end'],
    ['OR cuts', 'OR', 'before this operator'],
    ['cuts NOT', '', 'at the end'],
    ['cuts — chips', '—', 'no letter or digit'],
    ['cuts -chips', '-', 'write NOT'],
    ['cuts NEAR/3 NOT chips', 'NOT', 'before this operator'],
    ['code:a NEAR cuts', 'code:', 'NEAR stands between words'],
    ['cuts NEAR (a AND b)', '(', 'NEAR stands between words'],
    ['OVERLAPS', 'OVERLAPS', 'before this operator'],
    ['colour:red', 'colour:', 'no field "colour"'],
    ['https://example.org', 'https:', 'In quotation marks it is text'],
    ['cuts in:books', 'books', 'articles, claims, memos or sources'],
    ['status:done', 'done', 'new, reading, coded'],
    ['after:yesterday', 'yesterday', 'YYYY-MM-DD'],
    ['date:2026..yesterday', '2026..yesterday', 'YYYY-MM-DD'],
    ['date:2025..2026..2027', '2025..2026..2027', 'YYYY-MM-DD'],
    ['before:2026-02-30', '2026-02-30', 'YYYY-MM-DD'],
    ['coder:', 'coder:', 'something is missing'],
    ['code:', 'code:', 'name of a code'],
    ['code:(a AND)', ')', 'name of a code'],
    ['code:(a AND b OR c)', 'OR', 'which of the two'],
    ['code:(a AND b', '(', 'not closed'],
    ['code:(a code:b)', 'code:', 'Between codes'],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, '(', 'too deep'],
    ['a'.repeat(5000), 'a'.repeat(5000), 'at most'],
  ])('%s', (text, blamed, message) => {
    const query = parseQuery(text);
    expect(query.ok).toBe(false);
    if (query.ok) return;
    expect(text.slice(query.fault.place.start, query.fault.place.end)).toBe(blamed);
    expect(query.fault.message).toContain(message);
  });

  it('is always told as a value, with a place in the query', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '"',
      'AND',
      'OR',
      'NOT',
      'NEAR/2',
      'OVERLAPS',
      'code:',
      'in:',
      'cuts',
      'a*',
      '-',
      ':',
      '*',
      '🤖',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', ' '), (pieces, between) => {
        const text = pieces.join(between);
        const query = parseQuery(text);
        if (query.ok) return;
        expect(query.fault.place.start).toBeGreaterThanOrEqual(0);
        expect(query.fault.place.end).toBeGreaterThanOrEqual(query.fault.place.start);
        expect(query.fault.place.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
