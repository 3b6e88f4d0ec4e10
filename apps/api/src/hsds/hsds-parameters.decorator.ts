import { applyDecorators } from '@nestjs/common';
import { ApiParam, ApiQuery } from '@nestjs/swagger';

const optional = (type: 'string' | 'integer' | 'number' | 'boolean', ...names: readonly string[]) =>
  names.map((name) => ApiQuery({ name, required: false, schema: { type } }));

/** The region whose directory is asked for, by its code. */
export const HsdsRegion = (): MethodDecorator =>
  applyDecorators(ApiParam({ name: 'region', schema: { type: 'string' } }));

/** Which page of a list, or all of it line by line. */
export const HsdsPaging = (): MethodDecorator =>
  applyDecorators(
    HsdsRegion(),
    ...optional('integer', 'page', 'per_page'),
    ...optional('string', 'format'),
  );

/** What services are asked for by. */
export const HsdsFilters = (): MethodDecorator =>
  applyDecorators(
    HsdsPaging(),
    ...optional('string', 'search', 'taxonomy_term_id', 'taxonomy_id', 'organization_id'),
    ...optional('number', 'minimum_age', 'maximum_age'),
    ...optional('string', 'start_time', 'end_time', 'day', 'modified_after'),
    ...optional('string', 'postcode', 'proximity'),
    ...optional('boolean', 'full', 'minimal'),
  );
