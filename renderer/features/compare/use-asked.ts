/** What the analysis process says of the project, asked again after every change; the last answer is shown meanwhile. */
import { useEffect, useState } from 'react';
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
  const [answer, setAnswer] = useState<{ about: string; result: Result<Output<C>> } | null>(null);

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
        setAnswer({ about, result: result.ok ? { ok: true, value: remember(client, about, result.value) } : result });
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
  const known = recalled(client, about) as Output<C> | null;
  return {
    value: current?.result.ok === true ? current.result.value : known,
    error: current !== null && !current.result.ok ? current.result.error : null,
  };
}

/** The last answers of this project, so that going to and fro between views shows them at once. */
let known: { readonly client: ProjectClient; readonly answers: Map<string, unknown> } | null = null;
const mostKnown = 8;

function remember<T>(client: ProjectClient, about: string, value: T): T {
  if (known?.client !== client) known = { client, answers: new Map() };
  const kept = keepSame(known.answers.get(about), value);
  known.answers.delete(about);
  known.answers.set(about, kept);
  const [oldest] = known.answers.keys();
  if (known.answers.size > mostKnown && oldest !== undefined) known.answers.delete(oldest);
  return kept;
}

const recalled = (client: ProjectClient, about: string): unknown =>
  known?.client === client ? (known.answers.get(about) ?? null) : null;
