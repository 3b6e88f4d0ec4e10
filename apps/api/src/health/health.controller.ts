import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Health } from '@wor/contract';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/allow.decorator.js';
import { HealthService } from './health.service.js';

const httpStatus = { ok: 200, degraded: 200, down: 503 } as const satisfies Record<
  Health['status'],
  number
>;

@Controller('health')
export class HealthController {
  constructor(@Inject(HealthService) private readonly health: HealthService) {}

  /** Whether the process runs. */
  @Get('live')
  @Public()
  live(): Health {
    return { status: 'ok', checks: {} };
  }

  /** Whether the process can serve; 503 while the database is away. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.check();
    void reply.status(httpStatus[health.status]);
    return health;
  }
}
