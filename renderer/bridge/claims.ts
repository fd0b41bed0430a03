/** Changes to claims that several features make, as commands. */
import type { CommandInput } from '#shared/commands/commands';
import type { Result } from '#shared/model/result';
import type { ProjectClient } from './project-client';

type Assessment = Extract<CommandInput, { type: 'claim.assess' }>['set'];

export function assessClaim(client: ProjectClient, id: string, set: Assessment): Result<void> {
  return client.do({ type: 'claim.assess', id, set });
}

/** The claims become one; the statement of `id` stays, or `statement` becomes it. */
export function mergeClaims(client: ProjectClient, id: string, fromIds: readonly string[]): Result<void> {
  return client.do({ type: 'claim.merge', id, fromIds: [...fromIds] });
}
