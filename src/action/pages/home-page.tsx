import type { Instant, PlainDate, Zone } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import {
  type FurtherStreetLocale,
  furtherStreetLocales,
  isFurtherStreetLocale,
  type StreetLocale,
  streetFacts,
} from '../../platform/language/street-locales.ts';
import type { Shown } from '../../platform/suppression.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import { Cards } from '../../ui/cards.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Hero } from '../../ui/hero.tsx';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { DateTime } from '../../ui/time.tsx';
import type { ActionFile } from '../definition/schema.ts';
import type { Standing } from '../rules.ts';
import { JurisdictionsFigure } from './jurisdictions-figure.tsx';
import { TargetList } from './target-list.tsx';
import { Text } from './words.tsx';

/** Counted and not shown: what nothing counts is held back by nobody. */
function isHeldBack(now: Shown | undefined): boolean {
  return now !== undefined && 'hidden' in now;
}

/** A call somebody can apply to now. */
export type OpenCall = {
  readonly href: string;
  readonly number: string;
  readonly title: string;
  /** Null for a regional call. */
  readonly jurisdiction: string | null;
  readonly deadlineAt: Instant;
  readonly zone: Zone;
};

export type HomeProps = {
  action: ActionFile;
  standing: Standing;
  openCalls: readonly OpenCall[];
  projects: ReadonlyMap<string, number>;
  today: PlainDate;
  indicatorPath(code: string): string;
  /** The language that the browser asks for, with the title of the street in it. */
  wish?: { readonly locale: StreetLocale; readonly title: string } | undefined;
};

/** What the Action is, where it stands, and what one can do: the first page. */
export function HomePage({ action, standing, openCalls, projects, today, indicatorPath, wish }: HomeProps) {
  const { t, locale } = useLanguage();
  return (
    <>
      <InsetText>
        {wish && isFurtherStreetLocale(wish.locale) ? <Wished {...wish} locale={wish.locale} /> : null}
        {t('action.home.services.text')}{' '}
        <a class="govuk-link" href={`/services/${locale}`}>
          {t('action.home.services')}
        </a>
        {' · '}
        <a class="govuk-link" href="/services">
          {t('action.home.services.languages')}
        </a>
        <br />
        {furtherStreetLocales
          .filter((one) => one !== wish?.locale)
          .map((further, at) => {
            const { name, lang, dir } = streetFacts(further);
            return (
              <>
                {at > 0 ? ' · ' : null}
                <a class="govuk-link" href={`/services/${further}`} lang={lang} dir={dir} hreflang={lang}>
                  {name}
                </a>
              </>
            );
          })}
      </InsetText>
      <Hero title={action.title} lede={inLanguage(action.summary, locale)}>
        <ButtonRow>
          <ButtonLink href="/calls">{t('action.home.all_calls')}</ButtonLink>
          <ButtonLink look="secondary" href="/register">
            {t('action.home.register')}
          </ButtonLink>
        </ButtonRow>
      </Hero>
      <Heading level={2} id="calls">
        {t('action.home.calls')}
      </Heading>
      <OpenCalls calls={openCalls} />
      <Heading level={2} id="targets">
        {t('action.home.targets')}
      </Heading>
      <p class="govuk-body">{t('action.home.targets_explained')}</p>
      {action.targets.some(({ indicator }) => isHeldBack(standing.get(indicator))) ? (
        <p class="govuk-body">{t('action.home.held_back')}</p>
      ) : null}
      <TargetList targets={action.targets} standing={standing} indicatorPath={indicatorPath} columns />
      <JurisdictionsFigure action={action} projects={projects} today={today} />
      <Aims action={action} />
      <div class="m-pair">
        <div>
          <Heading level={2}>{t('action.home.who')}</Heading>
          <WhoRunsIt action={action} />
        </div>
        <div>
          <Heading level={2}>{t('action.home.for_whom')}</Heading>
          <ForWhom action={action} />
        </div>
      </div>
      <Heading level={2}>{t('action.home.more')}</Heading>
      <Cards
        level={3}
        cards={[
          { title: t('portal.changes.title'), href: '/changes', lines: [t('portal.changes.intro')] },
          { title: t('action.clusters.title'), href: '/clusters', lines: [t('action.clusters.intro')] },
          { title: t('action.home.money'), href: '/status', lines: [t('action.home.money_text')] },
          { title: t('portal.grants.title'), href: '/grants', lines: [t('portal.grants.intro')] },
          { title: t('action.home.law'), href: '/matrix', lines: [t('action.home.law_text')] },
          { title: t('action.work_plan.title'), href: '/work-plan', lines: [t('action.work_plan.intro')] },
          {
            title: t('action.about_the_data.title'),
            href: '/about-the-data',
            lines: [t('action.about_the_data.lede')],
          },
        ]}
      />
    </>
  );
}

/** The way to help in the reader's own language, which the interface does not speak: before all else. */
function Wished({ locale, title }: { locale: FurtherStreetLocale; title: string }) {
  const { name, lang, dir } = streetFacts(locale);
  return (
    <p class="govuk-body" lang={lang} dir={dir}>
      <a class="govuk-link" href={`/services/${locale}`} hreflang={lang}>
        <strong>{title}</strong> ({name})
      </a>
    </p>
  );
}

function OpenCalls({ calls }: { calls: readonly OpenCall[] }) {
  const { t, locale } = useLanguage();
  if (calls.length === 0) return <EmptyState>{t('action.home.no_calls')}</EmptyState>;
  return (
    <Cards
      level={3}
      cards={calls.map((call) => ({
        title: call.title,
        href: call.href,
        lines: [
          call.jurisdiction ? jurisdictionName(call.jurisdiction, locale) : t('action.home.regional_call'),
          <>
            {t('action.home.deadline')} <DateTime at={call.deadlineAt} zone={call.zone} />
          </>,
        ],
      }))}
    />
  );
}

function Aims({ action }: { action: ActionFile }) {
  const { t, locale } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('action.home.aims')}</Heading>
      <p class="m-lede">
        <Text text={action.overallObjective.text} />
      </p>
      <p class="govuk-body">
        <Text text={action.specificObjective.text} />
      </p>
      <Heading level={3}>{t('action.home.impact_areas')}</Heading>
      <ul class="m-cards">
        {action.impactAreas.map(({ title }) => (
          <li class="m-card m-card--plain">{inLanguage(title, locale)}</li>
        ))}
      </ul>
    </>
  );
}

function WhoRunsIt({ action }: { action: ActionFile }) {
  const { t, list } = useLanguage();
  const named = (role: string) =>
    action.organisations.filter((one) => one.role === role).map(({ name }) => name);
  return (
    <>
      <p class="govuk-body">{t('action.home.lead', { name: list(named('coordinator')) })}</p>
      <p class="govuk-body">{t('action.home.with', { names: list(named('implementing_partner')) })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/consortium">
          {t('action.consortium.title')}
        </a>
      </p>
    </>
  );
}

function ForWhom({ action }: { action: ActionFile }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {[...action.targetGroups, ...action.finalBeneficiaries].map(({ text }) => (
        <li>
          <Text text={text} />
        </li>
      ))}
    </ul>
  );
}
