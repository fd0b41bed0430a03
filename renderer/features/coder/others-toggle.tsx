import { Eye, EyeOff } from 'lucide-react';
import { useActions } from '#renderer/actions/use-actions';
import { useProject } from '#renderer/bridge/use-project';
import { TipButton } from '#renderer/components/tip-button';
import { announce } from '#renderer/state/announcements';
import { hideOthers, useOthersHidden } from '#renderer/state/others-hidden';

/** Hides what others marked, everywhere that one reads and codes; there is nothing to hide from a single coder. */
export function OthersToggle() {
  const { hidden } = useOthersHidden();
  const several = useProject(['coders'], (project) => project.count('coders') > 1);
  const label = hidden ? 'Show what others marked' : 'Hide what others marked';
  const toggle = (): void => {
    hideOthers(!hidden);
    announce(hidden ? 'All coders’ claims are shown' : 'Other coders’ claims are hidden');
  };
  useActions([
    {
      id: 'coder.hide-others',
      title: label,
      enabled: several || hidden,
      why: 'Only one person codes in this project',
      run: toggle,
    },
  ]);
  if (!several && !hidden) return null;
  return (
    <TipButton label={label} action="coder.hide-others" onPress={toggle}>
      {hidden ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
    </TipButton>
  );
}
