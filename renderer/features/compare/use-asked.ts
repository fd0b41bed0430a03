/** What the analysis process says of the project, asked again after every change; the last answer is shown meanwhile. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { useClient } from '#renderer/bridge/use-project';
import { afterFrame } from '#renderer/components/after-frame';
import type { Input, Output } from '#shared/ipc/contract';
import { tableNames } from '#shared/model/project';
import type { Failure, Result } from '#shared/model/result';
import { keepSame } from './keep-same';

export type AskedCall = 'compare:matrix' | 'compare:facts' | 'compare:pictures' | 'compare:brief';
export type Asked<T> = {
  /** Null until the first answer. */
  readonly value: T | null;
  /** The state of the project that it was said of: see `useBehind`. */
  readonly at: number;
  readonly error: Failure | null;
};

/** Memos and what was kept change no comparison; a brief gives memos, and is asked for anew each time it is opened. */
const keys = tableNames.filter((table) => table !== 'memos' && table !== 'snapshots' && table !== 'coders');

/**
 * Nothing is drawn anew by a change or by its being saved, only by the answer: the frame of a change belongs to what it
 * changed. What an answer says as the one before it did is the same object, so that it need not be drawn again either.
 */
export function useAsked<C extends AskedCall>(name: C, input: Input<C>): Asked<Output<C>> {
  const client = useClient();
  const about = JSON.stringify([name, input]);
  const [answer, setAnswer] = useState<{ about: string; at: number; result: Result<Output<C>> } | null>(null);

  useEffect(() => {
    let wanted = true;
    let asked: number | null = null;
    const ask = (): void => {
      const version = client.version(keys);
      // What is not on its way to the disk yet is not known there.
      if (!wanted || version === asked || client.save.pending > 0) return;
      asked = version;
      void bridge.call(name, input).then((result) => {
        // A change since then has a question of its own.
        if (!wanted || client.version(keys) !== version) return;
        setAnswer({
          about,
          at: version,
          result: result.ok ? { ok: true, value: remember(client, about, result.value, version) } : result,
        });
      });
    };
    ask();
    const stop = client.watch([...keys, 'save'], () => afterFrame(ask));
    return () => {
      wanted = false;
      stop();
    };
    // The question stands for name and input.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, about]);

  const current = answer?.about === about ? answer : null;
  // The answer to the same question was for the same call.
  const known = recalled(client, about) as Remembered<Output<C>> | null;
  const shown = current?.result.ok === true ? { value: current.result.value, at: current.at } : known;
  return {
    value: shown?.value ?? null,
    at: shown?.at ?? 0,
    error: current !== null && !current.result.ok ? current.result.error : null,
  };
}

/** Whether the project was changed since an answer was given, and the next one is still being worked out. */
export function useBehind(at: number): boolean {
  const client = useClient();
  const subscribe = useCallback((wake: () => void) => client.watch(keys, wake), [client]);
  return useSyncExternalStore(subscribe, () => client.version(keys) !== at);
}

type Remembered<T> = { readonly value: T; readonly at: number };
/** The last answers of this project, so that going to and fro between views shows them at once. */
let known: { readonly client: ProjectClient; readonly answers: Map<string, Remembered<unknown>> } | null = null;
const mostKnown = 8;

function remember<T>(client: ProjectClient, about: string, value: T, at: number): T {
  if (known?.client !== client) known = { client, answers: new Map() };
  const kept = keepSame(known.answers.get(about)?.value, value);
  known.answers.delete(about);
  known.answers.set(about, { value: kept, at });
  const [oldest] = known.answers.keys();
  if (known.answers.size > mostKnown && oldest !== undefined) known.answers.delete(oldest);
  return kept;
}

const recalled = (client: ProjectClient, about: string): Remembered<unknown> | null =>
  known?.client === client ? (known.answers.get(about) ?? null) : null;
