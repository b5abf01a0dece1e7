import { expect, it } from 'vitest';
import { staged } from '../../../tests/support/stage.ts';
import { describeDraft } from '../../forms/drafts/describe-draft.ts';
import { publishDraft } from '../../forms/drafts/publish-draft.ts';
import { startDraft } from '../../forms/drafts/start-draft.ts';
import { buildMadeForm } from '../../forms/drafts/testing.ts';
import { publishForm } from '../../forms/index.ts';
import { withDates } from '../../platform/http/fields.ts';
import { buildReportForm } from '../reports/testing.ts';
import { buildCallForm, times } from '../testing.ts';
import { draftCall } from './draft-call.ts';
import { editCall } from './edit-call.ts';
import { formsOfCall } from './form-choices.ts';
import { addLot } from './lots.ts';
import { publishCall } from './publish-call.ts';
import { lockCall } from './queries.ts';
import { callForm } from './schema.ts';
import { typedOf } from './typed.ts';

it(
  'A call takes a form that was made in the browser, and a published one keeps its version when the next one comes',
  staged(async (cast) => {
    const elira = cast.work(cast.elira, times.draft);
    const ana = cast.work(cast.ana, times.draft);
    const made = await buildMadeForm(elira, ana);
    await publishForm(ana, buildReportForm());
    const callId = await draftCall(elira, buildCallForm({ form: made.key }));
    expect((await lockCall(elira.tx, callId)).formVersionId).toBe(made.id);
    const lot = { 'title-en': 'All', envelope: 90_000_00, minimum: 1, maximum: 60_000_00 };
    await addLot(elira, { callId, form: lot as never });
    await publishCall(elira, { callId });

    const draftId = await startDraft(elira, { from: 'version', formId: made.id });
    const said = { title: 'Another title', intro: '', origin: 'Ours', hours: null, languages: [] };
    await describeDraft(elira, { ...said, draftId, version: 1 });
    const second = await publishDraft(elira, { draftId, version: 2 });
    expect((await lockCall(elira.tx, callId)).formVersionId).toBe(made.id);
    const later = await draftCall(elira, buildCallForm({ form: made.key }));
    expect((await lockCall(elira.tx, later)).formVersionId).toBe(second);
  }),
);

const asForm = (typed: Record<string, unknown>) =>
  withDates(['opens_on', 'deadline_on'], callForm).parse(typed);

it(
  'A draft call keeps the version of its form that was chosen, says that a newer one exists, and takes it when it is chosen',
  staged(async (cast) => {
    const elira = cast.work(cast.elira, times.draft);
    const ana = cast.work(cast.ana, times.draft);
    const made = await buildMadeForm(elira, ana);
    await publishForm(ana, buildReportForm());
    const callId = await draftCall(elira, buildCallForm({ form: made.key }));
    const draftId = await startDraft(elira, { from: 'version', formId: made.id });
    const said = { title: 'Another title', intro: '', origin: 'Ours', hours: null, languages: [] };
    await describeDraft(elira, { ...said, draftId, version: 1 });
    const second = await publishDraft(elira, { draftId, version: 2 });

    const typed = typedOf(await lockCall(elira.tx, callId));
    await editCall(elira, { callId, form: asForm(typed) });
    const kept = await lockCall(elira.tx, callId);
    expect(kept.formVersionId).toBe(made.id);
    const [application] = await formsOfCall(elira, kept);
    expect(application).toMatchObject({ version: 1, newer: { id: second } });

    await editCall(elira, { callId, form: asForm({ ...typedOf(kept), form: `${made.key}@2` }) });
    expect((await lockCall(elira.tx, callId)).formVersionId).toBe(second);
    await expect(
      editCall(elira, {
        callId,
        form: asForm({ ...typedOf(kept), version: 3, form: `${made.key}@9` }),
      }),
    ).rejects.toMatchObject({ code: 'form_unknown' });
  }),
);
