import { Button } from 'react-aria-components';
import { codesOf } from '#renderer/bridge/read-project';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import { useOthersHidden } from '#renderer/state/others-hidden';
import { useNavigation } from '#renderer/state/navigation';

/** Where else the same claim stands, and which narrative it serves there. */
export function OtherMentions({ claimId, annotationId }: { claimId: string; annotationId: string }) {
  const { goTo } = useNavigation();
  const client = useClient();
  const { hidden } = useOthersHidden();
  const all = useProject([`annotationsByClaim/${claimId}`, 'codes', 'articles'], (project) =>
    project
      .related('annotationsByClaim', claimId)
      .filter(({ id }) => id !== annotationId)
      .map((annotation) => ({
        annotation,
        codes: codesOf(project, annotation.codeIds),
        title: project.get('articles', annotation.articleId)?.metadata.title ?? '',
      })),
  );
  const mentions = all.filter(({ annotation }) => !hidden || annotation.coderId === client.coderId);
  if (mentions.length === 0) return null;
  return (
    <div className="field">
      <span className="label">Also said in</span>
      <ul className="mentions">
        {mentions.map(({ annotation, codes, title }) => (
          <li key={annotation.id}>
            <Button
              className="mention"
              onPress={() => goTo({ articleId: annotation.articleId, annotationId: annotation.id })}
            >
              <span className="mention-title">
                {codes.map((code) => (
                  <CodeMark key={code.id} code={code} size={10} />
                ))}
                {title}
              </span>
              <q>{annotation.selectors.quote.exact}</q>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
