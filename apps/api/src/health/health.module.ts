import { Module } from '@nestjs/common';
import type { Home } from '@wor/services';
import { BACKENDS, HOME } from '../home.module.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';

@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: HealthService,
      useFactory: (home: Home, backends: string | undefined) => new HealthService(home, backends),
      inject: [HOME, BACKENDS],
    },
  ],
})
export class HealthModule {}
