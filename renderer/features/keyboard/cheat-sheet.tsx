import { Button } from 'react-aria-components';
import { keysOf } from '#renderer/actions/registry';
import { useKnownActions } from '#renderer/actions/use-actions';
import { KeyCaps } from '#renderer/components/key-caps';
import { byGroup } from './by-group';

/** All keys on one page. */
export function CheatSheet({ onChangeKeys }: { onChangeKeys: () => void }) {
  const withKeys = useKnownActions().filter((action) => keysOf(action).length > 0);
  return (
    <>
      <div className="cheat-sheet">
        {byGroup(withKeys).map(([group, actions]) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {actions.map((action) => (
                <div key={action.id}>
                  <dt>{action.title}</dt>
                  <dd>
                    <KeyCaps keys={keysOf(action)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-actions">
        <Button className="button" onPress={onChangeKeys} autoFocus>
          Change keys…
        </Button>
      </div>
    </>
  );
}
