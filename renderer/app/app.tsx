import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { bridge } from '#renderer/bridge/bridge';
import { ProjectClient } from '#renderer/bridge/project-client';
import { readFirst } from '#renderer/bridge/use-article';
import { ProjectProvider } from '#renderer/bridge/use-project';
import { Announcer } from '#renderer/components/announcer';
import { MessageRegion } from '#renderer/components/message-region';
import { PopUps } from '#renderer/components/pop-ups';
import { Keyboard } from '#renderer/features/keyboard/keyboard';
import { NewProject } from '#renderer/features/welcome/new-project';
import { Welcome } from '#renderer/features/welcome/welcome';
import { useCodingMode } from '#renderer/state/coding-mode';
import { say, succeeded } from '#renderer/state/messages';
import { resetLibrary } from '#renderer/state/library';
import { resetNavigation, useNavigation } from '#renderer/state/navigation';
import { hideOthers } from '#renderer/state/others-hidden';
import { takeReadingPlaces } from '#renderer/state/reading-places';
import { resetFinding } from '#renderer/state/finding';
import { usePreferences } from '#renderer/state/preferences';
import { articleToBeginWith } from '#shared/analysis/library/article-to-begin-with';
import type { Beginning, OpenProject, RecentProject, SeenProject } from '#shared/ipc/contract';
import { useAppActions } from './app-actions';
import { Workspace } from './workspace';

export function App() {
  const [recent, setRecent] = useState<readonly RecentProject[] | null>(null);
  const [client, setClient] = useState<ProjectClient | null>(null);
  const current = useRef<ProjectClient | null>(null);
  /** Comes back when what is seen of another project cannot be opened. */
  const former = useRef<ProjectClient | null>(null);
  const [making, setMaking] = useState(false);

  const show = useCallback((next: ProjectClient | null) => {
    current.current = next;
    resetNavigation();
    takeReadingPlaces(next?.info.places ?? {});
    // What is read first, from the first frame on.
    const first =
      next === null ? undefined : articleToBeginWith(next.project.all('articles'), Object.keys(next.info.places));
    if (first !== undefined) useNavigation.setState({ articleId: first.id });
    resetLibrary();
    resetFinding();
    useCodingMode.setState({ stickyId: null, lastIds: null });
    hideOthers(false);
    // In this turn: what is drawn right after the scripts were evaluated is kept compiled (electron/main/compiled-page.ts).
    flushSync(() => setClient(next));
  }, []);

  /** What can be read of a project that is being opened; null when it was not opened after all. */
  const see = useCallback(
    (seen: SeenProject | null) => {
      const now = current.current;
      if (seen === null) {
        if (now?.isWhole === false) show(former.current);
      } else if (now?.info.folder !== seen.folder) {
        if (now?.isWhole !== false) former.current = now;
        const client = ProjectClient.seen(seen);
        void readFirst(client);
        show(client);
      }
    },
    [show],
  );

  const open = useCallback(
    async (info: OpenProject, beginning: Beginning | null = null) => {
      const now = current.current;
      const begun = now?.isWhole === false && now.info.folder === info.folder ? now : null;
      if (begun === null) {
        const loaded = await ProjectClient.load(info, beginning?.rows ?? null);
        if (!succeeded(loaded)) return;
        await readFirst(loaded.value, beginning?.text ?? null);
        now?.close();
        show(loaded.value);
      } else {
        const completed = await begun.complete(info, beginning?.rows ?? null);
        if (!succeeded(completed)) return;
        former.current?.close();
      }
      former.current = null;
      for (const notice of info.notices) say('problem', notice);
      if (info.readOnly !== null) say('problem', info.readOnly);
    },
    [show],
  );

  useEffect(() => {
    void bridge.start.then(async (start) => {
      if (!succeeded(start)) return;
      usePreferences.setState(start.value.preferences);
      if (start.value.problem !== null) say('problem', start.value.problem);
      if (start.value.seen !== null) see(start.value.seen);
      if (start.value.project !== null) await open(start.value.project, start.value.beginning);
      setRecent(start.value.recent);
    });
    const untroubled = bridge.on('app:problem', ({ text }) => say('problem', text));
    const unheard = bridge.on('project:notice', ({ text }) => say('problem', text));
    const unseen = bridge.on('project:seen', see);
    const unopened = bridge.on('project:opened', (info) => void open(info));
    return () => {
      untroubled();
      unheard();
      unseen();
      unopened();
    };
  }, [open, see]);
  useAppActions({
    open: (info) => void open(info),
    create: () => setMaking(true),
  });

  const started = client !== null || recent !== null;
  useEffect(() => {
    if (started && client === null) document.documentElement.dataset.ready = 'true';
  }, [started, client]);
  useEffect(() => {
    document.title = client === null ? 'Warrant' : `${client.info.title} – Warrant`;
  }, [client]);

  return (
    <PopUps>
      {client !== null ? (
        <ProjectProvider client={client}>
          <Workspace key={client.info.folder} />
        </ProjectProvider>
      ) : recent !== null ? (
        <Welcome recent={recent} onOpen={(info) => void open(info)} onNew={() => setMaking(true)} />
      ) : null}
      {making ? (
        <NewProject
          onClose={() => setMaking(false)}
          onCreate={(input) => {
            setMaking(false);
            void bridge.call('project:create', input).then((made) => {
              if (succeeded(made) && made.value !== null) void open(made.value);
            });
          }}
        />
      ) : null}
      <Keyboard />
      <MessageRegion />
      <Announcer />
    </PopUps>
  );
}
