import { eachWord } from '#shared/search/words';
import { searchArticles, vocabularyOf } from './search-material';
const a = searchArticles(1000, 8000, vocabularyOf(60000));
for (let k = 0; k < 3; k++) {
  let t = performance.now();
  let n = 0;
  for (const { text } of a) eachWord(text, () => void n++);
  console.log('words', n, performance.now() - t);
  t = performance.now();
  const m = new Map<string, number>();
  for (const { text } of a)
    eachWord(text, (w) => {
      if (m.get(w) === undefined) m.set(w, m.size);
    });
  console.log('map', m.size, performance.now() - t);
}
