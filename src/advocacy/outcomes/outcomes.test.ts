import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { mergeOrganisations } from '../../network/index.ts';
import { buildMembership } from '../../people/testing.ts';
import { newId } from '../../platform/ids.ts';
import { buildEngagement } from '../engagements/testing.ts';
import { buildRecommendation } from '../recommendations/testing.ts';
import { askSubstantiation } from './ask-substantiation.ts';
import { editOutcome } from './edit-outcome.ts';
import { publishOutcome } from './publish-outcome.ts';
import { findOutcome, listLinks, listOutcomes } from './queries.ts';
import { findPublished, listPublishedLinks, listPublishedSubstantiations } from './queries-published.ts';
import { listAskedOf } from './queries-substantiations.ts';
import { recordOutcome } from './record-outcome.ts';
import { registerSubstantiation } from './register-letter.ts';
import { seenOfOutcome } from './rules.ts';
import { letterForm, outcomeForm, substantiationForm } from './schema.ts';
import { substantiate } from './substantiate.ts';
import { buildAsked, buildOutcome } from './testing.ts';

const dayOf = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});
const form = (cast: Cast, more = {}) =>
  outcomeForm.parse({
    title: 'The board answers at night',
    actor: 'Board of Bridges',
    change: 'It answers.',
    kind: 'behavioural',
    direction: 'forward',
    contribution: 'We asked for it at three meetings.',
    significance: 'Nobody waits until morning.',
    harvester: cast.organisations.partner,
    ...dayOf('happened_on', ['2026', '9', '1']),
    ...more,
  });
const said = (description: string, rest = 'agree') => {
  const { seen: _none, ...answer } = substantiationForm.parse({
    ...{ description, contribution: rest, significance: rest },
  });
  return answer;
};
const letter = (more = {}) =>
  letterForm.parse({
    ...{ description: 'agree', contribution: 'agree', significance: 'agree' },
    ...{ body_name: 'Ombudsman of Bridges', letter_reference: '03-11' },
    ...dayOf('given_on', ['2026', '10', '1']),
    ...more,
  });

describe('an outcome', () => {
  it('is written by programme managers and grant officers alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const harvesterId = cast.organisations.partner;
      const by = { actionId: cast.actionId, recordedBy: cast.elira.personId, harvesterId };
      const outcomeId = await buildOutcome(tx, by);
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran]) {
        const work = cast.work(actor);
        const verbs = [
          recordOutcome(work, form(cast)),
          editOutcome(work, { outcomeId, form: form(cast, { version: '1' }) }),
          askSubstantiation(work, { outcomeId, organisationId: cast.organisations.institution }),
          registerSubstantiation(work, { outcomeId, form: letter() }),
          publishOutcome(work, { outcomeId }),
        ];
        for (const verb of verbs) await expect(verb).rejects.toMatchObject({ code: 'not_permitted' });
      }
    }));

  it('says with what it was worked for, and of nothing that is not the Action’s', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const recommendation = await buildRecommendation(tx, given);
      const engagement = await buildEngagement(tx, { ...given, sideId: cast.organisations.partner });
      const refusals = [
        [form(cast, { 'measure[]': [newId()] }), 'outcome_link_not_known'],
        [form(cast, { 'measure[]': [engagement] }), 'outcome_link_not_known'],
        [form(cast, { harvester: cast.organisations.institution }), 'organisation_not_known'],
        [form(cast, dayOf('happened_on', ['2026', '12', '1'])), 'outcome_in_future'],
      ] as const;
      for (const [wrong, code] of refusals)
        await expect(recordOutcome(work, wrong)).rejects.toMatchObject({ code });
      const linked = { 'recommendation[]': [recommendation], 'engagement[]': [engagement] };
      const outcomeId = await recordOutcome(work, form(cast, linked));
      expect((await listLinks(tx, cast.actionId, outcomeId)).map(({ id }) => id)).toEqual([
        engagement,
        recommendation,
      ]);
      await editOutcome(work, { outcomeId, form: form(cast, { version: '1' }) });
      expect(await listLinks(tx, cast.actionId, outcomeId)).toEqual([]);
      expect(await listOutcomes(tx, cast.actionId, { state: 'draft', kind: 'behavioural' })).toHaveLength(1);
    }));
});

describe('confirming an outcome', () => {
  it('is asked of another organisation once, and answered by its people alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const outcomeId = await recordOutcome(work, form(cast, { harvester: cast.organisations.cso }));
      const { cso, institution, partner } = cast.organisations;
      const ask = (organisationId: string) => askSubstantiation(work, { outcomeId, organisationId });
      await expect(ask(cso)).rejects.toMatchObject({ code: 'substantiator_not_independent' });
      await expect(ask(partner)).rejects.toMatchObject({ code: 'organisation_not_known' });
      const substantiationId = await ask(institution);
      await expect(ask(institution)).rejects.toMatchObject({ code: 'substantiator_asked' });
      for (const actor of [cast.besa, cast.elira, cast.ana, cast.foreign.dragan])
        await expect(
          substantiate(cast.work(actor), { substantiationId, form: said('agree') }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      expect(await listAskedOf(tx, cast.actionId, institution)).toHaveLength(1);
      await substantiate(cast.work(cast.dragan), { substantiationId, form: said('agree') });
      await expect(
        substantiate(cast.work(cast.dragan), { substantiationId, form: said('disagree') }),
      ).rejects.toMatchObject({ code: 'substantiation_given' });
      expect(await findOutcome(tx, cast.actionId, outcomeId)).toMatchObject({
        state: 'substantiated',
        substantiatedOn: '2026-11-25',
      });
      await expect(
        editOutcome(work, { outcomeId, form: form(cast, { version: '3' }) }),
      ).rejects.toMatchObject({ code: 'outcome_is_judged' });
    }));

  it('is never done by who wrote it down, and a letter is registered by somebody else', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { institution, partner } = cast.organisations;
      const own = await buildOutcome(tx, {
        actionId: cast.actionId,
        recordedBy: cast.dragan.personId,
        harvesterId: partner,
      });
      const asked = { actionId: cast.actionId, outcomeId: own, organisationId: institution };
      const substantiationId = await buildAsked(tx, asked);
      await expect(
        substantiate(cast.work(cast.dragan), { substantiationId, form: said('agree') }),
      ).rejects.toMatchObject({ code: 'substantiator_is_author' });
      const outcomeId = await recordOutcome(cast.work(cast.elira), form(cast));
      await expect(
        registerSubstantiation(cast.work(cast.elira), { outcomeId, form: letter() }),
      ).rejects.toMatchObject({ code: 'substantiator_is_author' });
      await registerSubstantiation(cast.work(cast.ana), { outcomeId, form: letter() });
      expect((await findOutcome(tx, cast.actionId, outcomeId))!.state).toBe('substantiated');
    }));

  it('lets only what all agree on be published, and then nobody contests it any more', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const given = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const recommendation = await buildRecommendation(tx, given);
      const draft = await buildRecommendation(tx, { ...given, state: 'draft' });
      const linked = { 'recommendation[]': [recommendation, draft] };
      const outcomeId = await recordOutcome(work, form(cast, linked));
      const publish = () => publishOutcome(work, { outcomeId });
      await expect(publish()).rejects.toMatchObject({ code: 'outcome_not_substantiated' });
      await registerSubstantiation(cast.work(cast.ana), { outcomeId, form: letter() });
      const substantiationId = await askSubstantiation(work, {
        outcomeId,
        organisationId: cast.organisations.cso,
      });
      const late = await askSubstantiation(work, {
        outcomeId,
        organisationId: cast.organisations.institution,
      });
      await substantiate(cast.work(cast.besa), { substantiationId, form: said('partly') });
      await expect(publish()).rejects.toMatchObject({ code: 'outcome_not_substantiated' });
      expect((await findOutcome(tx, cast.actionId, outcomeId))!.state).toBe('partly');

      const whole = await recordOutcome(work, form(cast, { title: 'Confirmed', ...linked }));
      const asked = await askSubstantiation(work, {
        outcomeId: whole,
        organisationId: cast.organisations.cso,
      });
      await substantiate(cast.work(cast.besa), { substantiationId: asked, form: said('agree') });
      expect(await findPublished(tx, cast.actionId, whole)).toBeUndefined();
      await expect(publishOutcome(work, { outcomeId: whole, seen: '99' })).rejects.toMatchObject({
        code: 'changed_since_shown',
      });
      await publishOutcome(work, { outcomeId: whole });
      await expect(publishOutcome(work, { outcomeId: whole })).rejects.toMatchObject({
        code: 'outcome_is_published',
      });
      expect((await findPublished(tx, cast.actionId, whole))!.title).toBe('Confirmed');
      expect(await listPublishedLinks(tx, whole)).toMatchObject([{ id: recommendation }]);
      expect(await listPublishedSubstantiations(tx, whole)).toMatchObject([
        { name: null, description: 'agree' },
      ]);
      await expect(
        registerSubstantiation(cast.work(cast.ana), { outcomeId: whole, form: letter() }),
      ).rejects.toMatchObject({ code: 'outcome_is_published' });
      await substantiate(cast.work(cast.dragan), { substantiationId: late, form: said('disagree') });
      expect((await findOutcome(tx, cast.actionId, outcomeId))!.state).toBe('not_substantiated');
    }));

  it('is no confirmation of oneself by way of a merge: neither later nor by what was said before', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const { cso: harvester } = cast.organisations;
      const { cso: alias, institution } = cast.foreign.organisations;
      const asked: Record<string, string> = {};
      const outcomes: string[] = [];
      for (const title of ['Answered before', 'Asked before']) {
        const outcomeId = await recordOutcome(work, form(cast, { title, harvester }));
        asked[title] = await askSubstantiation(work, { outcomeId, organisationId: alias });
        outcomes.push(outcomeId);
      }
      const before = { substantiationId: asked['Answered before']!, form: said('agree') };
      await substantiate(cast.work(cast.foreign.besa), before);
      const merge = { aliasId: alias, keptId: harvester, reason: 'One and the same' };
      await mergeOrganisations(cast.work(cast.ana), merge);

      const open = { substantiationId: asked['Asked before']!, form: said('agree') };
      // Nobody sees more than before: what was asked of the alias is none of the kept one's.
      expect(await listAskedOf(tx, cast.actionId, harvester)).toEqual([]);
      await expect(substantiate(cast.work(cast.besa), open)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(substantiate(cast.work(cast.foreign.besa), open)).rejects.toMatchObject({
        code: 'substantiator_not_independent',
      });
      const [answered] = outcomes as [string];
      await expect(publishOutcome(work, { outcomeId: answered })).rejects.toMatchObject({
        code: 'outcome_not_substantiated',
      });
      const independent = await askSubstantiation(work, { outcomeId: answered, organisationId: institution });
      const agreed = { substantiationId: independent, form: said('agree') };
      await substantiate(cast.work(cast.foreign.dragan), agreed);
      await publishOutcome(work, { outcomeId: answered });
      // Of two answers one was its own.
      expect(await listPublishedSubstantiations(tx, answered)).toHaveLength(1);
    }));

  it('is never done by somebody who also belongs to who contributed', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso: harvester, institution: organisationId } = cast.organisations;
      const outcomeId = await recordOutcome(cast.work(cast.elira), form(cast, { harvester }));
      const substantiationId = await askSubstantiation(cast.work(cast.elira), { outcomeId, organisationId });
      const { personId } = cast.dragan;
      const of = { actionId: cast.actionId, personId, organisationId: harvester, jurisdiction: null };
      await buildMembership(tx, { ...of, role: 'cso_member' });
      await expect(
        substantiate(cast.work(cast.dragan), { substantiationId, form: said('agree') }),
      ).rejects.toMatchObject({ code: 'substantiator_not_independent' });
    }));

  it('is of what was read: who was shown other words is shown the new ones first', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const work = cast.work(cast.elira);
      const outcomeId = await recordOutcome(work, form(cast));
      const organisationId = cast.organisations.institution;
      const substantiationId = await askSubstantiation(work, { outcomeId, organisationId });
      const read = (await findOutcome(tx, cast.actionId, outcomeId))!;
      const version = String(read.version);
      await editOutcome(work, { outcomeId, form: form(cast, { version, change: 'Something else.' }) });
      const answer = { ...said('agree'), seen: seenOfOutcome(read) };
      await expect(
        substantiate(cast.work(cast.dragan), { substantiationId, form: answer }),
      ).rejects.toMatchObject({ code: 'changed_since_shown' });
      const now = seenOfOutcome((await findOutcome(tx, cast.actionId, outcomeId))!);
      await substantiate(cast.work(cast.dragan), { substantiationId, form: { ...answer, seen: now } });
    }));
});
