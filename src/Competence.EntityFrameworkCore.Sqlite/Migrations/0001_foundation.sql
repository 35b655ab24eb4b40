-- The foundation of the store on SQLite. Identifiers are 16 bytes, dates are days and instants microseconds since 1970, enums their numbers.
-- Tables lie in the order of their keys, except where a row is long.

-- The organisation.

create table unit (
    id blob not null primary key,
    parent_id blob,
    trust_id blob,
    kind integer not null,
    number text not null,
    name text not null,
    sort_name text not null,
    search_text text not null,
    is_closed integer not null,
    version integer not null
) without rowid;
create index ix_unit_parent_id on unit (parent_id);
create unique index ix_unit_trust_id_number on unit (trust_id, number);

create table unit_closure (
    unit_id blob not null,
    ancestor_id blob not null,
    depth integer not null,
    primary key (unit_id, ancestor_id)
) without rowid;
create index ix_unit_closure_ancestor_id_unit_id on unit_closure (ancestor_id, unit_id);

create table person (
    id blob not null primary key,
    object_id text not null,
    given_name text not null,
    family_name text not null,
    name text not null,
    email text,
    sort_name text not null,
    search_text text not null,
    version integer not null
) without rowid;
create unique index ix_person_object_id on person (object_id);
create index ix_person_sort_name_id on person (sort_name, id);

create table position (
    id blob not null primary key,
    person_id blob not null,
    object_id text not null,
    trust_number text not null,
    cost_centre text not null,
    trust_id blob not null,
    unit_id blob not null,
    title text not null,
    search_text text not null,
    occupation integer not null,
    is_temporary integer not null,
    start_on integer not null,
    end_on integer,
    leader_id blob,
    is_active integer not null,
    version integer not null
) without rowid;
create index ix_position_leader_id on position (leader_id);
create unique index ix_position_object_id_trust_number_cost_centre on position (object_id, trust_number, cost_centre);
create index ix_position_person_id on position (person_id);
create index ix_position_unit_id on position (unit_id);

create table position_line (
    position_id blob not null primary key,
    fingerprint integer not null
) without rowid;

create table leader_closure (
    position_id blob not null,
    leader_id blob not null,
    depth integer not null,
    primary key (position_id, leader_id)
) without rowid;
create index ix_leader_closure_leader_id_position_id on leader_closure (leader_id, position_id);

create table position_roles (
    id blob not null primary key,
    person_id blob not null,
    version integer not null,
    body text not null
) without rowid;

-- Definitions.

create table requirement (
    id blob not null primary key,
    owner_unit_id blob not null,
    level integer not null,
    is_central integer not null,
    published_version integer not null,
    name text not null,
    sort_name text not null,
    search_text text not null,
    validity_days integer,
    is_adaptable integer not null,
    has_draft integer not null,
    is_archived integer not null,
    version integer not null,
    body text not null
);
create index ix_requirement_sort_name_id on requirement (sort_name, id);

create table requirement_version (
    requirement_id blob not null,
    number integer not null,
    body text not null,
    primary key (requirement_id, number)
) without rowid;

-- Plans.

create table plan (
    id blob not null primary key,
    content_type integer not null,
    owner_unit_id blob not null,
    is_central integer not null,
    name text not null,
    sort_name text not null,
    search_text text not null,
    version_major integer not null,
    version_minor integer not null,
    is_published integer not null,
    is_archived integer not null,
    version integer not null,
    body text not null
);
create index ix_plan_sort_name_id on plan (sort_name, id);

create table plan_link (
    plan_id blob not null,
    requirement_id blob not null,
    ordinal integer not null,
    sub_plan_id blob not null,
    state integer not null,
    requirement_version integer not null,
    adapted_days integer,
    primary key (plan_id, requirement_id)
) without rowid;
create index ix_plan_link_requirement_id_plan_id on plan_link (requirement_id, plan_id);

create table plan_publication (
    plan_id blob not null,
    unit_id blob not null,
    include_sub_units integer not null,
    primary key (plan_id, unit_id)
) without rowid;
create index ix_plan_publication_unit_id on plan_publication (unit_id);

create table plan_version (
    plan_id blob not null,
    number integer not null,
    at integer not null,
    by_id blob,
    sub_plans text not null,
    primary key (plan_id, number)
) without rowid;

create table plan_version_link (
    plan_id blob not null,
    requirement_id blob not null,
    from_number integer not null,
    to_number integer,
    ordinal integer not null,
    sub_plan_id blob not null,
    state integer not null,
    requirement_version integer not null,
    primary key (plan_id, requirement_id, from_number)
) without rowid;

-- What people have and have done: keyed by the person first.

create table assignment (
    id blob not null primary key,
    person_id blob not null,
    position_id blob not null,
    plan_id blob not null,
    state integer not null,
    completion integer not null,
    assigned_at integer not null,
    awaiting_since integer,
    completed_on integer,
    version integer not null,
    body text
) without rowid;
create index ix_assignment_person_id on assignment (person_id);
create index ix_assignment_plan_id_id on assignment (plan_id, id);
create unique index ix_assignment_position_id_plan_id on assignment (position_id, plan_id);

create table registration (
    person_id blob not null,
    requirement_id blob not null,
    trust_id blob not null,
    state integer not null,
    is_renewal integer not null,
    counted integer not null,
    fulfilled_on integer,
    manual_expires_on integer,
    expires_on integer,
    deadline integer,
    active_plans integer not null,
    relevant_plans integer not null,
    next_notice_on integer,
    last_registered_at integer,
    version integer not null,
    body text,
    primary key (person_id, requirement_id, trust_id)
) without rowid;
create index ix_registration_next_notice_on on registration (next_notice_on) where next_notice_on is not null;

create table not_relevant_mark (
    person_id blob not null,
    plan_id blob not null,
    kind integer not null,
    target_id blob not null,
    comment text not null,
    marked_at integer not null,
    version integer not null,
    primary key (person_id, plan_id, kind, target_id)
) without rowid;

create table sign_request (
    person_id blob not null,
    requirement_id blob not null,
    repetition_id blob not null,
    signer_id blob not null,
    state integer not null,
    performed_on integer not null,
    sent_from_id blob,
    changed_at integer not null,
    primary key (person_id, requirement_id, repetition_id)
) without rowid;
create index ix_sign_request_signer_id_state_changed_at on sign_request (signer_id, state, changed_at);

-- What has happened, and what of it is not handed on.

create table history (
    person_id blob not null,
    at integer not null,
    id blob not null,
    subject_kind text not null,
    subject_id blob not null,
    version integer,
    audience integer not null,
    by_id blob,
    position_id blob,
    on_behalf_of_id blob,
    job text,
    kind text not null,
    body text not null,
    primary key (person_id, at, id)
) without rowid;
create index ix_history_subject_id_person_id_at_id on history (subject_id, person_id, at, id);

create table outbox (
    sequence integer not null primary key,
    event_id blob not null,
    person_id blob not null,
    at integer not null
);
create unique index ix_outbox_event_id on outbox (event_id);
