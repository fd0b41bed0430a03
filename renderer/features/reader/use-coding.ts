/** Coding what is selected in the text, or the claim that is looked at; every way of asking for it comes here. */
import { useMemo, useRef } from 'react';
import { addClaim, setCodes, toggleCode } from '#renderer/bridge/coding';
import { codesOf } from '#renderer/bridge/read-project';
import type { ProjectClient } from '#renderer/bridge/project-client';
import { useClient } from '#renderer/bridge/use-project';
import type { ArticleEditor } from '#renderer/editor/article-editor';
import { announce } from '#renderer/state/announcements';
import { useCodingMode } from '#renderer/state/coding-mode';
import { say, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { useOthersHidden } from '#renderer/state/others-hidden';
import { codeRepetitionsOf } from '#renderer/state/repetitions';
import { usePreferences } from '#renderer/state/preferences';
import { snapToWords } from '#shared/anchoring/adjust-range';
import { describeRange } from '#shared/anchoring/describe-range';
import type { TextRange } from '#shared/anchoring/anchor';
import type { Annotation } from '#shared/model/annotation';

export class Coding {
  readonly client: ProjectClient;
  readonly articleId: string;
  readonly editor: ArticleEditor | null;
  /** What was selected with Alt held, to be taken as it is. */
  readonly #exact: { current: TextRange | null };

  constructor(
    client: ProjectClient,
    articleId: string,
    editor: ArticleEditor | null,
    exact: { current: TextRange | null },
  ) {
    this.client = client;
    this.articleId = articleId;
    this.editor = editor;
    this.#exact = exact;
  }

  /** The selected passage as it would be coded: whole words, unless it was selected exactly. */
  get passage(): TextRange | null {
    const selected = this.editor?.selection ?? null;
    if (this.editor === null || selected === null) return null;
    const exact = usePreferences.getState().exactSelection || sameRange(selected, this.#exact.current);
    return exact ? selected : (snapToWords(this.editor.text, selected.start, selected.end) ?? selected);
  }

  /** The claim's mention that is looked at; never one that is hidden. */
  get mention(): Annotation | null {
    const { annotationId } = useNavigation.getState();
    const found = annotationId === null ? undefined : this.client.project.get('annotations', annotationId);
    const hidden = useOthersHidden.getState().hidden && found?.coderId !== this.client.coderId;
    return hidden ? null : (found ?? null);
  }

  /** The mouse let go of a selection: it snaps, and in the sticky mode it is coded. */
  released(exact: boolean): void {
    const { editor } = this;
    const selected = editor?.selection ?? null;
    this.#exact.current = exact ? selected : null;
    if (editor === null || selected === null) return;
    const passage = this.passage;
    if (passage !== null && !sameRange(passage, selected)) editor.setSelection(passage);
    const { stickyId } = useCodingMode.getState();
    if (stickyId !== null) this.codePassage([stickyId]);
  }

  /** A new claim of the selected passage; false when nothing is selected. */
  codePassage(codeIds: readonly string[]): boolean {
    const { editor, client, articleId, passage } = this;
    if (editor === null || passage === null) return false;
    const added = addClaim(client, { articleId, text: editor.text, ...passage, codeIds });
    if (!succeeded(added)) return true;
    useCodingMode.setState({ lastIds: codeIds });
    editor.collapseSelection();
    useNavigation.getState().select(added.value);
    announce(`${this.#codeNames(codeIds)}: ${editor.text.slice(passage.start, passage.end)}`);
    return true;
  }

  /** A code's key: it codes the passage, else the claim that is looked at, else it becomes sticky. */
  pressCode(codeId: string): void {
    if (this.codePassage([codeId])) return;
    if (isInHead(getSelection()))
      return say('info', 'What is selected is the article’s head. Only the text below it can be coded.');
    const { stickyId } = useCodingMode.getState();
    if (stickyId !== null || this.mention === null) return this.stick(stickyId === codeId ? null : codeId);
    if (succeeded(toggleCode(this.client, this.mention.id, codeId))) this.#sayCodes();
  }

  /** Every passage that is selected from now on gets this code; null leaves the mode. */
  stick(codeId: string | null): void {
    useCodingMode.setState({ stickyId: codeId });
    announce(codeId === null ? 'Each passage waits for its code again' : `Coding as ${this.#codeNames([codeId])}`);
  }

  /** These codes and no others for the claim that is looked at. */
  recode(codeIds: readonly string[]): void {
    if (this.mention === null) return say('info', 'Choose a claim first.');
    if (!succeeded(setCodes(this.client, this.mention.id, codeIds))) return;
    useCodingMode.setState({ lastIds: codeIds });
    this.#sayCodes();
  }

  /** The codes given last, again. */
  repeat(): void {
    const { lastIds } = useCodingMode.getState();
    if (lastIds === null) return say('info', 'Nothing was coded yet that could be repeated.');
    if (!this.codePassage(lastIds)) this.recode(lastIds);
  }

  /** Asks which repetitions of the passage, or of the claim that is looked at, are to be coded like it. */
  codeRepetitions(): void {
    const { articleId, editor, mention, passage } = this;
    if (editor !== null && passage !== null) {
      const selectors = describeRange(editor.text, passage.start, passage.end);
      codeRepetitionsOf({ articleId, selectors, claimId: null, codeIds: useCodingMode.getState().lastIds ?? [] });
    } else if (mention !== null)
      codeRepetitionsOf({
        articleId,
        selectors: mention.selectors,
        claimId: mention.claimId,
        codeIds: mention.codeIds,
      });
    else say('info', 'Select a phrase, or choose a claim first.');
  }

  remove(): void {
    const { mention, editor } = this;
    if (mention === null) return say('info', 'Choose a claim first.');
    if (!succeeded(this.client.do({ type: 'annotation.remove', id: mention.id }))) return;
    useNavigation.getState().select(null);
    announce(`Deleted: ${mention.selectors.quote.exact}`);
    editor?.focus();
  }

  #sayCodes(): void {
    const { mention } = this;
    if (mention !== null) announce(`${this.#codeNames(mention.codeIds)}: ${mention.selectors.quote.exact}`);
  }

  #codeNames(codeIds: readonly string[]): string {
    const names = codesOf(this.client.project, codeIds).map(({ name }) => name);
    return names.length === 0 ? 'Without a code' : names.join(', ');
  }
}

export function useCoding(articleId: string, editor: ArticleEditor | null): Coding {
  const client = useClient();
  const exact = useRef<TextRange | null>(null);
  return useMemo(() => new Coding(client, articleId, editor, exact), [client, articleId, editor]);
}

/** Whether words of the head are selected: a mouse that begins there leaves the text out, wherever it goes. */
function isInHead(selection: Selection | null): boolean {
  if (selection === null || selection.isCollapsed) return false;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  return element?.closest('.article-head') != null;
}

const sameRange = (a: TextRange, b: TextRange | null): boolean => a.start === b?.start && a.end === b.end;
