import { CircleDashed, FolderHeart, Pencil, Trash2, X } from 'lucide-react';
import { Button, MenuTrigger, Popover } from 'react-aria-components';
import { useClient } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { StatusMenu } from './article-item';
import { setStatus } from './bulk';
import type { Asked } from './library-actions';

/** What can be done with all articles that are chosen. */
export function BulkBar({
  ids,
  onAsk,
  onClear,
}: {
  ids: readonly string[];
  onAsk: (asked: Asked) => void;
  onClear: () => void;
}) {
  const client = useClient();
  return (
    <div className="bulk-bar" role="toolbar" aria-label="Chosen articles">
      <span role="status">{ids.length.toLocaleString('en')} chosen</span>
      {client.info.readOnly !== null ? null : (
        <>
          <MenuTrigger>
            <Button className="icon-button" aria-label="Status of the chosen articles">
              <CircleDashed size={15} aria-hidden="true" />
            </Button>
            <Popover className="popover" placement="top">
              <StatusMenu status={null} onStatus={(status) => void setStatus(client, ids, status)} />
            </Popover>
          </MenuTrigger>
          <TipButton label="Edit publisher, section, keywords" action="library.edit" onPress={() => onAsk('edit')}>
            <Pencil size={15} aria-hidden="true" />
          </TipButton>
          <TipButton label="Collections" action="library.collections" onPress={() => onAsk('collections')}>
            <FolderHeart size={15} aria-hidden="true" />
          </TipButton>
          <TipButton label="Remove from the project" action="library.remove" onPress={() => onAsk('remove')}>
            <Trash2 size={15} aria-hidden="true" />
          </TipButton>
        </>
      )}
      <TipButton label="Choose none" onPress={onClear}>
        <X size={15} aria-hidden="true" />
      </TipButton>
    </div>
  );
}
