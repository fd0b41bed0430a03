import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, wordsOf } from '#shared/search/words';

describe('the words of a text', () => {
  it.each([
    { name: 'case', text: 'The CUTS pay', words: ['the', 'cuts', 'pay'] },
    { name: 'numbers and apostrophes part', text: 'Block’s 52,955 jobs', words: ['block', 's', '52', '955', 'jobs'] },
    { name: 'accents, composed', text: 'Café naïve Çok', words: ['cafe', 'naive', 'cok'] },
    { name: 'accents, written apart', text: 'Cafe\u0301 nai\u0308ve', words: ['cafe', 'naive'] },
    { name: 'letters that do not come apart', text: 'Straße Øre Łódź Æon', words: ['strasse', 'ore', 'lodz', 'aeon'] },
    { name: 'ligatures and full width', text: 'ﬁnance ＡＩ', words: ['finance', 'ai'] },
    {
      name: 'soft hyphens and zero-width characters',
      text: 'auto\u00admation jo\u200bbs',
      words: ['automation', 'jobs'],
    },
    { name: 'Greek sigma at the end', text: 'ΟΔΟΣ οδός', words: ['οδοσ', 'οδοσ'] },
    { name: 'Arabic and Hebrew points', text: 'مُحَمَّد שָׁלוֹם', words: ['محمد', 'שלום'] },
    { name: 'Chinese and Japanese by characters', text: '東京とAI', words: ['東', '京', 'と', 'ai'] },
    { name: 'Japanese with its mark written apart', text: 'か\u3099く', words: ['が', 'く'] },
    { name: 'Hindi keeps its vowel signs', text: 'नौकरी नकर', words: ['नौकरी', 'नकर'] },
    { name: 'emoji are no words', text: '🤖🤖 took 👩‍💻️ jobs', words: ['took', 'jobs'] },
    { name: 'letters beyond the basic plane', text: '𠀀𠀁 𝐀𝐈', words: ['𠀀', '𠀁', 'ai'] },
    { name: 'half of a pair', text: 'a\ud83d b', words: ['a', 'b'] },
    { name: 'lower case that is longer', text: 'İstanbul AND', words: ['istanbul', 'and'] },
    { name: 'nothing', text: ' — & 🤖', words: [] },
  ])('$name', ({ text, words }) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stand where it says, one after the other, and folding them again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let reached = 0;
        eachWord(text, (word, start, end) => {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(wordsOf(text.slice(start, end))).toEqual([word]);
          reached = end;
        });
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
