-- The tree of categories, and on the definition where it lies, where its draft lies, and with whom it is shared, which lists search for.
create table competence.category (
    id uuid not null,
    unit_id uuid not null,
    parent_id uuid,
    below_id uuid not null,
    name text collate "C" not null,
    name_key text collate "C" not null,
    sort_name text collate "C" not null,
    version bigint not null,
    primary key (id)
);
create unique index ix_category_below_id_name_key on competence.category (below_id, name_key);
create index ix_category_unit_id on competence.category (unit_id);
alter table competence.requirement add column category_id uuid;
alter table competence.requirement add column draft_category_id uuid;
alter table competence.requirement add column shared_with text collate "C" not null default '';
update competence.requirement set
    category_id = (case when body::jsonb -> 'published' = 'null'::jsonb then body::jsonb -> 'draft' else body::jsonb -> 'published' end ->> 'category')::uuid,
    draft_category_id = (body::jsonb -> 'draft' ->> 'category')::uuid,
    shared_with = coalesce((
        select string_agg((share.value ->> 'unit') || case when (share.value ->> 'includeSubUnits')::boolean then '+' else '=' end, '' order by share.ordinality)
        from jsonb_array_elements(body::jsonb -> 'shares') with ordinality share), '');
