/** Answers what the main process asks about one project. */
import { writeWholeFile } from '#electron/actions/write-file';
import { reasonOf } from '#electron/storage/disk-failure';
import { fail, ok, type Result } from '#shared/model/result';
import type { SearchAnswer } from '#shared/search/answer';
import { hitsOf } from '#shared/search/hit';
import { hitFilePieces } from '#shared/search/hit-files';
import { FollowedProject } from './followed-project';
import type { FromSearch, Question, Questions, ToSearch } from './messages';
import { ProjectSearch } from './project-search';

/** Hits in one file. */
const mostExported = 1_000_000;
/** Milliseconds from one report of progress to the next. */
const reportEvery = 100;

type Answers = { readonly [Q in Question]: (of: Questions[Q]['in']) => Promise<Questions[Q]['out']> };

export class SearchDesk {
  readonly #say: (message: FromSearch) => void;
  #project: FollowedProject | null = null;
  #search: ProjectSearch | null = null;
  /** Changes that came before the project was open. */
  #early: Extract<ToSearch, { tell: 'changed' }>[] = [];
  #stop = new AbortController();

  constructor(say: (message: FromSearch) => void) {
    this.#say = say;
  }

  async hear(message: ToSearch): Promise<void> {
    if ('tell' in message) {
      if (message.tell === 'stop') this.#stop.abort();
      else if (this.#project === null) this.#early.push(message);
      else this.#project.take(message);
      return;
    }
    const { id, ask, of } = message;
    try {
      this.#say({ id, answer: await this.#answer(ask, of) });
    } catch (error) {
      this.#say({ id, failed: reasonOf(error) });
    }
  }

  #answer<Q extends Question>(ask: Q, of: Questions[Q]['in']): Promise<Questions[Q]['out']> {
    return this.#answers[ask](of);
  }

  readonly #answers: Answers = {
    open: async ({ folder }) => {
      const opened = await FollowedProject.open(folder);
      if (!opened.ok) return opened;
      const project = opened.value;
      for (const told of this.#early.splice(0)) project.take(told);
      this.#project = project;
      this.#search = new ProjectSearch(project, () => this.#watch());
      return ok(null);
    },
    find: async ({ query, limit, seenBy }): Promise<SearchAnswer> => {
      const found = await this.#searching((search) => search.find(query, limit, seenBy));
      if (!found.ok) return found;
      const { entries, total, kinds, more, complete } = found.value;
      const groups = entries.map(({ placeCount, places, ...entry }) => ({
        kind: entry.kind,
        id: entry.id,
        title: entry.title,
        score: entry.score,
        count: placeCount,
        hits: hitsOf(entry, places).map(({ start, end, before, match, after }) => ({
          start,
          end,
          before,
          match,
          after,
        })),
      }));
      return { ok: true, groups, total, kinds, more, complete };
    },
    counts: async ({ queries, seenBy }) => {
      const counts: (number | null)[] = [];
      for (const query of queries) {
        const counted = await this.#searching((search) => search.count(query, seenBy));
        counts.push(counted.ok ? counted.value : null);
      }
      return counts;
    },
    matches: ({ query, seenBy }) => this.#searching((search) => search.matches(query, seenBy)),
    repetitions: ({ phrase, articleId, limit, seenBy }) =>
      this.#searching((search) => search.repetitions(phrase, articleId, limit, seenBy)),
    export: (of) => this.#export(of),
    index: ({ anew }) => this.#searching((search) => (anew ? search.rebuild() : search.update())),
  };

  async #export({ query, format, file, seenBy }: Questions['export']['in']): Promise<Result<number>> {
    const found = await this.#searching((search) => search.find(query, mostExported, seenBy));
    if (!found.ok) return fail('query', found.fault.message);
    const { entries } = found.value;
    const written = await writeWholeFile(file, hitFilePieces(query, format, entries));
    return written.ok ? ok(entries.reduce((sum, { places }) => sum + Math.max(1, places.length), 0)) : written;
  }

  async #searching<T>(work: (search: ProjectSearch) => Promise<T>): Promise<T> {
    if (this.#search === null) throw new Error('no project is open');
    const done = await work(this.#search);
    if (this.#reported > 0) this.#say({ progress: null });
    this.#reported = 0;
    return done;
  }

  /** When progress was last reported; 0 when it was not. */
  #reported = 0;

  #watch() {
    this.#stop = new AbortController();
    const began = performance.now();
    return {
      signal: this.#stop.signal,
      onProgress: (progress: { done: number; total: number }) => {
        const now = performance.now();
        if (now - Math.max(began, this.#reported) < reportEvery) return;
        this.#reported = now;
        this.#say({ progress });
      },
    };
  }
}
