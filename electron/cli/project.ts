/** The project that a command works on. */
import { openProject, type ProjectStore } from '#electron/storage/project-store';
import { fail, ok, type Result } from '#shared/model/result';
import type { Outcome } from './command';
import type { Io } from './io';
import { plain } from './lines';

/** Opens the project for reading: the app may have it open at the same time, and nothing on the disk is touched. */
export async function readProject(
  folder: string,
  io: Io,
  use: (store: ProjectStore) => Promise<Outcome>,
): Promise<Outcome> {
  const opened = await openProject(folder, { readOnly: true });
  if (!opened.ok) return refused(io, opened.error.message);
  const { store, notices, damage } = opened.value;
  for (const notice of damage === null ? notices : [...notices, damage]) io.tell(plain(notice));
  return closing(store, use);
}

/** Opens the project for writing; refuses when another process has it, or when it is damaged. */
export async function writeProject(
  folder: string,
  io: Io,
  use: (store: ProjectStore) => Promise<Outcome>,
): Promise<Outcome> {
  const opened = await openProject(folder);
  if (!opened.ok) return refused(io, opened.error.message);
  const { store, notices } = opened.value;
  for (const notice of notices) io.tell(plain(notice));
  store.onNotice((notice) => io.tell(plain(notice)));
  return closing(store, async () =>
    store.readOnly === false ? use(store) : refused(io, `Nothing was changed. ${store.readOnly}`),
  );
}

async function closing(store: ProjectStore, use: (store: ProjectStore) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Tells why the command as a whole could not be carried out. */
export function refused(io: Io, reason: string): Outcome {
  io.tell(`warrant: ${plain(reason)}`);
  return 'failed';
}

export const coderOption = {
  coder: { value: 'NAME', help: 'who does it: name or id of one of the coders; else who made the project' },
} as const;

/** The id of the coder that `asked` names, or of the one who made the project. */
export function coderOf(store: ProjectStore, asked: string | null): Result<string> {
  const coders = [...store.project.all('coders')];
  if (asked === null) {
    const first = store.history(2, 1); // the first entry of all
    const maker = first.ok ? first.value.entries[0]?.coderId : undefined;
    const coder = coders.find(({ id }) => id === maker) ?? coders[0];
    return coder === undefined ? fail('no-coder', 'The project has no coder.') : ok(coder.id);
  }
  const meant = coders.filter(({ id, name }) => id === asked || name === asked);
  const [coder] = meant;
  if (coder !== undefined && meant.length === 1) return ok(coder.id);
  const known = coders.map(({ id, name }) => `${name} (${id})`).join(', ');
  return fail(
    'unknown-coder',
    `${meant.length === 0 ? 'There is no' : 'There is more than one'} coder "${asked}". Known are: ${known}.`,
  );
}
