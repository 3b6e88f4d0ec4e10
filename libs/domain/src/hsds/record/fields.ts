import type { HsdsKind, HsdsPart } from './kinds.js';

export type FieldType =
  'text' | 'uuid' | 'url' | 'email' | 'number' | 'date' | 'time' | 'datetime' | readonly string[];

/** One field of HSDS 3.0. */
export interface HsdsField {
  readonly name: string;
  readonly type: FieldType;
  /** `must`: without it the record is refused. `wanted`: HSDS asks for it, and we can do without. */
  readonly need: 'must' | 'wanted' | 'may';
}

const enums: Readonly<Record<string, readonly string[]>> = {
  status: ['active', 'inactive', 'defunct', 'temporarily closed'],
  place: ['physical', 'postal', 'virtual'],
  freq: ['WEEKLY', 'MONTHLY'],
};

const needs: Readonly<Record<string, HsdsField['need']>> = { '!': 'must', '*': 'wanted' };

/** Reads `id:uuid! name:text! description`: a type of its own, and how much it is needed. */
function fields(line: string): readonly HsdsField[] {
  return line.split(' ').map((word): HsdsField => {
    const [, name = '', , type = 'text', need = ''] =
      /^(\w+)(:(\w+))?([!*]?)$/.exec(word)?.slice(0, 5) ?? [];
    return { name, type: enums[type] ?? (type as FieldType), need: needs[need] ?? 'may' };
  });
}

/** The fields of HSDS 3.0 in every kind of record and part; a feed may have others besides. */
export const hsdsFields: Readonly<Record<HsdsKind | HsdsPart, readonly HsdsField[]>> = {
  taxonomy: fields('id:uuid! name! description* uri:url version'),
  taxonomy_term: fields(
    'id:uuid! name! code description* parent_id:uuid taxonomy taxonomy_id:uuid language term_uri:url term',
  ),
  organization: fields(
    'id:uuid! name! alternate_name description* email:email website:url tax_status tax_id ' +
      'year_incorporated:number legal_status logo:url uri:url parent_organization_id:uuid',
  ),
  program: fields('id:uuid! organization_id:uuid name! alternate_name description*'),
  location: fields(
    'id:uuid! location_type:place! url:url organization_id:uuid name alternate_name description transportation ' +
      'latitude:number longitude:number external_identifier external_identifier_type',
  ),
  service: fields(
    'id:uuid! organization_id:uuid! program_id:uuid name! alternate_name description url:url email:email ' +
      'status:status! interpretation_services application_process fees_description wait_time fees accreditations ' +
      'eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email ' +
      'licenses alert last_modified:datetime',
  ),
  service_at_location: fields('id:uuid! service_id:uuid! location_id:uuid! description'),
  accessibility: fields('id:uuid! location_id:uuid description details url:url'),
  address: fields(
    'id:uuid! location_id:uuid attention address_1* address_2 city* region state_province* postal_code* country* address_type:place*',
  ),
  attribute: fields(
    'id:uuid! link_id:uuid taxonomy_term_id:uuid* link_type link_entity value label',
  ),
  contact: fields(
    'id:uuid! organization_id:uuid service_id:uuid service_at_location_id:uuid location_id:uuid name title department email:email',
  ),
  cost_option: fields(
    'id:uuid! service_id:uuid valid_from:date valid_to:date option currency amount:number amount_description',
  ),
  funding: fields('id:uuid! organization_id:uuid service_id:uuid source'),
  language: fields('id:uuid! service_id:uuid location_id:uuid phone_id:uuid name code note'),
  metadata: fields(
    'id:uuid! resource_id:uuid resource_type last_action_date:date last_action_type field_name previous_value replacement_value updated_by',
  ),
  organization_identifier: fields(
    'id:uuid! organization_id:uuid identifier_scheme identifier_type* identifier*',
  ),
  phone: fields(
    'id:uuid! location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid ' +
      'number* extension:number type description',
  ),
  required_document: fields('id:uuid! service_id:uuid document uri:url'),
  schedule: fields(
    'id:uuid! service_id:uuid location_id:uuid service_at_location_id:uuid valid_from:date valid_to:date dtstart:date ' +
      'timezone:number until:date count:number wkst freq:freq interval:number byday byweekno bymonthday byyearday ' +
      'description opens_at:time closes_at:time schedule_link:url attending_type notes',
  ),
  service_area: fields(
    'id:uuid! service_id:uuid service_at_location_id:uuid name description extent extent_type uri:url',
  ),
  service_capacity: fields(
    'id:uuid! service_id:uuid unit_id:uuid available:number maximum:number description updated:datetime',
  ),
  url: fields('id:uuid! organization_id:uuid service_id:uuid label url:url*'),
};
