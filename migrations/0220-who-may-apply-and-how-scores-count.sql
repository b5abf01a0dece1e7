-- Area: grants. What an applicant says of itself when it starts, frozen when it submits, for the call's rules on who may apply;
-- and which assessments a ranking counted, so that its scores can be worked out again.
alter table grants.application add column applicant jsonb not null default '{}' check (jsonb_typeof(applicant) = 'object');
comment on column grants.application.applicant is 'legalForm and registeredInTime as declared at the start; seat and foundedYear as the profile had them at submission.';
alter table grants.ranking_row add column working jsonb not null default '[]' check (jsonb_typeof(working) = 'array');
comment on column grants.ranking_row.working is 'The assessments in order: { totalPoints (hundredths), counts }. Empty in rankings from before it was kept.';
