import { Module } from '@nestjs/common';
import type { Database } from '@wor/database';
import { BACKENDS, PROBE_DATABASE } from '../home.module.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';

@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: HealthService,
      useFactory: (probe: Database, backends: string | undefined) =>
        new HealthService(probe, backends),
      inject: [PROBE_DATABASE, BACKENDS],
    },
  ],
})
export class HealthModule {}
