/** What the analysis process says of the project, asked again after every change; the last answer is shown meanwhile. */
import { useEffect, useState } from 'react';
import { bridge } from '#renderer/bridge/bridge';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { useClient, useClientState, useProject } from '#renderer/bridge/use-project';
import type { Input, Output } from '#shared/ipc/contract';
import { tableNames } from '#shared/model/project';
import type { Failure, Result } from '#shared/model/result';

export type AskedCall = 'compare:matrix' | 'compare:facts' | 'compare:pictures' | 'compare:brief';
export type Asked<T> = {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly error: Failure | null;
  /** The project has changed since, or nothing was answered yet. */
  readonly waiting: boolean;
};

/** Memos and what was kept change no comparison; a brief gives memos, and is asked for anew each time it is opened. */
const keys = tableNames.filter((table) => table !== 'memos' && table !== 'snapshots' && table !== 'coders');

export function useAsked<C extends AskedCall>(name: C, input: Input<C>): Asked<Output<C>> {
  const client = useClient();
  const version = useProject(keys, () => ({}));
  const saved = useClientState('save', ({ save }) => save.pending === 0);
  const about = JSON.stringify([name, input]);
  const [answer, setAnswer] = useState<{ about: string; version: object; result: Result<Output<C>> } | null>(null);

  useEffect(() => {
    // What is not on its way to the disk yet is not known there.
    if (!saved) return;
    let wanted = true;
    void bridge.call(name, input).then((result) => {
      if (result.ok) remember(client, about, result.value);
      if (wanted) setAnswer({ about, version, result });
    });
    return () => {
      wanted = false;
    };
    // The question stands for name and input.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, about, version, saved]);

  const current = answer?.about === about ? answer : null;
  // The answer to the same question was for the same call.
  const known = recalled(client, about) as Output<C> | null;
  return {
    value: current?.result.ok === true ? current.result.value : known,
    error: current !== null && !current.result.ok ? current.result.error : null,
    waiting: current?.version !== version || !saved,
  };
}

/** The last answers of this project, so that going to and fro between views shows them at once. */
let known: { readonly client: ProjectClient; readonly answers: Map<string, unknown> } | null = null;
const mostKnown = 8;

function remember(client: ProjectClient, about: string, value: unknown): void {
  if (known?.client !== client) known = { client, answers: new Map() };
  known.answers.delete(about);
  known.answers.set(about, value);
  const [oldest] = known.answers.keys();
  if (known.answers.size > mostKnown && oldest !== undefined) known.answers.delete(oldest);
}

const recalled = (client: ProjectClient, about: string): unknown =>
  known?.client === client ? (known.answers.get(about) ?? null) : null;
