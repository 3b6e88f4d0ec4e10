import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@wor/domain';

/** What a route asks of its caller: a permission of the access table, a mere session, or nothing. */
export type RouteAccess = Permission | 'session' | 'public';

export const routeAccess = 'wor:access';

const asksFor = (access: RouteAccess): MethodDecorator =>
  applyDecorators(
    SetMetadata(routeAccess, access),
    ApiBearerAuth(),
    ApiExtension('x-access', access),
  );

/** The caller's role must have this permission; the service checks the relation to the object. */
export const Allow = (permission: Permission): MethodDecorator => asksFor(permission);

/** Anybody who is logged in. */
export const AnySession = (): MethodDecorator => asksFor('session');

/** Anybody at all. */
export const Public = (): MethodDecorator => SetMetadata(routeAccess, 'public');

export const stepUpMark = 'wor:step-up';

/**
 * Besides: whoever calls has proved in the last ten minutes who they are (S-16). Without that the
 * answer is 401 `session.step_up`; `POST /sessions/current/step-up` gives a session that has it.
 */
export const StepUp = (): MethodDecorator =>
  applyDecorators(SetMetadata(stepUpMark, true), ApiExtension('x-step-up', true));
