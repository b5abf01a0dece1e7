import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { ActionFile } from '../definition/schema.ts';
import type { Procurement } from './queries.ts';
import type { ProcurementQuestion } from './questions.ts';

/** The name of a procedure of the Action; its key where the Action no longer has it. */
export function procedureName(
  { locale, t }: Pick<Language, 'locale' | 't'>,
  { procurement }: Pick<ActionFile, 'procurement'>,
  procedure: string | null,
): string {
  if (procedure === null) return t('action.procurement.procedure.none');
  const known = procurement?.procedures.find(({ key }) => key === procedure);
  return known ? inLanguage(known.name, locale) : procedure;
}

/**
 * The supplier of a contract or of an entry for a reader: a name that is, or once was recorded as, that of a person is for those alone who
 * account for it.
 */
export function supplierFor(
  { t }: Pick<Language, 't'>,
  { supplier, namesPerson }: { readonly supplier: string; readonly namesPerson: boolean },
  seesPerson: boolean,
): string {
  return namesPerson && !seesPerson ? t('action.procurement.person') : supplier;
}

/** What is left of a contract, as it is read: of one that was withdrawn nothing was ordered. */
export function remainingOf(
  language: Pick<Language, 'money'>,
  { standing, withdrawnAt }: Pick<Procurement, 'standing' | 'withdrawnAt'>,
): string {
  return withdrawnAt === null ? language.money(standing.left) : '–';
}

/** One question about a contract, as a sentence with the figures it comes from. */
export function contractQuestionText(
  language: Language,
  question: ProcurementQuestion,
  { action, line }: { action: ActionFile; line: string },
): string {
  const { t } = language;
  const shown = (minor: number) => language.money(money(minor, action.currency));
  const named = (procedure: string) => procedureName(language, action, procedure);
  const key = `action.procurement.question.${question.kind}`;
  switch (question.kind) {
    case 'no_procedure':
      return t(key, { needed: named(question.needed) });
    case 'lighter_procedure':
      return t(key, { needed: named(question.needed), used: named(question.used) });
    case 'split':
      return t(key, {
        ...{ needed: named(question.needed), total: shown(question.total) },
        others: question.others.map(({ number }) => number).join(', '),
      });
    case 'no_budget':
      return t('action.expenditure.question.no_budget');
    case 'over_line':
      return t(key, { line, budget: shown(question.budget), bound: shown(question.bound) });
    case 'over_heading':
      return t(key, { budget: shown(question.budget), bound: shown(question.bound) });
    case 'less_than_paid':
      return t(key, { paid: language.money(question.paid) });
    case 'duplicate':
    case 'same_number': {
      const { number, subject, signedOn } = question.known;
      return t(key, { number, subject, day: language.day(signedOn) });
    }
    case 'outside_action': {
      const day = (date: string | null) => (date ? language.day(date) : t('action.not_known'));
      return t('action.expenditure.question.outside_action', {
        from: day(question.startsOn),
        until: day(question.endsOn),
      });
    }
    case 'frozen_period':
      return t(key, { period: question.period });
  }
}
