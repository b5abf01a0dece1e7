-- Area: grants. Each query on an expenditure keeps the answer to it, and when it was asked and answered; those before the last one stay readable.
alter table grants.expenditure_line
  add column asked_at timestamptz,
  add column replied_at timestamptz,
  add column earlier_queries jsonb not null default '[]' check (jsonb_typeof(earlier_queries) = 'array');
update grants.expenditure_line set asked_at = reviewed_at where query is not null and state <> 'accepted';
-- Until now another query, or a rejection, was written over the question and left the answer to it under the new text.
update grants.expenditure_line set reply = null,
    earlier_queries = jsonb_build_array(jsonb_build_object('rule', null, 'query', null, 'askedAt', null, 'reply', reply, 'repliedAt', null))
  where state in ('queried', 'rejected') and reply is not null;
