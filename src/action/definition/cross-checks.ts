import { isKnown, knownJurisdictions } from '../../platform/language/jurisdictions.ts';
import { type AdvocacyFile, advocacyFaults } from './advocacy.ts';
import type { AgreementFile } from './agreement.ts';
import { type CapacityFile, capacityFaults } from './capacity.ts';
import type { CrossFault } from './cross-fault.ts';
import type { GridDefinition } from './grid.ts';
import { sectionMaximum, sectionMinimum } from './grid.ts';
import type { Indicator, Logframe } from './logframe.ts';
import { axisFaults, measurementFaults } from './measurement.ts';
import { type PrivacyFile, privacyFaults } from './privacy.ts';
import { type ProtectionFile, protectionFaults } from './protection.ts';
import type { ActionFile } from './schema.ts';
import { type VoiceFile, voiceFaults } from './voice.ts';
import type { Workplan } from './workplan.ts';

/** The parts of a definition. */
export type Parts = {
  readonly action: ActionFile;
  readonly logframe: Logframe;
  readonly workplan: Workplan;
  readonly privacy: PrivacyFile;
  readonly voice: VoiceFile;
  readonly capacity: CapacityFile;
  readonly advocacy: AdvocacyFile;
  readonly agreement: AgreementFile;
  readonly protection: ProtectionFile;
  readonly grids: readonly GridDefinition[];
};

/** Everything in the parts that points at something which is not there, is said twice, or does not add up. A grid's fault is `in` its position. */
export function crossFaults(parts: Parts): CrossFault[] {
  return [
    ...actionFaults(parts),
    ...logframeFaults(parts),
    ...workplanFaults(parts),
    ...privacyFaults(parts),
    ...voiceFaults(parts),
    ...protectionFaults(parts),
    ...capacityFaults(parts),
    ...advocacyFaults(parts),
    ...parts.grids.flatMap((grid, index) => gridFaults(grid, index, parts.grids)),
  ];
}

function actionFaults({ action, logframe }: Parts): CrossFault[] {
  const faults: CrossFault[] = [];
  const add = (path: CrossFault['path'], expected: string) => faults.push({ in: 'action', path, expected });
  const organisations = action.organisations.map(({ key }) => key);
  const lists = [
    'organisations',
    'networks',
    'clusters',
    'impactAreas',
    'targets',
    'targetGroups',
    'finalBeneficiaries',
    'budgetHeadings',
  ] as const;
  for (const list of lists) {
    for (const index of repeated(action[list].map(({ key }) => key)))
      add([list, index, 'key'], 'a key that is used once');
  }
  const leads = action.organisations.filter(({ role }) => role === 'coordinator').length;
  if (leads !== 1) add(['organisations'], 'exactly one organisation with the role coordinator');
  if (organisations.includes(action.funder.key)) add(['funder', 'key'], 'a key that no organisation has');
  action.organisations.forEach((one, index) => {
    for (const [place, code] of one.jurisdictions.entries()) {
      if (!action.jurisdictions.includes(code))
        add(
          ['organisations', index, 'jurisdictions', place],
          `one of the Action's jurisdictions: ${action.jurisdictions.join(', ')}`,
        );
    }
  });
  for (const partner of Object.keys(action.eventApproval?.partners ?? {}))
    if (!action.organisations.some((one) => one.key === partner && one.role !== 'associate'))
      add(['eventApproval', 'partners', partner], 'the key of the coordinator or an implementing partner');
  const own = (action.ownJurisdictions ?? []).map(({ code }) => code);
  action.jurisdictions.forEach((code, index) => {
    if (!isKnown(code) && !own.includes(code))
      add(['jurisdictions', index], `${knownJurisdictions.join(', ')}, or one of ownJurisdictions`);
  });
  action.networks.forEach((network, index) => {
    network.statements.forEach(({ members = [] }, place) => {
      for (const [position, member] of members.entries()) {
        if (!organisations.includes(member))
          add(['networks', index, 'statements', place, 'members', position], 'the key of an organisation');
      }
    });
  });
  action.designations.forEach(({ jurisdiction }, index) => {
    if (!action.jurisdictions.includes(jurisdiction))
      add(['designations', index, 'jurisdiction'], "one of the Action's jurisdictions");
  });
  action.targetGroups.forEach(({ target }, index) => {
    if (target !== undefined && !action.targets.some(({ key }) => key === target))
      add(['targetGroups', index, 'target'], 'the key of a target');
  });
  action.targets.forEach((target, index) => {
    const measured = indicatorsOf(logframe).find(({ code }) => code === target.indicator);
    if (!measured) add(['targets', index, 'indicator'], 'the code of an indicator of the logframe');
    else if (measured.target.value !== target.number)
      add(
        ['targets', index, 'number'],
        `the target of the indicator ${target.indicator}: ${measured.target.value}`,
      );
  });
  const share = action.openData.sectors.reduce((sum, sector) => sum + sector.share, 0);
  if (action.openData.sectors.length > 0 && share !== 100)
    add(['openData', 'sectors'], 'shares that sum to 100');
  return faults;
}

function logframeFaults({ action, logframe, advocacy }: Parts): CrossFault[] {
  const faults: CrossFault[] = [];
  const add = (path: CrossFault['path'], expected: string) => faults.push({ in: 'logframe', path, expected });
  const reportedValues = logframe.reportedValues.map(({ key }) => key);
  for (const index of repeated(reportedValues))
    add(['reportedValues', index, 'key'], 'a key that is used once');
  const keys = logframe.results.map(({ key }) => key);
  for (const index of repeated(keys)) add(['results', index, 'key'], 'a key that is used once');
  const seen = new Set<string>();
  const everyIndicator = logframe.results.flatMap(({ indicators }) => indicators);
  logframe.results.forEach((result, index) => {
    const above = logframe.results.find(({ key }) => key === result.leadsTo);
    if (result.leadsTo !== null && !(above && rank[above.level] < rank[result.level]))
      add(['results', index, 'leadsTo'], 'the key of a result of a higher level');
    if (result.cluster !== undefined && !action.clusters.some(({ key }) => key === result.cluster))
      add(['results', index, 'cluster'], 'the key of a cluster');
    result.indicators.forEach((indicator, place) => {
      const path = ['results', index, 'indicators', place];
      if (seen.has(indicator.code)) add([...path, 'code'], 'a code that is used once');
      seen.add(indicator.code);
      for (const fault of measurementFaults(indicator.measurement, {
        jurisdictions: action.jurisdictions,
        reportedValues,
        steps: advocacy.ladder.map(({ key }) => key),
      }))
        add([...path, 'measurement', ...fault.path], fault.expected);
      for (const fault of axisFaults(indicator.measurement, indicator.disaggregation))
        add([...path, 'disaggregation', ...fault.path], fault.expected);
      const whole = everyIndicator.find(({ code }) => code === indicator.shareOf);
      if (indicator.shareOf !== undefined && !(whole && isWholeOf(whole, indicator)))
        add([...path, 'shareOf'], 'the code of another indicator of the same unit that is itself no share');
    });
  });
  return faults;
}

/** A share is of something that is counted in the same unit, and a share of a share would hide what it was made of. */
const isWholeOf = (whole: Indicator, part: Indicator) =>
  whole.code !== part.code && whole.unit === part.unit && whole.shareOf === undefined;

const rank = { impact: 0, outcome: 1, output: 2 } as const;

function workplanFaults({ action, logframe, workplan }: Parts): CrossFault[] {
  const faults: CrossFault[] = [];
  const add = (path: CrossFault['path'], expected: string) => faults.push({ in: 'workplan', path, expected });
  const runners = action.organisations.filter(({ role }) => role !== 'associate').map(({ key }) => key);
  const clusters = action.clusters.map(({ key }) => key);
  const headings = action.budgetHeadings.map(({ key }) => key);
  const indicators = indicatorsOf(logframe).map(({ code }) => code);
  for (const index of repeated(workplan.activities.map(({ key }) => key)))
    add(['activities', index, 'key'], 'a key that is used once');
  workplan.activities.forEach((activity, index) => {
    const path = ['activities', index];
    if (!clusters.includes(activity.cluster)) add([...path, 'cluster'], 'the key of a cluster');
    for (const [place, partner] of (activity.partners.value ?? []).entries()) {
      if (!runners.includes(partner))
        add([...path, 'partners', 'value', place], 'the key of the coordinator or an implementing partner');
    }
    for (const [place, code] of activity.jurisdictions.entries()) {
      if (!action.jurisdictions.includes(code))
        add(
          [...path, 'jurisdictions', place],
          `one of the Action's jurisdictions: ${action.jurisdictions.join(', ')}`,
        );
    }
    const heading = activity.budgetHeading.value;
    if (heading !== null && !headings.includes(heading))
      add([...path, 'budgetHeading', 'value'], 'the key of a budget heading');
    for (const place of repeated(activity.milestones.map(({ key }) => key)))
      add([...path, 'milestones', place, 'key'], 'a key that is used once in its activity');
    activity.milestones.forEach((milestone, place) => {
      const at = [...path, 'milestones', place];
      if (milestone.partner !== undefined && !runners.includes(milestone.partner))
        add([...at, 'partner'], 'the key of the coordinator or an implementing partner');
      if (milestone.indicator !== undefined && !indicators.includes(milestone.indicator))
        add([...at, 'indicator'], 'the code of an indicator of the logframe');
      if (milestone.first && milestone.indicator === undefined)
        add([...at, 'first'], 'an indicator beside it');
      if (
        milestone.until !== undefined &&
        !(milestone.on.value !== null && milestone.on.value <= milestone.until)
      )
        add([...at, 'until'], 'a day after the milestone began');
    });
  });
  clusters.forEach((cluster, index) => {
    const described = workplan.activities.some((activity) => activity.cluster === cluster);
    if (described === workplan.undescribed.some((one) => one.cluster === cluster))
      faults.push({
        in: 'action',
        path: ['clusters', index],
        expected: 'its activities in workplan.yaml, or the reason why no source names any',
      });
  });
  return faults;
}

function gridFaults(grid: GridDefinition, index: number, grids: readonly GridDefinition[]): CrossFault[] {
  const faults: CrossFault[] = [];
  const add = (path: CrossFault['path'], expected: string) => faults.push({ in: index, path, expected });
  if (grids.findIndex(({ key }) => key === grid.key) !== index) add(['key'], 'a key that no other grid has');
  for (const place of repeated(grid.sections.map(({ key }) => key)))
    add(['sections', place, 'key'], 'a key that is used once in the grid');
  const criteria = grid.sections.flatMap((section, place) =>
    section.criteria.map((criterion, position) => ({
      criterion,
      path: ['sections', place, 'criteria', position],
    })),
  );
  for (const place of repeated(criteria.map(({ criterion }) => criterion.key)))
    add([...criteria[place]!.path, 'key'], 'a key that is used once in the grid');
  for (const { criterion, path } of criteria) {
    if (criterion.minimum >= criterion.maximum)
      add([...path, 'minimum'], `less than the maximum ${criterion.maximum}`);
  }
  grid.sections.forEach((section, place) => {
    const { floor } = section;
    const [least, most] = [sectionMinimum(section), sectionMaximum(section)];
    if (floor && (floor <= least || floor > most))
      add(
        ['sections', place, 'floor'],
        `more than ${least} and at most ${most}, the least and the most points of the section`,
      );
  });
  const total = grid.sections.reduce((sum, section) => sum + sectionMaximum(section), 0);
  if (total !== grid.maximum) add(['maximum'], `${total}, the sum of the weighted maxima of the criteria`);
  if (grid.pass > grid.maximum) add(['pass'], `at most the maximum ${grid.maximum}`);
  return faults;
}

export function indicatorsOf(logframe: Logframe) {
  return logframe.results.flatMap(({ indicators }) => indicators);
}

/** Positions of values that stood earlier in the list. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
