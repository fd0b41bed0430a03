import type { ProjectClient } from './project-client';

const known = new WeakMap<ProjectClient, Set<string>>();

/** Mentions of all articles whose passage was not found, by id; looked up once and then kept up with the changes. */
export function orphansOf(client: ProjectClient): string[] {
  let orphans = known.get(client);
  if (orphans === undefined) {
    const made = new Set<string>();
    const load = (): void => {
      made.clear();
      for (const { id, orphaned } of client.project.all('annotations')) if (orphaned) made.add(id);
    };
    load();
    client.onChanges((changes) => {
      if (changes === null) return load();
      for (const { table, before, after } of changes) {
        if (table !== 'annotations') continue;
        if (before !== null) made.delete(before.id);
        if (after?.orphaned === true) made.add(after.id);
      }
    });
    known.set(client, made);
    orphans = made;
  }
  return [...orphans].sort();
}
