import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@wor/domain';

/** What a route asks of its caller: a permission of the access table, a mere session, or nothing. */
export type RouteAccess = Permission | 'session' | 'public';

export const routeAccess = 'wor:access';

/** The caller's role must have this permission; the service checks the relation to the object. */
export const Allow = (permission: Permission): MethodDecorator =>
  SetMetadata(routeAccess, permission);

/** Anybody who is logged in. */
export const AnySession = (): MethodDecorator => SetMetadata(routeAccess, 'session');

/** Anybody at all. */
export const Public = (): MethodDecorator => SetMetadata(routeAccess, 'public');
