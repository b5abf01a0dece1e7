import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { adoptText } from '../agreements/adopt-text.ts';
import { createAgreement } from '../agreements/create-agreement.ts';
import { findAgreement } from '../agreements/queries.ts';
import { buildParties, signedWords } from '../agreements/testing.ts';
import { offerText } from '../signing/offer-text.ts';
import { buildSigning } from '../signing/testing.ts';
import { buildAgreement, buildAwarded, terms, times } from '../testing.ts';
import { findText, getTextFor, listTexts } from './queries.ts';
import { saveAgreementText } from './save-agreement-text.ts';

const reason = 'A lawyer read it.';

describe('the text of agreements', () => {
  it(
    'is saved by the coordinator, that of a call by its officers, and by nobody else',
    staged(async (cast) => {
      const { callId } = await buildAgreement(cast, { draft: true });
      const { content } = (await listTexts(tables(cast), { ...cast, callId: null }))[0]!;
      const form = { content: `${content}\n\n# More\nMore.`, reason };
      for (const actor of [cast.elira, cast.fatos, cast.besa, cast.goran])
        await expectRefusal(
          saveAgreementText(cast.work(actor), { callId: null, seen: 1, ...form }),
          'not_permitted',
        );
      for (const actor of [cast.foreign.elira, cast.ana, cast.besa])
        await expectRefusal(
          saveAgreementText(cast.work(actor), { callId, seen: 0, ...form }),
          'not_permitted',
        );
      const ana = cast.work(cast.ana);
      await expectRefusal(
        saveAgreementText(ana, { callId: null, seen: 1, content, reason }),
        'agreement_text_unchanged',
      );
      await expectRefusal(saveAgreementText(ana, { callId: null, seen: 0, ...form }), 'changed_meanwhile');
      await expectRefusal(
        saveAgreementText(ana, { callId: null, seen: 1, content: '# One\n{amout}', reason }),
        'agreement_text_unknown_field',
      );
      expect(await saveAgreementText(ana, { callId: null, seen: 1, ...form })).toBe(2);
    }),
  );

  it(
    'of an agreement that was made stays, until its officer takes the newer one over',
    staged(async (cast) => {
      const { agreementId, callId } = await buildAgreement(cast, { draft: true });
      const elira = cast.work(cast.elira, times.signed);
      const textOf = async () => (await findAgreement(elira.tx, agreementId))!.textId!;
      const before = await textOf();
      await expectRefusal(adoptText(elira, { agreementId }), 'agreement_text_is_current');
      const { content } = (await findText(elira.tx, before))!;
      await saveAgreementText(elira, { callId, seen: 0, content: `${content}\n\n# More\nMore.`, reason });
      expect(await textOf()).toBe(before);
      await adoptText(elira, { agreementId });
      expect(await findText(elira.tx, await textOf())).toMatchObject({ callId, number: 1, reason });
    }),
  );

  it(
    'of a call stays once an agreement was signed with it',
    staged(async (cast) => {
      const { agreementId, callId } = await buildAgreement(cast, { draft: true });
      const elira = cast.work(cast.elira, times.signed);
      const { content } = await getTextFor(elira.tx, { ...cast, callId }, elira.now);
      await buildSigning(cast, agreementId);
      await expectRefusal(
        saveAgreementText(elira, { callId, seen: 0, content: `${content}\n\n# More\nMore.`, reason }),
        'agreement_text_signed',
      );
      await expectRefusal(adoptText(elira, { agreementId }), 'agreement_not_in_state');
    }),
  );

  it(
    'is needed before an agreement is signed: contract, parties and account',
    staged(async (cast) => {
      const { applicationId } = await buildAwarded(cast);
      await buildParties(cast);
      const elira = cast.work(cast.elira, times.signed);
      const agreementId = await createAgreement(elira, { applicationId, terms });
      await elira.tx
        .updateTable('grants.party')
        .set({ account: '' })
        .where('organisationId', '=', cast.organisations.cso)
        .execute();
      await expect(offerText(elira, { agreementId, ...signedWords })).rejects.toMatchObject({
        ...{ code: 'agreement_incomplete', details: { count: 2 } },
      });
    }),
  );

  it(
    'that was agreed is changed by nobody any more, in the database itself',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const change = (values: object) =>
        tables(cast)
          .updateTable('grants.subGrantAgreement')
          .set(values)
          .where('id', '=', agreementId)
          .execute();
      await expect(change({ agreed: null })).rejects.toMatchObject({ code: '23000' });
    }),
  );
});
