-- Area: grants. Which ranking is the latest, what an instalment was planned at when less was due, and why an agreement ended early.
alter table grants.ranking add column sequence bigint generated always as identity;
comment on column grants.ranking.sequence is 'Rankings of a call in the order they were made, whatever the clock said.';
alter table grants.instalment add column planned_minor bigint check (planned_minor > amount_minor);
comment on column grants.instalment.planned_minor is 'What the agreement planned, where a request was for less because less was due; null while amount_minor is what was planned.';
alter table grants.sub_grant_agreement add column termination_reason text not null default '' check (state = 'terminated' or termination_reason = '');
comment on column grants.sub_grant_agreement.termination_reason is 'Why it was terminated, for the two sides; never published.';
