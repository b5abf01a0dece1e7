import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { type AnyOwner, keepPaper, papersBeside, removePaper } from '../../papers/index.ts';
import type { Actor } from '../../platform/permissions.ts';
import { castWithHeadings, freezeAutumn } from '../budget/testing.ts';
import { recordProcurement } from '../procurement/record-procurement.ts';
import { procurementPapers } from '../procurement/subject.ts';
import { buildContractForm } from '../procurement/testing.ts';
import { setVatRule } from '../vat/set-vat-rule.ts';
import { vatRulePapers } from '../vat/subject.ts';
import { recordIncome } from './record-income.ts';
import { incomePapers } from './subject.ts';
import { buildIncome } from './testing.ts';

const file = { sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'statement.pdf' };
const later = '2027-01-10T08:00:00.000Z';
const keep = (cast: Cast, actor: Actor, owner: AnyOwner, ownerId: string, now?: string) =>
  keepPaper(cast.work(actor, now), { owner, ownerId, form: { title: 'Statement', language: 'en' }, file });
const besides = (cast: Cast, actor: Actor, owner: AnyOwner, id: string) =>
  papersBeside(cast.work(actor), owner, [id]);

it('What shows income is kept by its partner’s finance officers alone, read by who accounts for it or audits it, and stays in a frozen period', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const id = await recordIncome(cast.work(cast.fatos), buildIncome());
    for (const actor of [cast.ana, cast.elira, cast.goran, cast.foreign.fatos])
      await expect(keep(cast, actor, incomePapers, id)).rejects.toThrow('not_permitted');
    const paperId = await keep(cast, cast.fatos, incomePapers, id);
    for (const actor of [cast.ana, cast.goran])
      expect(await besides(cast, actor, incomePapers, id)).toMatchObject({
        papers: [{ title: 'Statement' }],
        may: { keep: false, publish: false, remove: false },
      });
    for (const actor of [cast.elira, cast.foreign.fatos, cast.cene])
      expect((await besides(cast, actor, incomePapers, id)).papers).toEqual([]);
    await freezeAutumn(tx, cast, cast.work(cast.ana).now);
    const removal = { owner: incomePapers, paperId, form: { reason: 'A wrong file.' } };
    await expect(removePaper(cast.work(cast.fatos), removal)).rejects.toThrow('expenditure_document_frozen');
    const wrong = await keep(cast, cast.fatos, incomePapers, id, later);
    await removePaper(cast.work(cast.fatos, later), { ...removal, paperId: wrong });
    await expect(removePaper(cast.work(cast.fatos, later), removal)).rejects.toThrow('_document_frozen');
  }));

it('What shows a rule of VAT is kept by the programme manager and the finance officers of its partner', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const partnerId = cast.fatos.organisationId;
    const rule = { partnerId, eligible: false, reason: 'It gets VAT back.', document: '' };
    const id = await setVatRule(cast.work(cast.ana), rule);
    for (const actor of [cast.elira, cast.goran, cast.foreign.fatos])
      await expect(keep(cast, actor, vatRulePapers, id)).rejects.toThrow('not_permitted');
    await keep(cast, cast.ana, vatRulePapers, id);
    const paperId = await keep(cast, cast.fatos, vatRulePapers, id);
    expect((await besides(cast, cast.goran, vatRulePapers, id)).papers).toHaveLength(2);
    expect((await besides(cast, cast.besa, vatRulePapers, id)).papers).toEqual([]);
    const remove = (actor: Actor, one: string) =>
      removePaper(cast.work(actor), {
        ...{ owner: vatRulePapers, paperId: one, form: { reason: 'A wrong file.' } },
      });
    await remove(cast.fatos, paperId);
    const held = await keep(cast, cast.fatos, vatRulePapers, id);
    await freezeAutumn(tx, cast, cast.work(cast.ana).now);
    for (const actor of [cast.ana, cast.fatos])
      await expect(remove(actor, held)).rejects.toThrow('vat_rule_frozen');
    // What the programme manager attached was there, too.
    const { papers, stay, may } = await besides(cast, cast.fatos, vatRulePapers, id);
    expect([papers.filter(({ id: one }) => !stay.has(one)), may.remove]).toEqual([[], false]);
    await remove(cast.ana, await keep(cast, cast.fatos, vatRulePapers, id, later));
  }));

it('A file of a contract stays once a period that holds the contract was frozen, and one that was added later can be removed', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const id = await recordProcurement(cast.work(cast.fatos), buildContractForm());
    const kept = await keep(cast, cast.fatos, procurementPapers, id);
    const early = await keep(cast, cast.fatos, procurementPapers, id);
    const remove = (paperId: string, now?: string) =>
      removePaper(cast.work(cast.fatos, now), {
        ...{ owner: procurementPapers, paperId, form: { reason: 'A wrong file.' } },
      });
    await remove(early);
    await freezeAutumn(tx, cast, '2026-12-01T08:00:00.000Z');
    const wrong = await keep(cast, cast.fatos, procurementPapers, id, later);
    await expect(remove(kept, later)).rejects.toMatchObject({
      ...{ code: 'procurement_file_frozen', details: { period: 'Autumn' } },
    });
    const beside = await papersBeside(cast.work(cast.fatos, later), procurementPapers, [id]);
    expect([...beside.stay]).toContain(kept);
    expect([...beside.stay]).not.toContain(wrong);
    await remove(wrong, later);
  }));
