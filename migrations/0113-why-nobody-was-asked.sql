-- Area: privacy. Of a cycle that was never published, why nobody of a place is asked is words too: they go with the rest of what people
-- wrote for the Action, and in which places nobody was asked stays.
create or replace function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  files uuid[] := array(select f.id from privacy.files_of_action(of_action) f);
begin
  -- The accounts.
  update action.budget_line set description = '' where action_id = of_action;
  update action.expenditure set description = '', document_reference = '' where action_id = of_action;
  update results.target set reason = '' where action_id = of_action;
  update results.milestone_plan set reason = '' where action_id = of_action;
  update results.narrative n set text = '' from results.donor_report r where r.id = n.donor_report_id and r.action_id = of_action;
  -- What was built from the frozen period and the narrative can be built again from the figures that stay.
  update results.donor_report set built = null, built_at = null where action_id = of_action;
  update matrix.standard_version v set reason = '' from matrix.standard s where s.id = v.standard_id and s.action_id = of_action;

  -- A cycle that was never published; the rows of one that was are its publication.
  alter table matrix.answer disable trigger in_time;
  alter table matrix.verdict disable trigger in_time;
  alter table matrix.reply disable trigger in_time;
  update matrix.answer a set note = '', source_quote = ''
    from matrix.seat s, matrix.cycle_place p, matrix.cycle c
    where s.id = a.seat_id and p.id = s.place_id and c.id = p.cycle_id and c.action_id = of_action and c.state <> 'published';
  update matrix.verdict v set reason = '' from matrix.cycle_place p, matrix.cycle c
    where p.id = v.place_id and c.id = p.cycle_id and c.action_id = of_action and c.state <> 'published';
  update matrix.reply r set text = '' from matrix.invitation i, matrix.cycle_place p, matrix.cycle c
    where i.id = r.invitation_id and p.id = i.place_id and c.id = p.cycle_id and c.action_id = of_action and c.state <> 'published';
  update matrix.cycle set unheard = (select coalesce(jsonb_object_agg(place, ''), '{}') from jsonb_object_keys(unheard) place)
    where action_id = of_action and state <> 'published';
  alter table matrix.answer enable trigger in_time;
  alter table matrix.verdict enable trigger in_time;
  alter table matrix.reply enable trigger in_time;

  -- What was asked and what came of it.
  update advocacy.status_evidence e set text = '' from advocacy.recommendation r where r.id = e.recommendation_id and r.action_id = of_action;
  update advocacy.response s set text = '' from advocacy.recommendation r where r.id = s.recommendation_id and r.action_id = of_action;
  update advocacy.measure set title = '–', office = '' where action_id = of_action;
  update advocacy.engagement set withdrawn_reason = '–' where action_id = of_action and withdrawn_at is not null;
  update advocacy.substantiation set comment = '' where action_id = of_action;

  -- Who wrote and translated; of an edition the rest stays, and the hash of what was published.
  update advocacy.material set named_authors = '' where action_id = of_action;
  update advocacy.material_text t set translator = '', translation_reviewer = ''
    from advocacy.material m where m.id = t.material_id and m.action_id = of_action;
  update advocacy.material_edition e set content = (
      e.content::jsonb
        || jsonb_build_object('authors', coalesce((select jsonb_agg(a) from jsonb_array_elements(e.content::jsonb -> 'authors') a
          where a ->> 'is' = 'organisation'), '[]'))
        || jsonb_build_object('texts', coalesce((select jsonb_agg(t || '{"translator": "", "translationReviewer": ""}')
          from jsonb_array_elements(e.content::jsonb -> 'texts') t), '[]')))::text
    from advocacy.material m where m.id = e.material_id and m.action_id = of_action;

  -- Gatherings, and the strength of organisations.
  update training.gathering set withdrawn_reason = '–' where action_id = of_action and withdrawn_reason is not null;
  update training.conclusion c set text = '' from training.gathering g where g.id = c.gathering_id and g.action_id = of_action;
  update training.letter set reply_to = '', answer_reference = '' where action_id = of_action;
  update network.capacity_score s set note = '' from network.capacity_assessment a where a.id = s.assessment_id and a.action_id = of_action;

  -- Files beside records but those that are a publication themselves, and the texts beside the audit trail, whose entries stay.
  delete from papers.paper where action_id = of_action and owner_kind <> 'material';
  update papers.paper set title = '–' where action_id = of_action;
  delete from training.handout where action_id = of_action;
  delete from platform.file where id = any (files);
  delete from platform.audit_text t using platform.audit_entry e where e.sequence = t.sequence and e.action_id = of_action;

  update action.action set emptied_at = at where id = of_action;
end $$;
