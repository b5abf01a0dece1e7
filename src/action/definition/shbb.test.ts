import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorsOf } from './cross-checks.ts';
import { type ActionDefinition, loadAction } from './load-action.ts';

let definition: ActionDefinition;
beforeAll(async () => {
  definition = await loadAction('actions/shbb');
});

describe('the Action as its information note gives it', () => {
  it('is run by eight organisations under the names of the note, with seven associates', () => {
    const { organisations } = definition.action;
    const runners = organisations.filter(({ role }) => role !== 'associate');
    expect(runners.map(({ name }) => name)).toEqual([
      'Group 484',
      'Albanian Helsinki Committee',
      'Belgrade Centre for Human Rights',
      'Civic Alliance from Montenegro',
      'Civil Rights Program Kosovo*',
      'Macedonian Young Lawyers Association',
      'Vaša prava Bosnia and Herzegovina',
      'Danish Refugee Council',
    ]);
    const associates = organisations.filter(({ role }) => role === 'associate');
    expect(associates.map(({ name }) => name)).toEqual([
      "Republic Public Prosecutor's Office of the Republic of Serbia",
      'National Reception Center for Asylum Seekers from Albania',
      'Ministry of Interior of Montenegro',
      'MARRI RC (Migration, Asylum, Refugees Regional Initiative Regional Centre) from the Republic of North Macedonia',
      'Ministry of Interior of the Republic of North Macedonia',
      'Ministry of Security of Bosnia and Herzegovina',
      'Department for Citizenship Asylum and Migration of the Ministry of Interior Affairs in Kosovo*',
    ]);
    expect(organisations).toHaveLength(15);
  });

  it('has four clusters, each with the sentence of the note beside our title', () => {
    expect(definition.action.clusters.map(({ says }) => says)).toEqual([
      'Preparatory activities.',
      'Capacity building activities of organizations operating at national and local level and institutions with key role in combating migrant smuggling in WB countries.',
      'Granting and supporting 24 national and 6 regional projects, as well as organization of several regional conferences in order to present national and regional responses to migrant smuggling issues.',
      'Advocacy activities for harmonisation of practice and advocacy activities for the legal and policy framework harmonization in the WB region (advocacy materials, 6 national round tables and 2 regional conferences).',
    ]);
  });

  it('keeps what the note says about the network twice, and differently', () => {
    const [brmc] = definition.action.networks;
    expect(brmc?.statements.map(({ count }) => count)).toEqual([7, 5]);
    expect(brmc?.statements[1]?.members).toEqual(['group-484', 'bchr', 'crp-k', 'myla', 'vp-bih']);
    expect(brmc?.difference?.en).toContain('seven');
  });

  it('has the targets of the note, and no number where the note says several', () => {
    expect(definition.action.targets.map(({ key, number }) => [key, number])).toEqual([
      ['csos', 90],
      ['national-projects', 24],
      ['regional-projects', 6],
      ['regional-conferences', null],
      ['round-tables', 6],
      ['advocacy-conferences', 2],
    ]);
  });

  it('says of everything it does not know why', () => {
    const { contractNumber, contribution, contractingAuthority, period, openData } = definition.action;
    for (const unknown of [
      contractNumber,
      contribution,
      contractingAuthority,
      period.status,
      openData.identifier,
    ]) {
      expect(unknown.value).toBeNull();
      expect(unknown.reason?.en).not.toBe('');
    }
  });

  it('sets no target that the note does not set', () => {
    const targets = indicatorsOf(definition.logframe).flatMap(({ target }) => target.value ?? []);
    expect(targets.sort((a, b) => a - b)).toEqual([2, 6, 6, 24, 90]);
  });

  it('counts engagement by the rule: attended, sub-grant or co-author, organisations of civil society once', () => {
    const engaged = indicatorsOf(definition.logframe).find(({ code }) => code === 'organisations_engaged');
    expect(engaged?.measurement).toEqual({
      count: 'distinct',
      by: 'organisation',
      of: 'engagement',
      where: { how: ['attended', 'sub_grant', 'authored'], organisation_kind: ['cso'] },
      period: 'happened_on',
    });
  });

  it('speaks the four languages in every text that has more than one', () => {
    const wanting: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value) {
        for (const locale of ['sq', 'mk', 'sr-Cyrl'])
          if (!(locale in value)) wanting.push(`${path}.${locale}`);
      }
      for (const [name, inner] of Object.entries(value)) walk(inner, `${path}.${name}`);
    };
    walk(definition, '');
    expect(wanting).toEqual([]);
  });

  it('marks Kosovo in every Latin and Cyrillic name of ours', () => {
    expect(JSON.stringify(definition)).not.toMatch(/Kosovo(?!\*| Declaration)|Косово(?!\*)|Kosov[aë](?!\*)/u);
  });

  it('never calls a person illegal in our own words, and never mixes smuggling with trafficking', () => {
    // The note's own words, and who identifies and helps victims of trafficking, are not ours to change.
    const action = { ...definition.action, background: [] };
    const protection = { ...definition.protection, identification: [] };
    const own = JSON.stringify({ ...definition, action, protection, voice: undefined });
    expect(own).not.toMatch(
      /illegal|ilegal|нелегал|илегал|traffick|trafik|трговија со луѓе|трговина људима/iu,
    );
  });
});
