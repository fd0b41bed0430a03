/**
 * The article is immutable, yet has a caret, so that people can select with the keyboard and screen readers can
 * walk the text: ProseMirror stays "editable", and everything that would change the document is refused.
 */
import { Plugin } from 'prosemirror-state';

export function createReadOnlyPlugin(label: string): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
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
