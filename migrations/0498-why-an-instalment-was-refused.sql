-- Area: grants. A refused request says why, until the instalment is requested again; the audit trail keeps each reason.
alter table grants.instalment add column refusal_reason text check (length(refusal_reason) between 1 and 2000);
comment on column grants.instalment.refusal_reason is 'Why the last request was refused; null before a refusal, and again when the instalment is requested.';
