/**
 * The article is immutable, yet has a caret, so that people can select with the keyboard and screen readers can
 * walk the text: ProseMirror stays "editable", and everything that would change the document is refused.
 */
import { Plugin } from 'prosemirror-state';

declare global {
  interface HTMLElement {
    editContext?: object | null;
  }
}
/** https://www.w3.org/TR/edit-context/: text that is typed goes to an object of its own instead of into the page. */
declare const EditContext: (new () => object) | undefined;

/** Set on what brings in more of the text. */
export const growth = 'growth';

export function createReadOnlyPlugin(label: string): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged || transaction.getMeta(growth) === true,
    // The browser hands the whole text of what is edited to the input method in every frame while it has the focus: with
    // a million characters a quarter of the frame's time. An empty context takes the text's place; the caret stays.
    view: ({ dom }) => {
      // Still a text with a caret; but for `true` React counts through the whole text in every commit of the window, to
      // give back a selection that it never takes away.
      dom.contentEditable = 'plaintext-only';
      if (typeof EditContext !== 'undefined') dom.editContext = new EditContext();
      return {};
    },
    props: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-label': label,
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        translate: 'no',
      },
      handlePaste: () => true,
      handleDrop: () => true,
      handleTextInput: () => true,
      handleDOMEvents: {
        beforeinput: refuse,
        cut: refuse,
        dragstart: refuse,
      },
    },
  });
}

function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault();
  return true;
}
