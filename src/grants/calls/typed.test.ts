import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildCall, grantsCast } from '../testing.ts';
import { findLatestCall } from './queries.ts';
import { callForm } from './schema.ts';
import { typedForFirst, typedForNext, typedOf } from './typed.ts';

it('a new call takes over the rules of the latest and neither its texts, in any language, nor its days', () =>
  rolledBack(async (tx) => {
    const cast = await grantsCast(tx);
    await buildCall(cast, { form: { 'title-sq': 'Fjalë të sigurta', instalments: '60 + 20 + 20' } });
    const latest = (await findLatestCall(tx, cast.actionId, cast.elira.organisationId))!;
    expect(typedOf(latest)).toMatchObject({ 'title-sq': 'Fjalë të sigurta' });
    expect(typedForNext(latest)).toMatchObject({ instalments: '60 + 20 + 20', deadline_time: '14:00' });
    const kept = Object.keys(typedForNext(latest)).filter((name) => /title|summary|_on-|version/.test(name));
    expect(kept).toEqual([]);
  }));

it('the first call begins with rules that its form accepts', () => {
  for (const [name, typed] of Object.entries(typedForFirst))
    expect(callForm.shape[name as keyof typeof callForm.shape].safeParse(typed), name).toMatchObject({
      success: true,
    });
});

it('a new call proposes two people where nobody chose it in the latest, and takes over what somebody chose', () =>
  rolledBack(async (tx) => {
    const cast = await grantsCast(tx);
    await buildCall(cast, { form: { checked_by: 'one', reports_approved_by: 'one' } });
    const latest = (await findLatestCall(tx, cast.actionId, cast.elira.organisationId))!;
    expect(typedForNext(latest)).toMatchObject({ checked_by: 'one', reports_approved_by: 'one' });
    const { checkedByTwo: _, ...older } = latest.rules;
    expect(typedForNext({ ...latest, rules: older })).toMatchObject({
      ...{ checked_by: 'two', reports_approved_by: 'one' },
    });
  }));
