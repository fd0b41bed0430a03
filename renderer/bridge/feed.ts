/**
 * What main works out of the whole project, as the window last heard it. It is asked for when somebody shows it, and
 * again once changes of the kind that matter to it are saved; meanwhile the last word stays.
 */
import type { Result } from '#shared/model/result';
import type { TableName } from '#shared/model/project';
import type { ProjectClient } from './project-client';

/** Milliseconds. */
const patience = 1500;

export class Feed<T> {
  readonly #client: ProjectClient;
  readonly #ask: () => Promise<Result<T>>;
  readonly #listeners = new Set<() => void>();
  #value: T | null = null;
  #stale = true;
  #asking = false;
  /** A project that was just read has more urgent work. */
  #patient = false;

  constructor(client: ProjectClient, tables: readonly TableName[], ask: () => Promise<Result<T>>) {
    this.#client = client;
    this.#ask = ask;
    client.onChanges((changes) => {
      if (changes !== null && !changes.some(({ table }) => tables.includes(table))) return;
      this.#stale = true;
      if (changes === null && this.#value === null) return this.#wait();
      // By then a change of our own counts as pending, and main can only tell of what it has.
      queueMicrotask(() => this.#update());
    });
    client.watch(['save'], () => this.#patient || this.#update());
  }

  /** Null until it is known. */
  get value(): T | null {
    return this.#value;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#update();
    return () => void this.#listeners.delete(listener);
  };

  /** For what is shown beside other things: a project that was just opened has more urgent work. */
  subscribeLater = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#value === null) setTimeout(() => this.#update(), patience);
    else this.#update();
    return () => void this.#listeners.delete(listener);
  };

  #wait(): void {
    if (this.#patient) return;
    this.#patient = true;
    setTimeout(() => {
      this.#patient = false;
      this.#update();
    }, patience);
  }

  #update(): void {
    if (
      !this.#stale ||
      this.#asking ||
      this.#listeners.size === 0 ||
      !this.#client.isWhole ||
      this.#client.save.pending > 0
    )
      return;
    this.#stale = false;
    this.#asking = true;
    void this.#ask().then((answer) => {
      this.#asking = false;
      if (answer.ok) {
        this.#value = answer.value;
        for (const listener of this.#listeners) listener();
      }
      this.#update();
    });
  }
}
