-- Area: action. Whether an entry of expenditure shows the name of a supplier who is a person is one rule for every page, file and report.
create function action.entry_names_person(of_entry uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (
    select from action.expenditure e where e.id = of_entry and action.names_person(e.procurement_id)
    union all
    -- What it paid before an edit counts, too; of a counter-entry, what is before the edits of the entry that it cancels.
    select from action.expenditure e join action.expenditure_change c on c.expenditure_id in (e.id, e.corrects_id)
      where e.id = of_entry and action.names_person((c.before ->> 'procurementId')::uuid)
  )
$$;
revoke all on function action.entry_names_person from public;
grant execute on function action.entry_names_person to mostura_app;
comment on function action.entry_names_person is 'An entry pays, or paid before an edit, a contract whose supplier is or was recorded as a person: its supplier and its files are for those who account for it.';
