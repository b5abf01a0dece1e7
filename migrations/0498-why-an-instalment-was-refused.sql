-- Area: grants. A refused request says why, until the instalment is requested again; the audit trail keeps each reason.
alter table grants.instalment add column refusal_reason text check (length(refusal_reason) between 1 and 2000);
comment on column grants.instalment.refusal_reason is 'Why the last request was refused; null before a refusal, and again when the instalment is requested.';
-- Retention takes the words out when the accounts of the grant end, as it does with the reference of the bank.
create or replace function privacy.empty_payment_references(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.instalment set payment_reference = null, refusal_reason = null where agreement_id = any (agreements)
$$;
