/** The floor of opening a text: ProseMirror with the paragraphs and nothing else. Runs in the page. */
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

declare global {
  interface Window {
    openBare?: (paragraphs: readonly string[]) => Promise<number>;
  }
}

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});

/** Milliseconds until the frame with the text is through. */
window.openBare = async (paragraphs) => {
  const host = document.createElement('div');
  host.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:99;background:#fff;font:17.5px/1.62 serif';
  document.body.append(host);
  const begun = performance.now();
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, schema.text(text))),
  );
  const view = new EditorView(host, { state: EditorState.create({ doc }), editable: () => false });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const took = performance.now() - begun;
  view.destroy();
  host.remove();
  return took;
};
