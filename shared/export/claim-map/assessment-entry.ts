/** What a coder made of a claim: its numbers, its actors, its due date, and pairs with other claims. */
import { z } from 'zod';
import { actorSchema } from '#shared/model/actor';
import { instantSchema } from '#shared/model/basics';
import { judgementSchema } from '#shared/model/judgement';
import { predictionSchema } from '#shared/model/prediction';
import { quantitySchema } from '#shared/model/quantity';
import { refField } from './fields';

const quantity = quantitySchema.shape;
const actor = actorSchema.shape;
const prediction = predictionSchema.shape;
const judgement = judgementSchema.shape;

export const quantityEntrySchema = z
  .strictObject({
    value: quantity.value.describe('The number.'),
    bound: quantity.bound.describe('How the number stands to what was counted.'),
    unit: quantity.unit.describe('What it counts in, e.g. `people`, `%`, `USD`. Empty for a bare number.'),
    entity: quantity.entity.describe('Whom or what it is about. Empty when not said.'),
    scope: quantity.scope.describe('What is said of them. Empty when not said.'),
    period: quantity.period.describe('When. Empty when not said.'),
    confirmed: quantity.confirmed.describe('Whether a person has looked at it.'),
  })
  .meta({ id: 'quantity', description: 'A number that a claim states.' });

export const actorEntrySchema = z
  .strictObject({
    name: actor.name.describe('The name used for them throughout the project.'),
    kind: actor.kind.describe('What sort of actor.'),
  })
  .meta({ id: 'actor', description: 'Somebody a claim is about.' });

export const predictionEntrySchema = z
  .strictObject({
    due: prediction.due.describe('The first day on which it can be checked.'),
    outcome: prediction.outcome.describe('What came of it.'),
    reason: prediction.reason.describe('Why that is the outcome. Empty when not written.'),
  })
  .meta({ id: 'prediction', description: 'What makes a claim about the future checkable.' });

export const judgementEntrySchema = z
  .strictObject({
    claim: refField('the other claim, which sorts after this one'),
    verdict: judgement.verdict.describe('Whether the two contradict each other.'),
    reason: judgement.reason.describe('Why. Empty when not written.'),
    coder: refField('the coder who judged'),
    judged: instantSchema.describe('When, UTC.'),
  })
  .meta({ id: 'judgement', description: 'What a coder made of two claims whose numbers differ.' });
